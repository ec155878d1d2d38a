import type { Language } from "../wording/words.ts";

/** One sentence of a notice in each language; `{name}` are places for figures and days. */
type Said = Readonly<Record<Language, string>>;

/** What a notice says beside the reasoning of its decision. */
export const NOTICE_WORDS = {
  "title-granted": {
    ru: "Уведомление о решении: помощь назначена",
    kk: "Шешім туралы хабарлама: көмек тағайындалды",
    en: "Notice of the decision: support is granted",
  },
  "title-refused": {
    ru: "Уведомление о решении: в помощи отказано",
    kk: "Шешім туралы хабарлама: көмектен бас тартылды",
    en: "Notice of the decision: support is refused",
  },
  "title-asked": {
    ru: "Просьба прислать бумаги",
    kk: "Құжаттар жіберуге өтініш",
    en: "Request for papers",
  },
  "title-in-progress": {
    ru: "Заявление рассматривают",
    kk: "Өтініш қаралуда",
    en: "The application is being looked at",
  },
  "reason-INCOME_NOT_BELOW": {
    ru: "Основание отказа: доход на человека не ниже порога.",
    kk: "Бас тарту негізі: бір адамға шаққандағы табыс шектен төмен емес.",
    en: "Ground of the refusal: income for each person is not below the line.",
  },
  "reason-CONDITION_NOT_MET": {
    ru: "Основание отказа: не выполнено условие программы.",
    kk: "Бас тарту негізі: бағдарлама шарты орындалмаған.",
    en: "Ground of the refusal: a condition of the programme does not hold.",
  },
  "reason-PAPERS_MISSING": {
    ru: "Основание отказа: запрошенные бумаги не пришли в срок.",
    kk: "Бас тарту негізі: сұралған құжаттар мерзімінде келмеді.",
    en: "Ground of the refusal: papers asked for did not come in time.",
  },
  "reason-FALSE_STATEMENT": {
    ru: "Основание отказа: сообщённое не подтвердилось, и это меняет решение.",
    kk: "Бас тарту негізі: хабарланған мәлімет расталмады, бұл шешімді өзгертеді.",
    en: "Ground of the refusal: what was stated is not so, and that decides.",
  },
  "reason-NOT_IN_TERRITORY": {
    ru: "Основание отказа: семья живёт не там, где действует программа.",
    kk: "Бас тарту негізі: отбасы бағдарлама жүретін аумақта тұрмайды.",
    en: "Ground of the refusal: the family does not live where the programme runs.",
  },
  object: {
    ru: "Если вы не согласны, подайте возражение: в нём решает другой человек.",
    kk: "Келіспесеңіз, қарсылық беріңіз: оны басқа адам қарайды.",
    en: "If you do not agree, object: another person decides on it.",
  },
  "send-papers": {
    ru: "Пришлите бумаги, которые перечислены выше.",
    kk: "Жоғарыда аталған құжаттарды жіберіңіз.",
    en: "Send the papers listed above.",
  },
  "wait-decision": {
    ru: "Дождитесь решения. Делать ничего не нужно.",
    kk: "Шешімді күтіңіз. Ештеңе істеудің қажеті жоқ.",
    en: "Wait for the decision. There is nothing to do.",
  },
} as const satisfies Readonly<Record<string, Said>>;

/** The name of a sentence of a notice. */
export type NoticeWord = keyof typeof NOTICE_WORDS;
