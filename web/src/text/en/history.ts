import type { history as pattern } from "../ru/history.ts";
import type { Wording } from "../wording.ts";

/** What happened to a case and who looked at it, in English. */
export const history: Wording<typeof pattern> = {
  title: "What happened to the case",
  access: "Who looked at the papers",
  count: "Entries:",
  byMachine: "Opora, nobody’s hand",
  exportLooks: "Download CSV: who looked at what",
  nobody: "Nobody has looked at the papers yet.",
  who: "Who",
  when: "When",
  what: "What was shown",
  papers: "Papers in the case: {count}",
  caseId: "Case",
  events: {
    "case-opened": "case opened",
    "upload-offered": "place for a paper given",
    "upload-reading": "paper admitted, being read",
    "upload-by-hand": "paper admitted, a person reads it",
    "upload-rejected": "paper not usable",
    "upload-linked": "the paper was here already",
    "upload-superseded": "an older paper than the one here came",
    "upload-same-content": "the same paper came again",
    "upload-relinked": "a copy was linked to another paper",
    "upload-released": "the paper is read itself: the first was replaced",
    "upload-abandoned": "the file never came",
    "figures-read": "amounts read",
    "figures-needs-review": "amounts read, some in doubt",
    "figures-rejected": "no amounts found on the paper",
    "decision-proposed": "decision proposed",
    "evidence-shown": "opened the case and its papers",
    "link-made": "link for papers given",
    "link-used": "a paper came by the link",
    "reminder-sent": "reminder sent",
  },
};
