import { randomBytes, randomUUID } from "node:crypto";

import { caseItems } from "../../shared/adapters/case-items.ts";
import { sha256Of } from "../../shared/adapters/digest.ts";
import { documentItems } from "../../shared/adapters/document-items.ts";
import { uploadForms } from "../../shared/adapters/upload-form.ts";
import { uploadLinks } from "../../shared/adapters/upload-links.ts";
import { MOST_UPLOAD_BYTES, UploadRequest } from "../../shared/contracts/api.ts";
import { LinkRequest, LinkUpload } from "../../shared/contracts/upload-link.ts";
import { maySee } from "../../shared/domain/access/action-rights.ts";
import { type ApiAnswer, type ApiRequest, apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import {
  conflict,
  invalidRequest,
  notFound,
  type Problem,
  ProblemError,
} from "../../shared/runtime/problem.ts";
import { type Offer, offerUpload } from "./offer-upload.ts";
import { type LinkPorts, makeLink, openLink, purposeOf } from "./upload-by-link.ts";

const settings = readEnvironment({ TABLE_NAME: Setting, SCANS_BUCKET: Setting });
const cases = caseItems(settings.TABLE_NAME);
const documents = documentItems(settings.TABLE_NAME);

const links = uploadLinks(settings.TABLE_NAME);

const ID_DIGITS = 32;
const TOKEN_BYTES = 32;

const newId = (caseId: string, retryKey: string | undefined) =>
  retryKey === undefined
    ? randomUUID()
    : sha256Of(`document\n${caseId}\n${retryKey}`).slice(0, ID_DIGITS);

const offer = offerUpload({
  membersOf: async (caseId, { actor, roles, byLink = false }) => {
    const found = await cases.find(caseId);
    const may = found !== undefined && (byLink || maySee({ subject: actor, roles }, found));
    return may ? found.application.members.map(({ id }) => id) : undefined;
  },
  findDocument: documents.find,
  write: (document, actor) =>
    documents.write(document, {
      event: "upload-offered",
      actor,
      at: document.changedAt,
      details: { documentId: document.documentId },
    }),
  formFor: uploadForms(settings.SCANS_BUCKET),
  newId,
  now: () => new Date(),
});

const linkPorts: LinkPorts = {
  findCase: cases.find,
  eventsOf: async (caseId) => (await cases.file(caseId))?.events ?? [],
  findLink: links.find,
  make: links.make,
  newToken: () => randomBytes(TOKEN_BYTES).toString("base64url"),
  now: () => new Date(),
};
const make = makeLink(linkPorts);
const purpose = purposeOf(linkPorts);

/** `POST /cases/{caseId}/documents` and `…/links`; `GET` and `POST /uploads/{token}`. */
export const handler = apiHandler((request) => {
  const work = WORK[request.route] ?? offerDocument;
  return work(request);
});

const WORK: Readonly<Record<string, (request: ApiRequest) => Promise<ApiAnswer>>> = {
  "POST /cases/{caseId}/links": offerLink,
  "GET /uploads/{token}": showPurpose,
  "POST /uploads/{token}": offerByLink,
};

async function offerDocument({ actor, roles, headers, parameters, body }: ApiRequest) {
  const retryKey = headers["idempotency-key"];
  const asker = { caseId: parameters["caseId"] ?? "", actor, roles, retryKey };
  return ticketOf(await offer(body(UploadRequest), asker));
}

async function offerLink({ actor, roles, parameters, body }: ApiRequest) {
  const person = { subject: actor, roles };
  const made = await make(parameters["caseId"] ?? "", body(LinkRequest), person);
  if (typeof made === "string") throw new ProblemError(problemOf(made));
  return { status: 201, body: made };
}

async function showPurpose({ parameters }: ApiRequest) {
  const found = await purpose(parameters["token"] ?? "");
  if (found === undefined) throw new ProblemError(notFound("link"));
  return { status: 200, body: found };
}

async function offerByLink({ parameters, headers, body }: ApiRequest) {
  const token = parameters["token"] ?? "";
  const paper = body(LinkUpload);
  const retryKey = headers["idempotency-key"];
  const link = await linkFor(token, retryKey);
  if (link === undefined) throw new ProblemError(notFound("link"));
  const { caseId, memberId } = link;
  const asker = { caseId, actor: "link", roles: [], byLink: true, retryKey };
  const bytes = Math.min(paper.bytes, MOST_UPLOAD_BYTES);
  return ticketOf(await offer({ ...paper, bytes, memberId }, asker));
}

/** The link with one paper taken off it; what is asked for again after a lost answer costs none. */
async function linkFor(token: string, retryKey: string | undefined) {
  const link = await openLink(linkPorts, token);
  if (link === undefined) return undefined;
  const isAgain =
    retryKey !== undefined &&
    (await documents.find(link.caseId, newId(link.caseId, retryKey)))?.status === "offered";
  if (isAgain) return link;
  if (link.papersLeft < 1) return undefined;
  if (!(await links.use(token, link, new Date().toISOString()))) {
    throw new ProblemError(conflict("The link was used at the same moment", "Try again"));
  }
  return link;
}

function ticketOf(offered: Offer): ApiAnswer {
  if ("refused" in offered) throw new ProblemError(problemOf(offered.refused));
  return { status: 201, body: offered.ticket };
}

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
