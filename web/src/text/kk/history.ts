import type { history as pattern } from "../ru/history.ts";
import type { Wording } from "../wording.ts";

/** What happened to a case and who looked at it, in Kazakh. */
export const history: Wording<typeof pattern> = {
  title: "Іспен не болды",
  access: "Қағаздарды кім қарады",
  count: "Жазбалар:",
  byMachine: "Опора, адамсыз",
  exportLooks: "CSV жүктеу: кім нені қарады",
  nobody: "Қағаздарды әлі ешкім қараған жоқ.",
  who: "Кім",
  when: "Қашан",
  what: "Не көрсетілді",
  papers: "Істегі қағаз саны: {count}",
  caseId: "Іс",
  events: {
    "case-opened": "іс ашылды",
    "upload-offered": "қағазға орын берілді",
    "upload-reading": "қағаз қабылданды, оқылып жатыр",
    "upload-by-hand": "қағаз қабылданды, адам оқиды",
    "upload-rejected": "қағаз жарамады",
    "upload-linked": "мұндай қағаз бар",
    "upload-superseded": "бардан ескірек қағаз келді",
    "upload-same-content": "сол қағаз тағы келді",
    "upload-relinked": "қағаздың қайталамасы басқасына байланды",
    "upload-released": "қағаз өзі оқылады: біріншісі ауысты",
    "upload-abandoned": "файл келмеді",
    "figures-read": "сомалар оқылды",
    "figures-needs-review": "сомалар оқылды, күмән бар",
    "figures-rejected": "қағаздан сома табылмады",
    "decision-proposed": "шешім ұсынылды",
    "evidence-shown": "іс пен қағаздарды ашты",
    "link-made": "қағазға сілтеме берілді",
    "link-used": "қағаз сілтемемен келді",
    "reminder-sent": "еске салу жіберілді",
  },
};
