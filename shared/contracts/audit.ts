import * as z from "zod/mini";

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/u, "SHA-256 in hexadecimal"));

/** One entry of an exported audit. */
const Entry = z.strictObject({
  ordinal: z.int(),
  event: z.string(),
  actor: z.string(),
  at: z.string(),
  correlationId: z.optional(z.string()),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  previousHash: Hash,
  hash: Hash,
});

/** The audit of one case as `opora audit export` writes it: `opora.audit/1`. */
export const AuditExport = z.strictObject({
  schema: z.literal("opora.audit/1"),
  /** Names the chain without naming the case. */
  chain: Hash,
  entries: z.array(Entry),
  /** The decisions that the entries speak of, as exact JSON text, and the salt of their hashes. */
  replay: z.optional(
    z.strictObject({
      salt: z.string(),
      decisions: z.array(z.strictObject({ ordinal: z.int(), decision: z.string() })),
    }),
  ),
});
export type AuditExport = z.output<typeof AuditExport>;

/** Where chains ended at a moment, as it lies in the locked bucket: `opora.anchor/1`. */
export const Anchor = z.strictObject({
  schema: z.literal("opora.anchor/1"),
  at: z.string(),
  heads: z.array(z.strictObject({ chain: Hash, ordinal: z.int(), hash: Hash })),
});
export type Anchor = z.output<typeof Anchor>;
