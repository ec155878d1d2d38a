import type { Application } from "./application.ts";
import type { Evidence, EvidenceReading } from "./evidence.ts";
import { paperOwner } from "./evidence-consistency/paper-owner.ts";
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
      const owner = paperOwner(part.fields, memberId, members);
      if (owner.odd !== undefined) notices.push({ code: owner.odd, detail: document, figures: [] });
      papers.push({ document, memberId: owner.memberId, reading: part });
    }
  }
  return { papers, unread, notices };
}

function partsOf(reading: EvidenceReading): readonly EvidenceReading[] {
  return reading.parts === undefined || reading.parts.length === 0 ? [reading] : reading.parts;
}
