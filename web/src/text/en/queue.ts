import type { queue as pattern } from "../ru/queue.ts";
import type { Wording } from "../wording.ts";

/** The queue of cases, in English. */
export const queue: Wording<typeof pattern> = {
  title: "The queue of cases",
  lead: "First come the cases where one look changes most.",
  next: "Get the next case",
  refresh: "Refresh",
  none: "There are no such cases.",
  noneFree: "No case is free now.",
  count: {
    one: "{count} case is shown.",
    other: "{count} cases are shown.",
  },
  andMore: "There are more.",
  more: "Show more",
  case: "Case",
  looks: "What settles it",
  looksCount: {
    one: "{count} look",
    other: "{count} looks",
  },
  settled: "nothing is doubtful",
  state: "State",
  waiting: "Waits for a caseworker",
  programme: "Programme and place",
  age: "Waiting",
  days: {
    one: "{count} working day",
    other: "{count} working days",
  },
  due: "decide by {date}",
  overdue: "was due on {date}",
  claimedBy: "taken by {who}",
  claim: "Taken by",
  mine: "me",
  free: "nobody",
  all: "All",
  region: "Region",
  territory: "District or town",
  keys: "Keyboard: J next case, K previous case, Enter opens.",
};
