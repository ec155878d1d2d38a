import type { application as pattern } from "../ru/application.ts";
import type { Wording } from "../wording.ts";

/** The application, one question a page, in Kazakh. */
export const application: Wording<typeof pattern> = {
  title: "Өтініш",
  names: "Сіздің және отбасыңыздың аты-жөні қандай?",
  namesHint: "Тегі, аты, әкесінің аты — төлқұжаттағыдай.",
  nameMissing: "Атын жазыңыз.",
  territory: "Қай ауданда немесе қалада тұрасыз?",
  territoryHint: "Кейбір бағдарламалар барлық жерде жүрмейді. Білмесеңіз, бос қалдырыңыз.",
  territoryLabel: "Аудан немесе қала",
  direction: "Келісімшарт не үшін керек?",
  directionHint: "Кейін шешуге болады.",
  reading: "Қағаздарды алдымен кім оқиды?",
  readingText: "Қағаздарды машина оқи алады. Онсыз да болады. Әрқашан адам шешеді.",
  readingMissing: "Біреуін таңдаңыз.",
  machine: "Алдымен машина, кейін адам",
  machineText: "Ол не оқығанын көресіз және түзете аласыз.",
  person: "Тек адам",
  personText: "Құқықтар мен мерзімдер бірдей.",
  check: "Бәрі дұрыс па?",
  checkHint: "Тексеріп, жіберіңіз. Кейін қағаз қосуға болады.",
  send: "Өтінішті жіберу",
  keep: "Дайын",
  waits:
    "Желі жоқ. Өтініш осы құрылғыда шифрланып күтіп тұр. Желі шыққанда бетті ашып, «Жіберу» түймесін басыңыз.",
  place: "Жер",
  day: "Берілген күні",
  family: "Отбасы",
};
