import type { visits as pattern } from "../ru/visits.ts";
import type { Wording } from "../wording.ts";

/** The field worker’s tablet, in Kazakh. */
export const visits: Wording<typeof pattern> = {
  title: "Отбасыларға бару",
  lead: "Бірнеше отбасының өтініштері мен қағаздары, желісіз де. Бәрі планшетте шифрланған.",
  visit: "Сапар: {territory}",
  territory: "Қайда келдіңіз: аудан немесе ауыл",
  territoryMissing: "Аудан немесе ауылды атаңыз.",
  beginVisit: "Сапарды бастау",
  endVisit: "Сапарды аяқтау",
  newFamily: "Жаңа отбасы",
  families: "Осы планшеттегі отбасылар",
  noFamilies: "Әзірге отбасы жоқ.",
  unnamed: "Аты жоқ отбасы",
  members: "адам: {count}",
  papers: "күтіп тұрған қағаз: {count}",
  states: {
    begun: "толтырылуда",
    ready: "желіні күтуде",
    sent: "жіберілді",
    differs: "серверде басқасы",
  },
  differsHelp:
    "Бұл нөмірмен серверде басқа өтініш бар. Ештеңе жоғалған жоқ: оны ашыңыз немесе басқа қызметкерге беріңіз.",
  goOn: "Жалғастыру",
  takePapers: "Қағаз түсіру",
  handOver: "Телефонға беру",
  remove: "Планшеттен жою",
  code: "Өтініш коды: {name}",
  codeHelp: "Телефон камерасын бағыттаңыз. Өтініш экраннан телефонға желісіз, серверсіз өтеді.",
  tooLong: "Отбасы кодқа сыймайды. Желі болғанда өтінішті жіберіңіз.",
  sync: "Қазір жіберу",
  safe: "Қайта жіберу ештеңені екі еселемейді.",
};
