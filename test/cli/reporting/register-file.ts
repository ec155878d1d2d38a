import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  REGISTER_COLUMNS,
  type RegisterColumn,
} from "../../../shared/domain/report/register-row.ts";

/** A contract as a register writes it; what is left out is unknown. */
export type Written = Readonly<Partial<Record<RegisterColumn, string | number>>>;

/** A register file in a folder of its own, each contract with the number it has in the list. */
export function registerFile(contracts: readonly Written[], name = "register.csv"): string {
  const file = join(mkdtempSync(join(tmpdir(), "opora-register-")), name);
  const lines = contracts.map((contract, index) =>
    REGISTER_COLUMNS.map((column) =>
      column === "contractId"
        ? (contract.contractId ?? `C-${index + 1}`)
        : (contract[column] ?? ""),
    ).join(","),
  );
  writeFileSync(file, [REGISTER_COLUMNS.join(","), ...lines, ""].join("\n"));
  return file;
}

/** As many contracts alike as asked for. */
export function times(count: number, contract: (index: number) => Written): readonly Written[] {
  return Array.from({ length: count }, (_, index) => contract(index));
}
