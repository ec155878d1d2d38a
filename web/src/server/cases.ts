import { CaseView, OpenedCase, UploadTicket } from "../../../shared/contracts/api.ts";
import type { Case } from "../../../shared/contracts/case.ts";
import type { CaseAction } from "../../../shared/contracts/case-action.ts";
import { sentFileName } from "../../../shared/contracts/file-name.ts";
import { NoticeView } from "../../../shared/contracts/notice.ts";
import { NextCase, QueuePage, type QueueQuery } from "../../../shared/contracts/queue.ts";
import type { Language } from "../text/language.ts";
import { send } from "./ask.ts";
import { callApi, callForFile, withQuery } from "./call.ts";

/** Part of an address that names a case. */
function pathTo(caseId: string, rest = ""): string {
  return `/cases/${encodeURIComponent(caseId)}${rest}`;
}

/** What of the queue is asked for; `limit` is left to the server. */
export type QueueFilter = Omit<QueueQuery, "limit">;

/** A page of the cases the signed-in person may see, the one that a look changes most first. */
export function listCases(filter: QueueFilter = {}): Promise<QueuePage> {
  return callApi(QueuePage, withQuery("/cases", filter));
}

/** Claims the first free case; null where nothing waits. */
export async function claimNext(filter: QueueFilter): Promise<string | null> {
  const { region, programme } = filter;
  const body = { ...(region && { region }), ...(programme && { programme }) };
  return (await callApi(NextCase, "/cases/next", { method: "POST", body })).caseId;
}

/** One case with its papers and the newest proposal. */
export function readCase(caseId: string): Promise<CaseView> {
  return callApi(CaseView, pathTo(caseId));
}

/** Opens a case from an application; asking again after a lost answer opens no second one. */
export async function openCase(application: Case): Promise<string> {
  const opened = await callApi(OpenedCase, "/cases", { method: "POST", body: application });
  return opened.caseId;
}

/** Does something to a case, or with `trial` tells what it would change. */
export function actOn(caseId: string, action: CaseAction): Promise<CaseView> {
  return callApi(CaseView, pathTo(caseId, "/actions"), { method: "POST", body: action });
}

/** The notice of a case as it stands or would be. */
export function readNotice(caseId: string, language: Language): Promise<NoticeView> {
  return callApi(NoticeView, withQuery(pathTo(caseId, "/notice"), { language }));
}

/** The notice as a PDF with its fonts: the same figures and sentences. */
export function readNoticePdf(caseId: string, language: Language): Promise<Blob> {
  return callForFile(withQuery(pathTo(caseId, "/notice"), { language, format: "pdf" }));
}

/** A place for a paper of a member; the same paper gets the same place, however often it is asked for. */
export function offerPlace(
  caseId: string,
  paper: {
    readonly id: string;
    readonly memberId: string;
    readonly type: string;
    readonly bytes: number;
  },
  fileName: string,
): Promise<UploadTicket> {
  const { id, memberId, type: contentType, bytes } = paper;
  return callApi(UploadTicket, pathTo(caseId, "/documents"), {
    method: "POST",
    body: { memberId, fileName: sentFileName(fileName), contentType, bytes },
    retryKey: id,
  });
}

/** Sends the bytes of a paper straight to storage. It is read afterwards; the case tells how far it is. */
export async function deliverTo({ upload }: UploadTicket, file: File): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.set(name, value);
  form.set("file", file);
  await send(upload.url, { method: "POST", body: form });
}
