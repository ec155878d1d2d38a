import * as z from "zod/mini";
import { UPLOAD_TYPES } from "./api.ts";
import { MOST_NAME } from "./file-name.ts";

/** A day as `YYYY-MM-DD`. */
const Day = z.string();

/** Makes a link by which papers of one member may be sent without signing in: `POST /cases/{caseId}/links`. */
export const LinkRequest = z.strictObject({
  memberId: z.string(),
  /** 14 unless told. */
  days: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
  /** How many papers at most; 10 unless told. */
  papers: z.optional(z.int().check(z.minimum(1), z.maximum(50))),
});
export type LinkRequest = z.output<typeof LinkRequest>;

/** The link, shown once: only its hash is kept. */
export const LinkMade = z.strictObject({
  token: z.string(),
  /** The page that takes the token, as a path: `/upload#<token>`. */
  path: z.string(),
  validUntil: z.string(),
});
export type LinkMade = z.output<typeof LinkMade>;

/** What a link is for, without a word about anybody: `GET /uploads/{token}`. */
export const LinkPurpose = z.strictObject({
  programme: z.string(),
  validUntil: z.string(),
  papersLeft: z.int(),
  /** What was asked for, in the language it was asked in. */
  asked: z.array(z.string()),
  dueOn: z.nullable(Day),
});
export type LinkPurpose = z.output<typeof LinkPurpose>;

/** Asks for a place for a paper by a link: `POST /uploads/{token}`; answers an `UploadTicket`. */
export const LinkUpload = z.strictObject({
  fileName: z.string().check(z.minLength(1), z.maxLength(MOST_NAME)),
  contentType: z.enum(UPLOAD_TYPES),
  bytes: z.int().check(z.minimum(1)),
});
export type LinkUpload = z.output<typeof LinkUpload>;
