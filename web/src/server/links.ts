import { type UploadRequest, UploadTicket } from "../../../shared/contracts/api.ts";
import { sentFileName } from "../../../shared/contracts/file-name.ts";
import { LinkMade, LinkPurpose, type LinkRequest } from "../../../shared/contracts/upload-link.ts";
import { ask } from "./ask.ts";
import { callApi } from "./call.ts";
import { Settings } from "./settings.ts";

/** Makes a link by which papers of one member may be sent without signing in; it is shown once. */
export function makeLink(caseId: string, request: LinkRequest): Promise<LinkMade> {
  const path = `/cases/${encodeURIComponent(caseId)}/links`;
  return callApi(LinkMade, path, { method: "POST", body: request });
}

/** What a link is for; it names nobody. */
export async function readLink(token: string): Promise<LinkPurpose> {
  return ask(LinkPurpose, await addressOf(token));
}

/** A place for a paper that comes by a link. */
export async function offerByLink(
  token: string,
  paper: Pick<UploadRequest, "fileName" | "contentType" | "bytes">,
): Promise<UploadTicket> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ ...paper, fileName: sentFileName(paper.fileName) });
  return ask(UploadTicket, await addressOf(token), { method: "POST", headers, body });
}

/** No session is opened: the token itself is the right. */
async function addressOf(token: string): Promise<string> {
  const { api } = await ask(Settings, "/config.json");
  return `${api}/uploads/${encodeURIComponent(token)}`;
}
