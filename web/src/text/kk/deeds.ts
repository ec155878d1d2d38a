import type { deeds as pattern } from "../ru/deeds.ts";
import type { Wording } from "../wording.ts";

/** Later deeds of a contract, from a visit to a return of money, in Kazakh. */
export const deeds: Wording<typeof pattern> = {
  found: "Не көрілді",
  ground: "Қандай негізбен",
  groundOfRegion: "Өңір тізіміндегі негіз",
  proof: "Мұны растайтын іс қағазы",
  until: "Жаңа аяқталу күні",
  returnBy: "Қайтару мерзімі",
  amount: "Сома",
  claim: "Қай қайтару",
  claimChoice: "{amount}, {date} дейін",
  fault: "Кімнің кінәсінен",
  continues: "Отбасы бағдарламамен әрі қарай жүреді",
  signed: "Барлық тараптың қолы қойылған қағаз",
  faults: {
    citizen: "отбасының",
    agency: "мекеменің",
    nobody: "ешкімнің",
    agreement: "келісім бойынша",
  },
  grounds: {
    "early-end": "мерзімінен бұрын аяқталу",
    misspent: "басқаға жұмсалған",
    "false-papers": "жалған қағаздар",
    "counting-error": "есеп қатесі",
  },
};
