import type { checklist as pattern } from "../ru/checklist.ts";
import type { Wording } from "../wording.ts";

/** The list of papers, in Kazakh. */
export const checklist: Wording<typeof pattern> = {
  title: "Қандай қағаздар керек",
  lead: "Сіздің отбасыңызға арналған тізім. Бар қағазды белгілеңіз: тізім қысқарады.",
  first: "Алдымен калькулятор сұрақтарына жауап беріңіз — тізім сіздікі болады.",
  direction: "Келісімшарт не үшін керек",
  undecided: "Әзірге шешілмеді",
  left: "Жинайтын қағаз қалды: {left}",
  agency: "Мекеме өзі алады.",
  months: "Айлар үшін: {months}.",
  note: "Мекеме тағы бірдеңе сұрауы мүмкін. Белгілер тек осы құрылғыда сақталады.",
  directions: {
    "job-search": "жұмыс іздеу",
    training: "оқу немесе тағылымдама",
    entrepreneurship: "өз ісі",
    "personal-plot": "жеке қосалқы шаруашылық",
    "other-measures": "қиын өмірлік жағдай",
  },
  papers: {
    identity: "паспорт немесе жеке куәлік",
    consent: "деректерді өңдеуге келісім",
    "bank-details": "шот деректемелері",
    "family-records": "туу және неке туралы куәліктер",
    residence: "тұрғылықты жері туралы мәлімет",
    "business-plan": "бизнес-жоспар",
    "plot-plan": "шаруашылық жоспары және жер құжаттары",
    "training-certificate": "оқу туралы құжаттар",
    "wage-certificate": "табыс пен салық туралы анықтама",
    "pension-certificate": "зейнетақы туралы анықтама",
    "social-payments": "жәрдемақылар мен төлемдер туралы мәлімет",
    "unemployment-certificate": "жұмыспен қамту қызметінің анықтамасы",
    "scholarship-certificate": "шәкіртақы туралы анықтама",
    "alimony-proof": "алимент туралы анықтама немесе қолхат",
    "military-certificate": "ақшалай үлес туралы анықтама",
    "self-employed-certificate": "өзін-өзі жұмыспен қамтушының табыс анықтамасы",
    "business-books": "кіріс-шығыс кітабы немесе декларация",
    "pension-fund-statement": "зейнетақы қорының табыс туралы үзіндісі",
    statement: "табыс туралы өз өтінішіңіз, растаумен",
  },
};
