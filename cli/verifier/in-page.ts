import type { Decision } from "../../shared/domain/decision.ts";
import type { Verification } from "../../shared/domain/verify.ts";
import { verify } from "../../shared/domain/verify.ts";
import { LAW } from "../../shared/law/law.ts";

/** Checks the text of a decision file in a browser, with the law that the page carries. */
export async function verifyText(text: string): Promise<Verification> {
  const decision = parsed(text);
  if (decision === undefined) return { verified: false, path: "$" };
  try {
    return await verify(decision, {
      sha256,
      lawOf: async (version) => Promise.resolve(version === LAW.version ? LAW : undefined),
    });
  } catch {
    // A receipt of another shape breaks the computation; the command names the place.
    return { verified: false, path: "receipt" };
  }
}

function parsed(text: string): Decision | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null && "receipt" in json && "rules" in json
      ? (json as Decision)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Hexadecimal SHA-256 by the browser itself. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
