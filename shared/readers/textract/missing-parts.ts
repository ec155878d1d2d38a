import type { TextractResponse } from "../../contracts/textract-response.ts";

/**
 * Whether parts of a job's result are missing among those at hand, in whatever order they come: no
 * part is the last one, a link leads to a block that no part holds, or a page's own block is absent.
 *
 * A job names a next part even after its last one; whoever asked for it got a part without blocks,
 * or the same name again, and both count as the end.
 */
export function lacksParts(responses: readonly TextractResponse[]): boolean {
  const parts = distinct(responses);
  return !parts.some((part) => isLast(part, parts)) || hasLooseLinks(parts) || lacksPage(parts);
}

/** A part delivered twice is one part. */
function distinct(responses: readonly TextractResponse[]): readonly TextractResponse[] {
  const seen = new Set<string>();
  return responses.filter(({ Blocks }) => {
    const first = Blocks?.[0]?.Id;
    if (first === undefined) return true;
    const isNew = !seen.has(first);
    seen.add(first);
    return isNew;
  });
}

function isLast(part: TextractResponse, parts: readonly TextractResponse[]): boolean {
  const { NextToken: next, Blocks } = part;
  if (!next || (Blocks ?? []).length === 0) return true;
  return parts.some((other) => other !== part && other.NextToken === next);
}

/** Between several parts only: one response alone may have been cut down by hand to what matters. */
function hasLooseLinks(parts: readonly TextractResponse[]): boolean {
  if (parts.length < 2) return false;
  const blocks = parts.flatMap(({ Blocks }) => Blocks ?? []);
  const ids = new Set(blocks.map(({ Id }) => Id));
  return blocks.some(({ Relationships }) =>
    (Relationships ?? []).some(({ Ids }) => Ids.some((id) => !ids.has(id))),
  );
}

/** The result of a job opens each page with a block of its own; blocks without any link are no job's. */
function lacksPage(parts: readonly TextractResponse[]): boolean {
  const blocks = parts.flatMap(({ Blocks }) => Blocks ?? []);
  const isJob = parts.some(({ JobStatus }) => JobStatus);
  if (!(isJob && blocks.some(({ Relationships }) => Relationships))) return false;
  const opened = new Set(
    blocks.flatMap(({ BlockType, Page }) => (BlockType === "PAGE" ? (Page ?? 1) : [])),
  );
  return blocks.some(({ Page }) => !opened.has(Page ?? 1));
}
