import { randomUUID } from "node:crypto";

import { caseItems } from "../../shared/adapters/case-items.ts";
import { sha256Of } from "../../shared/adapters/digest.ts";
import { documentItems } from "../../shared/adapters/document-items.ts";
import { uploadForms } from "../../shared/adapters/upload-form.ts";
import { UploadRequest } from "../../shared/contracts/api.ts";
import { apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import {
  conflict,
  invalidRequest,
  notFound,
  type Problem,
  ProblemError,
} from "../../shared/runtime/problem.ts";
import { type Offer, offerUpload } from "./offer-upload.ts";

const settings = readEnvironment({ TABLE_NAME: Setting, SCANS_BUCKET: Setting });
const cases = caseItems(settings.TABLE_NAME);
const documents = documentItems(settings.TABLE_NAME);

const ID_DIGITS = 32;

const offer = offerUpload({
  membersOf: async (caseId) => (await cases.find(caseId))?.application.members.map(({ id }) => id),
  findDocument: documents.find,
  write: (document, actor) =>
    documents.write(document, {
      event: "upload-offered",
      actor,
      at: document.statusSince,
      details: { documentId: document.documentId },
    }),
  formFor: uploadForms(settings.SCANS_BUCKET),
  newId: (caseId, retryKey) =>
    retryKey === undefined
      ? randomUUID()
      : sha256Of(`document\n${caseId}\n${retryKey}`).slice(0, ID_DIGITS),
  now: () => new Date(),
});

/** `POST /cases/{caseId}/documents`: a form to upload one paper of a member. */
export const handler = apiHandler(async ({ actor, headers, parameters, body }) => {
  const retryKey = headers["idempotency-key"];
  const asker = { caseId: parameters["caseId"] ?? "", actor, retryKey };
  const offered = await offer(body(UploadRequest), asker);
  if ("refused" in offered) throw new ProblemError(problemOf(offered.refused));
  return { status: 201, body: offered.ticket };
});

function problemOf(refused: Extract<Offer, { refused: string }>["refused"]): Problem {
  if (refused === "no-such-case") return notFound("case");
  if (refused === "already-used") {
    return conflict(
      "The idempotency key was used for another document, or the document has arrived",
      "Use another key for another document",
    );
  }
  return invalidRequest([{ field: "memberId", expected: "a member of the application" }]);
}
