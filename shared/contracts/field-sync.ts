import * as z from "zod/mini";
import { UPLOAD_TYPES } from "./api.ts";
import { Case } from "./case.ts";
import { MOST_NAME } from "./file-name.ts";

const ClientId = z
  .string()
  .check(z.regex(/^[\w-]{8,64}$/u, "8 to 64 letters, digits, hyphens or underscores"));

const MOST_CAPTURES = 100;

/** Something captured without a network, under an id that the device gave it. */
const Capture = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("case"),
    clientId: ClientId,
    capturedAt: z.string(),
    application: Case,
    /** The visit on which it was captured, and where. */
    visitId: z.optional(ClientId),
    territory: z.optional(z.string()),
  }),
  z.strictObject({
    kind: z.literal("paper"),
    clientId: ClientId,
    capturedAt: z.string(),
    caseId: z.string(),
    memberId: z.string(),
    fileName: z.string().check(z.minLength(1), z.maxLength(MOST_NAME)),
    contentType: z.enum(UPLOAD_TYPES),
    bytes: z.int().check(z.minimum(1)),
  }),
]);

/** A batch of a device, in any order and as often as it likes: `POST /field/sync`. */
export const FieldBatch = z.strictObject({
  deviceId: ClientId,
  captures: z.array(Capture).check(z.maxLength(MOST_CAPTURES)),
});
export type FieldBatch = z.output<typeof FieldBatch>;

/** What became of each capture, by its client id. */
export const FieldAnswer = z.strictObject({
  captures: z.array(
    z.strictObject({
      clientId: z.string(),
      /**
       * `stored`: now; `stands`: already before; `differs`: another case or paper has this id, nothing
       * was written; `ready`: a paper whose case stands, to be sent by `POST /cases/{caseId}/documents`
       * with its client id as `Idempotency-Key`; `waits`: its case is not known yet, send it again with or after the case;
       * `refused`: can never be stored, `expected` says why.
       */
      outcome: z.enum(["stored", "stands", "differs", "ready", "waits", "refused"]),
      caseId: z.optional(z.string()),
      expected: z.optional(z.string()),
    }),
  ),
});
export type FieldAnswer = z.output<typeof FieldAnswer>;
