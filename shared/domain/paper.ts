import type { Application, Member } from "./application.ts";
import type { Evidence, EvidenceReading } from "./evidence.ts";
import type { Notice } from "./notice.ts";

/** One paper of one person: a document, or one of several papers in a document. */
export interface Paper {
  readonly document: string;
  readonly memberId: string;
  readonly reading: EvidenceReading;
}

/** The papers of a case, each given to the person it names, with what is odd about them. */
export interface Papers {
  readonly papers: readonly Paper[];
  /** Documents on which nothing could be read: income of the member stays unknown. */
  readonly unread: readonly { readonly document: string; readonly memberId: string }[];
  readonly notices: readonly Notice[];
}

/** Sorts documents into papers, and papers to persons. */
export function papersOf({ members }: Application, evidence: readonly Evidence[]): Papers {
  const papers: Paper[] = [];
  const unread: Papers["unread"][number][] = [];
  const notices: Notice[] = [];
  const seen = new Set<string>();
  for (const { document, memberId, reading } of evidence) {
    const content = `${memberId}/${reading.sha256}`;
    if (reading.sha256 !== "" && seen.has(content)) {
      notices.push({ code: "DUPLICATE_PAPER", detail: document, figures: [] });
      continue;
    }
    seen.add(content);
    for (const part of partsOf(reading)) {
      if (part.status === "rejected" || part.form === "unknown") {
        unread.push({ document, memberId });
        continue;
      }
      const owner = ownerOf(part, memberId, members);
      if (owner.odd) notices.push({ code: "OTHER_PERSON", detail: document, figures: [] });
      papers.push({ document, memberId: owner.memberId, reading: part });
    }
  }
  return { papers, unread, notices };
}

function partsOf(reading: EvidenceReading): readonly EvidenceReading[] {
  return reading.parts === undefined || reading.parts.length === 0 ? [reading] : reading.parts;
}

const NUMBERS = [
  ["person.inn", "inn"],
  ["person.iin", "iin"],
  ["person.snils", "snils"],
] as const;

function ownerOf(
  { fields }: EvidenceReading,
  memberId: string,
  members: readonly Member[],
): { memberId: string; odd: boolean } {
  const given = members.find(({ id }) => id === memberId);
  for (const [field, key] of NUMBERS) {
    const printed = digits(fields[field]);
    if (printed === "") continue;
    const named = members.find((member) => digits(member[key]) === printed);
    if (named !== undefined) return { memberId: named.id, odd: named.id !== memberId };
    if (digits(given?.[key]) !== "") return { memberId, odd: true };
  }
  return { memberId, odd: !sameName(fields["person.name"], given?.name) };
}

function digits(text: string | undefined): string {
  return (text ?? "").replace(/\D/gu, "");
}

/** Whether two names may be one person's: a quarter of the letters may be misread. */
function sameName(printed: string | undefined, stated: string | undefined): boolean {
  const [one, other] = [plain(printed), plain(stated)];
  if (one === "" || other === "") return true;
  return editDistance(one, other) * 4 <= Math.max(one.length, other.length);
}

function plain(name: string | undefined): string {
  return (name ?? "")
    .toUpperCase()
    .replaceAll("Ё", "Е")
    .replace(/[^\p{L}]/gu, "");
}

function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1];
    for (const [column, wanted] of [...other].entries()) {
      const swapped = (above[column] ?? 0) + (letter === wanted ? 0 : 1);
      line.push(Math.min(swapped, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
