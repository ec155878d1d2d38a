import type { deeds as pattern } from "../ru/deeds.ts";
import type { Wording } from "../wording.ts";

/** Later deeds of a contract, from a visit to a return of money, in English. */
export const deeds: Wording<typeof pattern> = {
  found: "What was seen",
  ground: "On which ground",
  groundOfRegion: "Ground from the list of the region",
  proof: "Paper of the case that proves it",
  until: "New end",
  returnBy: "Return by",
  amount: "Amount",
  claim: "Which return",
  claimChoice: "{amount}, by {date}",
  fault: "By whose fault",
  continues: "The family goes on with the programme",
  signed: "Paper with the signatures of all parties",
  faults: {
    citizen: "the family’s",
    agency: "the agency’s",
    nobody: "nobody’s",
    agreement: "by agreement",
  },
  grounds: {
    "early-end": "ended early",
    misspent: "spent on something else",
    "false-papers": "false papers",
    "counting-error": "an error in counting",
  },
};
