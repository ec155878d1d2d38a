import type { coverage as pattern } from "../ru/coverage.ts";
import type { Wording } from "../wording.ts";

/** Which months of which person the papers show, in Kazakh. */
export const coverage: Wording<typeof pattern> = {
  title: "Қай ай немен көрсетілген",
  hint: "Жолда адам, бағанда ай. Қағаз аты оны ашады.",
  person: "Кім",
  notCounted: "отбасында емес",
  wanted: "Кез келгені жарайды: {papers}",
  states: {
    shown: "бар",
    doubtful: "күмәнді",
    unreadable: "оқылмады",
    declared: "тек айтуы бойынша",
    "nothing-shown": "қағазда табыс жоқ",
    unread: "қағаз оқылмады",
    missing: "қағаз жоқ",
    "not-needed": "керек емес",
    "on-its-way": "қағаз жолда",
  },
};
