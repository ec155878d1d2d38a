import { Construct } from "constructs";
import { type House, VerbFunction } from "./verb-function.ts";
import { WORKED_FOR } from "./work-queues.ts";

/** What determining is given by its stack. */
export interface DetermineProps {
  readonly house: House;
}

/** The function that proposes a decision for a case whose evidence is complete. */
export class Determine extends Construct {
  constructor(scope: Construct, id: string, { house }: DetermineProps) {
    super(scope, id);
    const { table, queues } = house.places;
    const verb = new VerbFunction(this, "Determine", {
      ...house,
      verb: "determine",
      description: "Computes per-capita income under the rules in force and records the proposal",
      undone: "Cases stay without a proposal",
      timeout: WORKED_FOR.case,
      environment: { TABLE_NAME: table.tableName },
    });
    verb.consume({ queue: queues.case, batchSize: 5 });
  }
}
