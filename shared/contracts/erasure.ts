import * as z from "zod/mini";

const Count = z.int().check(z.minimum(0));

/** The proof that a case was erased, without a word of whose it was: `opora.erasure/1`. */
export const ErasureCertificate = z.strictObject({
  schema: z.literal("opora.erasure/1"),
  /** The audit chain that goes on under its own name. */
  chain: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  erased: z.strictObject({
    objectVersions: Count,
    unfinishedUploads: Count,
    items: Count,
    deadLetters: Count,
  }),
  /** Contents that another case holds as its own evidence. */
  keptForOthers: Count,
  /** SHA-256 of the canonical JSON of all the above. */
  hash: z.string(),
});
export type ErasureCertificate = z.output<typeof ErasureCertificate>;
