import { TALLY_SHARDS, tallyKey } from "../../shared/adapters/table-keys.ts";
import type { DocumentStatus } from "../../shared/domain/document-status.ts";
import { TALLIED, type UploadTally, unaccounted } from "../../shared/domain/upload-tally.ts";
import type { Stack } from "./stack.ts";

/** The books of uploads over a schedule: the product's own tally beside the documents themselves. */
export interface UploadBooks {
  /** Looks whether uploads = decided + rejected + with a person + in flight, and whether it is true. */
  readonly check: () => Promise<void>;
  readonly checks: () => number;
  /** What was found, each once. */
  readonly faults: () => readonly string[];
}

/** Opens the books at what stands, before the first upload of a case. */
export async function openBooks(stack: Stack, caseId: string): Promise<UploadBooks> {
  const before = await tallyOf(stack);
  const found = new Set<string>();
  let checks = 0;
  return {
    check: async () => {
      checks += 1;
      const tally = await tallyOf(stack);
      const documents = await documentsOf(stack, caseId);
      if (unaccounted(tally) !== 0) found.add(`${unaccounted(tally)} uploads unaccounted for`);
      for (const name of ["uploads", ...TALLIED] as const) {
        const counted = tally[name] - before[name];
        const standing = documents.filter((status) => isIn(name, status)).length;
        if (counted !== standing) found.add(`the tally says ${counted} ${name}, not ${standing}`);
      }
    },
    checks: () => checks,
    faults: () => [...found],
  };
}

function isIn(name: keyof UploadTally, status: DocumentStatus): boolean {
  return name === "uploads" ? TALLIED.some((one) => one === status) : status === name;
}

async function tallyOf(stack: Stack): Promise<UploadTally> {
  const keys = Array.from({ length: TALLY_SHARDS }, (_, shard) => tallyKey(shard));
  const shards = (await Promise.all(keys.map(({ pk, sk }) => stack.partition(pk, sk)))).flat();
  const sum = (name: string) =>
    shards.reduce((total, shard) => total + Number((shard[name] as { N?: string })?.N ?? 0), 0);
  const placed = TALLIED.map((status) => [status, sum(status)]);
  return { uploads: sum("uploads"), ...Object.fromEntries(placed) } as UploadTally;
}

async function documentsOf(stack: Stack, caseId: string): Promise<DocumentStatus[]> {
  const items = await stack.partition(`CASE#${caseId}`, "DOCUMENT#");
  return items.map(({ status }) => (status as { S: DocumentStatus }).S);
}
