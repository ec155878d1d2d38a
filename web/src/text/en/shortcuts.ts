import type { shortcuts as pattern } from "../ru/shortcuts.ts";
import type { Wording } from "../wording.ts";

/** The keys of the case page, in English. */
export const shortcuts: Wording<typeof pattern> = {
  title: "Keys",
  lead: "A whole case can be done without a mouse. Keys work while you are not typing in a field.",
  on: "Keys are on",
  key: "Key",
  does: "What it does",
  keys: {
    nextDoubtful: "next doubtful figure",
    previousDoubtful: "previous doubtful figure",
    accept: "accept the figure",
    correct: "correct the figure",
    reject: "take the figure out",
    draw: "draw a box and add a figure",
    larger: "larger",
    smaller: "smaller",
    turn: "turn the page round",
    nextPage: "next page",
    previousPage: "previous page",
    nextPaper: "next paper",
    previousPaper: "previous paper",
    decide: "go to the decision",
    cards: "why the case is with you",
    help: "this page",
  },
  frame:
    "Box: arrows move it, Shift with arrows resizes, Alt makes larger steps, Enter is done, Escape stops.",
  boxes: "On the page: Tab leads to a box, arrows to its neighbour.",
};
