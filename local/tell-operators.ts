import { writeFileSync } from "node:fs";

import type { LocalAws } from "./local-aws.ts";

/**
 * Writes down where everything of a stack on this machine is, for the commands of operators, as
 * `cdk deploy --outputs-file` does for one on AWS. Only the owner of the file may read it.
 */
export function tellOperators({ outputs, endpoints, authority }: LocalAws, file: string): void {
  const deployment = { Opora: outputs, local: { endpoints, ...authority.owner } };
  writeFileSync(file, `${JSON.stringify(deployment, null, 2)}\n`, { mode: 0o600 });
}
