import type { queue as pattern } from "../ru/queue.ts";
import type { Wording } from "../wording.ts";

/** The queue of cases, in Kazakh. */
export const queue: Wording<typeof pattern> = {
  title: "Істер кезегі",
  lead: "Бір қарағанда көп өзгеретін істер бірінші тұрады.",
  next: "Келесісін алу",
  refresh: "Жаңарту",
  none: "Мұндай іс жоқ.",
  noneFree: "Қазір бос іс жоқ.",
  count: {
    one: "{count} іс көрсетілді.",
    other: "{count} іс көрсетілді.",
  },
  andMore: "Тағы бар.",
  more: "Тағы көрсету",
  case: "Іс",
  looks: "Не шешеді",
  looksCount: {
    one: "{count} рет қарау",
    other: "{count} рет қарау",
  },
  settled: "күмән жоқ",
  state: "Күйі",
  waiting: "Қызметкердің шешімін күтуде",
  programme: "Бағдарлама мен жер",
  age: "Қанша күтті",
  days: {
    one: "{count} жұмыс күні",
    other: "{count} жұмыс күні",
  },
  due: "{date} дейін шешу керек",
  overdue: "мерзім {date} өтті",
  claimedBy: "{who} алды",
  claim: "Кім алды",
  mine: "мен",
  free: "ешкім",
  all: "Барлығы",
  region: "Өңір",
  territory: "Аудан немесе қала",
  keys: "Пернетақтадан: J — келесі іс, K — алдыңғы іс, Enter — ашу.",
};
