import { CaseList, CaseView, UploadTicket } from "../../../shared/contracts/api.ts";
import { ask, send } from "./ask.ts";
import { ServerFailure } from "./failure.ts";
import { forgetSession, session } from "./session.ts";

async function signed(request: RequestInit): Promise<{ api: string; request: RequestInit }> {
  const { api, token } = await session();
  const headers = new Headers(request.headers);
  headers.set("authorization", `Bearer ${token}`);
  return { api, request: { ...request, headers } };
}

async function retryingSignIn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ServerFailure) || error.status !== 401) throw error;
    forgetSession();
    return work();
  }
}

/** The cases the signed-in person may see. */
export async function listCases(): Promise<CaseList["cases"]> {
  return retryingSignIn(async () => {
    const { api, request } = await signed({});
    return (await ask(CaseList, `${api}/cases`, request)).cases;
  });
}

/** One case with its papers and the newest proposal. */
export async function readCase(caseId: string): Promise<CaseView> {
  return retryingSignIn(async () => {
    const { api, request } = await signed({});
    return ask(CaseView, `${api}/cases/${encodeURIComponent(caseId)}`, request);
  });
}

/**
 * Sends a paper of a member: a ticket from the interface, then the bytes straight to storage.
 *
 * @returns The new document's id. The paper is read afterwards; the case tells how far it is.
 */
export async function sendPaper(caseId: string, memberId: string, file: File): Promise<string> {
  const ticket = await retryingSignIn(async () => {
    const { api, request } = await signed({
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        memberId,
        fileName: file.name,
        contentType: file.type,
        bytes: file.size,
      }),
    });
    return ask(UploadTicket, `${api}/cases/${encodeURIComponent(caseId)}/documents`, request);
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(ticket.upload.fields)) form.set(name, value);
  form.set("file", file);
  await send(ticket.upload.url, { method: "POST", body: form });
  return ticket.documentId;
}
