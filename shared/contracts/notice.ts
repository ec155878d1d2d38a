import * as z from "zod/mini";

/** A day as `YYYY-MM-DD`. */
const Day = z.string();

/** Which notice, as the query of `GET /cases/{caseId}/notice`. */
export const NoticeQuery = z.strictObject({
  language: z.optional(z.enum(["ru", "kk", "en"])),
  /** `pdf`: the same notice as a file to print, with its fonts, instead of this description of it. */
  format: z.optional(z.enum(["json", "pdf"])),
});
export type NoticeQuery = z.output<typeof NoticeQuery>;

/** One sentence and where it comes from: a place in the trace, an event, a clock or an act. */
const Sentence = z.strictObject({ text: z.string(), source: z.string() });

/** A notice in three layers, the same figures in every language. */
export const NoticeView = z.strictObject({
  language: z.enum(["ru", "kk", "en"]),
  kind: z.enum(["granted", "refused", "asked", "in-progress"]),
  /** Not yet signed by all who must: nothing of it is binding. */
  preview: z.boolean(),
  title: z.string(),
  caseId: z.string(),
  sentences: z.array(Sentence),
  table: z.array(z.array(z.string())),
  tree: z.array(z.string()),
  /** What to do and until when. */
  toDo: z.array(z.strictObject({ text: z.string(), until: z.nullable(Day), source: z.string() })),
});
export type NoticeView = z.output<typeof NoticeView>;
