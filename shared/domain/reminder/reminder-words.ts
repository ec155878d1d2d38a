import type { Language } from "../wording/words.ts";
import type { ReminderKind } from "./reminder-kind.ts";

/**
 * What a family is told, by any channel. It names nobody, no amount and no outcome, because a message
 * may be read by another; `{day}` is a place for a day.
 */
export const REMINDER_WORDS: Readonly<Record<ReminderKind, Readonly<Record<Language, string>>>> = {
  "papers-asked": {
    ru: "По вашему заявлению нужны бумаги. Пришлите их до {day}.",
    kk: "Өтінішіңіз бойынша құжаттар қажет. Оларды {day} күніне дейін жіберіңіз.",
    en: "Papers are needed for your application. Please send them by {day}.",
  },
  "papers-due": {
    ru: "Напоминаем: бумаги по вашему заявлению ждут до {day}.",
    kk: "Еске саламыз: өтінішіңіз бойынша құжаттар {day} күніне дейін күтіледі.",
    en: "A reminder: papers for your application are awaited by {day}.",
  },
  decision: {
    ru: "По вашему заявлению есть решение. Возразить можно до {day}.",
    kk: "Өтінішіңіз бойынша шешім бар. {day} күніне дейін қарсылық білдіруге болады.",
    en: "There is a decision on your application. You can object by {day}.",
  },
  "report-due": {
    ru: "Напоминаем: отчёт по вашему социальному контракту ждут до {day}.",
    kk: "Еске саламыз: әлеуметтік келісімшарт бойынша есебіңіз {day} күніне дейін күтіледі.",
    en: "A reminder: the report under your social contract is awaited by {day}.",
  },
  "duty-due": {
    ru: "Напоминаем: по вашему социальному контракту есть обязательство со сроком до {day}.",
    kk: "Еске саламыз: әлеуметтік келісімшарт бойынша міндеттемені {day} күніне дейін орындау қажет.",
    en: "A reminder: something you took on in your social contract is due by {day}.",
  },
  "repayment-due": {
    ru: "Напоминаем: по вашему социальному контракту есть возврат со сроком до {day}.",
    kk: "Еске саламыз: әлеуметтік келісімшарт бойынша қайтару мерзімі {day} күніне дейін.",
    en: "A reminder: a repayment under your social contract is due by {day}.",
  },
};
