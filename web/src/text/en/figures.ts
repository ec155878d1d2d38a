import type { figures as pattern } from "../ru/figures.ts";
import type { Wording } from "../wording.ts";

/** Changes to figures of law, and families that show what they do, in English. */
export const figures: Wording<typeof pattern> = {
  named: "{name}: {place}, from {date}",
  countries: {
    RU: "Russia",
    KZ: "Kazakhstan",
  },
  golden: "Made-up families at the line",
  goldenLead:
    "Families one hundredth under, on and over the line, the old one and the new one. {cases} in all; the result changes for {flips}.",
  family: "Family",
  familyOf: "people: {people}; {region}, applied on {date}",
  perCapita: "Income per person",
  before: "Before",
  after: "After",
};
