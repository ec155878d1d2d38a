import type { status as pattern } from "../ru/status.ts";
import type { Wording } from "../wording.ts";

/** Clocks, notices and roles, in Kazakh. */
export const status: Wording<typeof pattern> = {
  roles: {
    applicant: "өтініш беруші",
    "field-worker": "көшпелі қызметкер",
    caseworker: "қызметкер",
    supervisor: "басшы",
    "commission-member": "комиссия мүшесі",
    auditor: "аудитор",
    administrator: "әкімші",
  },
  clocks: {
    title: "Мерзімдер",
    names: {
      decision: "Шешім",
      notice: "Хабарлама",
      answer: "Сұратуға жауап",
      objection: "Қарсылық",
      "objection-decision": "Қарсылық бойынша шешім",
    },
    states: {
      running: "жүріп жатыр",
      paused: "тоқтатылған",
      met: "сақталды",
      overdue: "бұзылды",
      unknown: "белгісіз",
    },
    due: "{date} дейін.",
    unknownDay: "Соңғы күн белгісіз: мерзімді әкімші белгілеуі керек.",
    paused: "{from} – {to} аралығында тоқтады.",
    pausedSince: "{from} бастап тоқтап тұр.{to}",
    "working-days": {
      one: "{count} жұмыс күні қалды.",
      other: "{count} жұмыс күні қалды.",
    },
    "calendar-days": {
      one: "{count} күн қалды.",
      other: "{count} күн қалды.",
    },
  },
  notice: {
    title: "Хабарлама",
    open: "Өтініш берушіге хабарлама",
    language: "Хабарлама тілі",
    pdf: "PDF жүктеп алу",
    print: "Басып шығару немесе PDF ретінде сақтау",
    preview: "Алдын ала қарау: әлі қол қойылмаған",
    toDo: "Не істеу керек",
    table: "Қалай есептелді: кесте",
    tree: "Заңдарымен толық тізбек",
  },
};
