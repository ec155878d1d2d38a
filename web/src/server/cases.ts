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

/** A place for a paper of a member. */
export async function offerPlace(
  caseId: string,
  paper: { readonly memberId: string; readonly type: string; readonly bytes: number },
  fileName: string,
): Promise<UploadTicket> {
  const { memberId, type: contentType, bytes } = paper;
  return retryingSignIn(async () => {
    const { api, request } = await signed({
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ memberId, fileName, contentType, bytes }),
    });
    return ask(UploadTicket, `${api}/cases/${encodeURIComponent(caseId)}/documents`, request);
  });
}

/** Sends the bytes of a paper straight to storage. It is read afterwards; the case tells how far it is. */
export async function deliverTo({ upload }: UploadTicket, file: File): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.set(name, value);
  form.set("file", file);
  await send(upload.url, { method: "POST", body: form });
}
