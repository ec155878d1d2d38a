import type { coverage as pattern } from "../ru/coverage.ts";
import type { Wording } from "../wording.ts";

/** Which months of which person the papers show, in English. */
export const coverage: Wording<typeof pattern> = {
  title: "Which months are shown by what",
  hint: "A row for each person, a column for each month. The name of a paper opens it.",
  person: "Who",
  notCounted: "not in the family",
  wanted: "Any of these will do: {papers}",
  states: {
    shown: "present",
    doubtful: "in doubt",
    unreadable: "not readable",
    declared: "declared only",
    "nothing-shown": "no income on the paper",
    unread: "paper not read",
    missing: "no paper",
    "not-needed": "not needed",
    "on-its-way": "paper on its way",
  },
};
