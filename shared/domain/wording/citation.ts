import type { Language } from "./words.ts";

type Spelling = readonly (readonly [RegExp, string])[];

const RUSSIAN: Spelling = [
  [
    /\bone regional regulation \(([^)]+)\); each region has its own\b/gu,
    "по регламенту одного региона ($1); в каждом регионе свой",
  ],
  [/\bno act read: an agency's setting\b/gu, "акт не сверен: срок задаёт ведомство"],
  [/, in an older edition\b/gu, " в прежней редакции"],
  [/\b(\d+)-FZ\b/gu, "$1-ФЗ"],
  [/\bas amended by\b/gu, "в редакции"],
  [/\bbefore (?=\d+-ФЗ)/gu, "до "],
  [/\bof the Republic of Komi\b/gu, "Республики Коми"],
  [/\bDecree (?=\d)/gu, "Постановление № "],
  [/\bOrder (?=\d)/gu, "Приказ № "],
  [/\bLaw (?=\d)/gu, "Закон № "],
  [/\bLaw\b/gu, "Закон"],
  [/\bSocial Code\b/gu, "Социальный кодекс"],
  [/\bart\. ?/gu, "ст. "],
  [/\bitem ?/gu, "п. "],
  [/ of (?=\d\d\.\d\d\.\d{4})/gu, " от "],
  [/\bloans are not named\b/gu, "займы не названы"],
  [/\bby the parallel rule of\b/gu, "по сходной норме:"],
  [/\bas announced, text not read\b/gu, "по сообщению, текст не сверен"],
  [/\blist not read\b/gu, "перечень не сверен"],
  [/\bno deduction named\b/gu, "вычет не назван"],
  [/\bcontested\b/gu, "спорно"],
  [/\bearlier\b/gu, "ранее"],
  [/\bbefore\b/gu, "до"],
  [/\braising\b/gu, "повышает"],
  [/\band\b/gu, "и"],
];

const KAZAKH: Spelling = [
  [
    /\bone regional regulation \(([^)]+)\); each region has its own\b/gu,
    "бір өңірдің регламенті бойынша ($1); әр өңірдің өзінікі бар",
  ],
  [/\bno act read: an agency's setting\b/gu, "акт салыстырылмаған: мерзімді мекеме белгілейді"],
  [/, in an older edition\b/gu, ", бұрынғы редакциясында"],
  [/\b(\d+)-FZ\b/gu, "$1-ФЗ"],
  [/\bas amended by (\d+-ФЗ)/gu, "$1 редакциясында"],
  [/\bas amended by\b/gu, "өзгерту:"],
  [/\bbefore (\d+-ФЗ)/gu, "$1 дейін"],
  [/\bof the Republic of Komi\b/gu, "(Коми Республикасы)"],
  [/\bDecree (?=\d)/gu, "Қаулы № "],
  [/\bOrder (?=\d)/gu, "Бұйрық № "],
  [/\bLaw (?=\d)/gu, "Заң № "],
  [/\bLaw\b/gu, "Заң"],
  [/\bSocial Code\b/gu, "Әлеуметтік кодекс"],
  [/\bart\. ?(\d+(?:\.\d+)?)/gu, "$1-бап"],
  [/\bitem ?(\d+(?:\(\d+\))?)/gu, "$1-тармақ"],
  [/ of (?=\d\d\.\d\d\.\d{4})/gu, ", "],
  [/\bloans are not named\b/gu, "қарыздар аталмаған"],
  [/\bby the parallel rule of\b/gu, "ұқсас норма бойынша:"],
  [/\bas announced, text not read\b/gu, "хабарлама бойынша, мәтіні салыстырылмаған"],
  [/\blist not read\b/gu, "тізбесі салыстырылмаған"],
  [/\bno deduction named\b/gu, "шегерім аталмаған"],
  [/\bcontested\b/gu, "даулы"],
  [/\bearlier\b/gu, "бұрын"],
  [/\bbefore\b/gu, "дейін"],
  [/\braising\b/gu, "арттырады"],
  [/\band\b/gu, "және"],
];

const SPELLINGS: Readonly<Record<Language, Spelling>> = { ru: RUSSIAN, kk: KAZAKH, en: [] };

/**
 * A citation of the law data as people of a language write it, such as `44-FZ art. 4` → `44-ФЗ ст. 4`.
 *
 * Numbers and dates are never touched, so that an article can be looked up whatever the language.
 */
export function citationText(cite: string, language: Language): string {
  return SPELLINGS[language].reduce((text, [english, own]) => text.replaceAll(english, own), cite);
}
