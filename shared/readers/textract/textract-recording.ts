import { type ResponseBlock, TextractResponse } from "../../contracts/textract-response.ts";
import type { Block, BlockType, Geometry, Point, Relationship } from "../../reading/block.ts";
import type { Recording, RecordingWarning } from "../../reading/recording.ts";
import { lacksParts } from "./missing-parts.ts";

const READ: ReadonlySet<string> = new Set<BlockType>([
  "PAGE",
  "LINE",
  "WORD",
  "TABLE",
  "CELL",
  "MERGED_CELL",
  "KEY_VALUE_SET",
  "SELECTION_ELEMENT",
  "QUERY",
  "QUERY_RESULT",
]);
const LINKS: ReadonlySet<string> = new Set<Relationship["Type"]>([
  "CHILD",
  "VALUE",
  "ANSWER",
  "MERGED_CELL",
]);

/**
 * All parts of one Textract job as one recording: blocks are joined before anything follows a
 * link, because links cross the borders of parts. A part delivered twice adds nothing.
 *
 * @param parts The responses up to the last NextToken, in any order, live or recorded; where some
 *   are missing the recording is `partial` and says so.
 * @param sha256 Of the scan, or of the recorded file.
 * @throws {z.core.$ZodError} If a part is no Textract response.
 */
export function textractRecording(parts: readonly object[], sha256: string): Recording {
  const responses = parts.map((part) => TextractResponse.parse(part));
  const blocks = new Map<string, Block>();
  for (const block of responses.flatMap(({ Blocks }) => Blocks ?? [])) {
    if (READ.has(block.BlockType) && !blocks.has(block.Id)) blocks.set(block.Id, toBlock(block));
  }
  const pages = Math.max(
    1,
    ...responses.map(({ DocumentMetadata }) => DocumentMetadata?.Pages ?? 0),
    ...[...blocks.values()].map(({ Page }) => Page),
  );
  const unread = [
    ...pagesUnread(pages, [...blocks.values()]),
    ...(lacksParts(responses) ? [{ code: "RECORDING_INCOMPLETE", pages: [] }] : []),
  ];
  return {
    schema: "opora.recording/1",
    reader: "textract",
    model: modelOf(responses),
    covers: ["words", "figures"],
    sha256,
    pages,
    outcome: outcomeOf(responses, unread),
    warnings: [...responses.flatMap(warningsOf), ...unread],
    blocks: [...blocks.values()],
  };
}

function modelOf(responses: readonly TextractResponse[]): string {
  const version = responses
    .map((part) => part.AnalyzeDocumentModelVersion ?? part.DetectDocumentTextModelVersion)
    .find((found) => found);
  if (version?.includes("@")) return version;
  return `textract@${version ?? "unknown"}`;
}

/** Pages that the job counted and never described: a part of the result was lost, perhaps. */
function pagesUnread(pages: number, blocks: readonly Block[]): readonly RecordingWarning[] {
  const described = new Set(blocks.map(({ Page }) => Page));
  const missing = Array.from({ length: pages }, (_, at) => at + 1).filter(
    (page) => !described.has(page),
  );
  return missing.length === 0 ? [] : [{ code: "PAGE_NOT_READ", pages: missing }];
}

function outcomeOf(
  responses: readonly TextractResponse[],
  unread: readonly RecordingWarning[],
): Recording["outcome"] {
  const statuses = responses.map(({ JobStatus }) => JobStatus?.toUpperCase());
  if (statuses.includes("FAILED")) return "failed";
  const warnings = [...responses.flatMap(warningsOf), ...unread];
  const partial = statuses.includes("PARTIAL_SUCCESS") || warnings.length > 0;
  return partial ? "partial" : "complete";
}

function warningsOf({ Warnings }: TextractResponse): readonly RecordingWarning[] {
  return (Warnings ?? []).map(({ ErrorCode, Pages }) => ({
    code: ErrorCode ?? "UNNAMED_WARNING",
    pages: Pages ?? [],
  }));
}

function toBlock(block: ResponseBlock): Block {
  const { RowIndex, ColumnIndex, RowSpan, ColumnSpan, Text, Confidence, EntityTypes } = block;
  return {
    Id: block.Id,
    BlockType: block.BlockType as BlockType,
    Page: block.Page ?? 1,
    Geometry: geometryOf(block),
    ...given({ Text, Confidence, EntityTypes, RowIndex, ColumnIndex, RowSpan, ColumnSpan }),
    ...selectionOf(block),
    ...(block.Relationships ? { Relationships: linksOf(block) } : {}),
  };
}

/** The keys that have a value: Textract sends null where it has none. */
function given<T extends Record<string, unknown>>(keys: T) {
  const present = Object.entries(keys).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]?: NonNullable<T[K]> };
}

function selectionOf({ SelectionStatus }: ResponseBlock): Pick<Block, "SelectionStatus"> {
  if (SelectionStatus !== "SELECTED" && SelectionStatus !== "NOT_SELECTED") return {};
  return { SelectionStatus };
}

function linksOf({ Relationships }: ResponseBlock): readonly Relationship[] {
  return (Relationships ?? [])
    .filter(({ Type }) => LINKS.has(Type))
    .map(({ Type, Ids }) => ({ Type: Type as Relationship["Type"], Ids }));
}

/** A block without a place (a query) stands nowhere: an empty box at the page's corner. */
function geometryOf({ Geometry: given }: ResponseBlock): Geometry {
  const box = given?.BoundingBox ?? { Left: 0, Top: 0, Width: 0, Height: 0 };
  const polygon = given?.Polygon;
  return { BoundingBox: box, Polygon: polygon?.length === 4 ? polygon : cornersOf(box) };
}

function cornersOf({ Left, Top, Width, Height }: Geometry["BoundingBox"]): readonly Point[] {
  return [
    { X: Left, Y: Top },
    { X: Left + Width, Y: Top },
    { X: Left + Width, Y: Top + Height },
    { X: Left, Y: Top + Height },
  ];
}
