import type { Decision } from "../decision.ts";
import type { ReviewCode } from "../review-codes.ts";
import type { Language } from "../wording/words.ts";

/** A sentence with the review entry or figure that it comes from. */
export interface SourcedSentence {
  readonly text: string;
  readonly source: string;
}

type Said = Readonly<Record<Language, string>>;

/** What is asked of an applicant because of a failing check, in plain words. */
const REQUESTS: Readonly<Partial<Record<ReviewCode, Said>>> = {
  FIGURE_UNREADABLE: {
    ru: "Сумму в справке нельзя прочитать. Пришлите снимок ещё раз, при хорошем свете.",
    kk: "Анықтамадағы соманы оқу мүмкін емес. Суретті жарықта қайта түсіріп жіберіңіз.",
    en: "An amount on your paper cannot be read. Please take the picture again in good light.",
  },
  FIGURE_CONFLICTING: {
    ru: "Суммы в справке не сходятся. Пришлите её ещё раз или справку с исправлением.",
    kk: "Анықтамадағы сомалар сәйкес келмейді. Оны қайта немесе түзетілген түрін жіберіңіз.",
    en: "The amounts on your paper do not add up. Please send it again, or a corrected one.",
  },
  DOCUMENT_NOT_READ: {
    ru: "Одну из бумаг нельзя прочитать. Пришлите её снимок или файл ещё раз.",
    kk: "Құжаттардың бірін оқу мүмкін емес. Оның суретін немесе файлын қайта жіберіңіз.",
    en: "One of your papers cannot be read. Please send its picture or file again.",
  },
  DOCUMENT_NEEDS_REVIEW: {
    ru: "Одна из бумаг видна не полностью. Пришлите её целиком.",
    kk: "Құжаттардың бірі толық көрінбейді. Оны толығымен жіберіңіз.",
    en: "One of your papers is not fully visible. Please send all of it.",
  },
  OTHER_PERSON: {
    ru: "В справке назван другой человек. Пришлите справку на того, чей это доход.",
    kk: "Анықтамада басқа адам көрсетілген. Табыс иесінің анықтамасын жіберіңіз.",
    en: "Your paper names another person. Please send the paper of the one whose income it is.",
  },
  PERIOD_NOT_COVERED: {
    ru: "Справки не хватает за часть расчётных месяцев. Пришлите справку за эти месяцы.",
    kk: "Есептік айлардың бір бөлігіне анықтама жетіспейді. Сол айларға анықтама жіберіңіз.",
    en: "A paper is missing for some of the months counted. Please send one for these months.",
  },
  PAPERS_DISAGREE: {
    ru: "Две справки об одном доходе различаются. Пришлите ту, которая верна.",
    kk: "Бір табыс туралы екі анықтама әртүрлі. Дұрысын жіберіңіз.",
    en: "Two papers about the same income differ. Please send the one that is right.",
  },
  NOT_BEFORE_TAX: {
    ru: "Нужна сумма до вычета налога. Пришлите справку, где она указана.",
    kk: "Салық ұсталғанға дейінгі сома керек. Ол көрсетілген анықтаманы жіберіңіз.",
    en: "The amount before tax is needed. Please send a paper that shows it.",
  },
  INCOME_CODE_UNKNOWN: {
    ru: "По справке не видно, за что выплачены деньги. Пришлите справку с пояснением.",
    kk: "Анықтамадан ақшаның не үшін төленгені көрінбейді. Түсіндірмесі бар анықтама жіберіңіз.",
    en: "Your paper does not say what the money was paid for. Please send one that explains it.",
  },
  BENEFIT_KIND_OPEN: {
    ru: "По справке не видно, какое это пособие. Пришлите справку с его названием.",
    kk: "Анықтамадан қандай жәрдемақы екені көрінбейді. Атауы бар анықтама жіберіңіз.",
    en: "Your paper does not say which benefit it is. Please send one that names it.",
  },
  TERRITORY_UNKNOWN: {
    ru: "Сообщите, в каком районе вы живёте.",
    kk: "Қай ауданда тұратыныңызды хабарлаңыз.",
    en: "Please tell us in which district you live.",
  },
};

/**
 * What to ask an applicant for: one sentence for each failing check that the applicant can mend,
 * and for no other.
 *
 * @param only Codes that were chosen; all, where absent.
 */
export function requestText(
  { review }: Pick<Decision, "review">,
  language: Language,
  only?: readonly string[],
): readonly SourcedSentence[] {
  const codes = new Set(review.map(({ code }) => code));
  return [...codes].flatMap((code) => {
    const said = REQUESTS[code];
    if (said === undefined || (only !== undefined && !only.includes(code))) return [];
    return [{ text: said[language], source: `review:${code}` }];
  });
}
