import { CaseList, CaseView, OpenedCase, UploadTicket } from "../shared/contracts/api.ts";

/** A file to be uploaded to a case. */
export interface Paper {
  readonly memberId: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** The API as its pages use it: over HTTP, with a token, uploads by form to S3. */
export interface CaseClient {
  /** The cases that wait for a caseworker, the one where a look changes most first. */
  readonly list: () => Promise<CaseList["cases"]>;
  /** Whether a case was opened under this id. */
  readonly stands: (caseId: string) => Promise<boolean>;
  readonly open: (application: unknown) => Promise<string>;
  readonly show: (caseId: string) => Promise<CaseView>;
  /** Resolves to the document's id once S3 has the bytes. */
  readonly upload: (caseId: string, paper: Paper) => Promise<string>;
}

/** A client of the API at an address, whose token is asked for at each call. */
export function caseClient(apiUrl: string, token: () => string): CaseClient {
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${token()}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.ok) return JSON.parse(text) as unknown;
    throw new Error(
      `Cannot ${method} ${path.replace(/\/cases\/[^/]+/u, "/cases/…")}: the API answered ${response.status} ${titleOf(text)}`,
    );
  };
  const status = async (path: string): Promise<number> => {
    const headers = { authorization: `Bearer ${token()}` };
    const response = await fetch(`${apiUrl}${path}`, { headers });
    await response.arrayBuffer();
    return response.status;
  };
  const at = (caseId: string) => `/cases/${encodeURIComponent(caseId)}`;
  return {
    list: async () => CaseList.parse(await ask("GET", "/cases")).cases,
    stands: async (caseId) => (await status(at(caseId))) !== 404,
    open: async (application) => OpenedCase.parse(await ask("POST", "/cases", application)).caseId,
    show: async (caseId) => CaseView.parse(await ask("GET", at(caseId))),
    upload: async (caseId, { bytes, ...paper }) => {
      const request = { ...paper, bytes: bytes.length };
      const ticket = UploadTicket.parse(await ask("POST", `${at(caseId)}/documents`, request));
      await sendForm(ticket.upload, bytes, paper.contentType);
      return ticket.documentId;
    },
  };
}

async function sendForm(
  { url, fields }: UploadTicket["upload"],
  bytes: Buffer,
  type: string,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new Blob([new Uint8Array(bytes)], { type }), "scan");
  const response = await fetch(url, { method: "POST", body: form });
  if (response.ok) return;
  const [, code = ""] = /<Code>(\w+)<\/Code>/u.exec(await response.text()) ?? [];
  throw new Error(`Cannot upload a scan: S3 answered ${response.status} ${code}`);
}

/** What a problem response says of itself, with the fields it names; never the values sent. */
function titleOf(text: string): string {
  try {
    const {
      title,
      message,
      errors = [],
    } = JSON.parse(text) as {
      title?: string;
      message?: string;
      errors?: { field: string; expected: string }[];
    };
    const faults = errors.map(({ field, expected }) => `${field}: ${expected}`);
    return [title ?? message ?? "", ...faults].join("; ");
  } catch {
    return "";
  }
}
