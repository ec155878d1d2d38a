import type { figures as pattern } from "../ru/figures.ts";
import type { Wording } from "../wording.ts";

/** Changes to figures of law, and families that show what they do, in Kazakh. */
export const figures: Wording<typeof pattern> = {
  named: "{name}: {place}, {date} бастап",
  countries: {
    RU: "Ресей",
    KZ: "Қазақстан",
  },
  golden: "Шектегі ойдан алынған отбасылар",
  goldenLead:
    "Шектен бір тиын төмен, дәл шекте және жоғары отбасылар: ескі және жаңа шек. Барлығы {cases}, нәтижесі өзгеретіні {flips}.",
  family: "Отбасы",
  familyOf: "адам: {people}; {region}, өтініш {date}",
  perCapita: "Бір адамға табыс",
  before: "Болды",
  after: "Болады",
};
