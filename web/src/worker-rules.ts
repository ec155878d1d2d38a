/** What is done with a request: the page itself, a built file, or nothing at all. */
export type KeptAs = "page" | "file" | undefined;

/**
 * Whether a request may be answered without the network.
 *
 * Built files lie under `/assets/`; everything of the interface and of other hosts passes by.
 */
export function keptFor(method: string, url: URL, origin: string, mode: string): KeptAs {
  if (method !== "GET" || url.origin !== origin) return undefined;
  if (url.pathname.startsWith("/assets/") || url.pathname === "/opora.svg") return "file";
  return mode === "navigate" ? "page" : undefined;
}
