import type { shortcuts as pattern } from "../ru/shortcuts.ts";
import type { Wording } from "../wording.ts";

/** The keys of the case page, in Kazakh. */
export const shortcuts: Wording<typeof pattern> = {
  title: "Пернелер",
  lead: "Істі тінтуірсіз толық өтуге болады. Өрісте жазбай тұрғанда пернелер жұмыс істейді.",
  on: "Пернелер қосулы",
  key: "Перне",
  does: "Не істейді",
  keys: {
    nextDoubtful: "келесі күмәнді сома",
    previousDoubtful: "алдыңғы күмәнді сома",
    accept: "соманы қабылдау",
    correct: "соманы түзету",
    reject: "соманы алып тастау",
    draw: "жақтау сызып, сома қосу",
    larger: "үлкейту",
    smaller: "кішірейту",
    turn: "бетті бұру",
    nextPage: "келесі бет",
    previousPage: "алдыңғы бет",
    nextPaper: "келесі қағаз",
    previousPaper: "алдыңғы қағаз",
    decide: "шешімге өту",
    cards: "іс неге сізде",
    help: "осы бет",
  },
  frame:
    "Жақтау: көрсеткілер жылжытады, Shift пен көрсеткілер көлемін өзгертеді, Alt — үлкен қадам, Enter — дайын, Escape — болдырмау.",
  boxes: "Бетте: Tab жақтауға, көрсеткілер көршісіне апарады.",
};
