import type { NoticeView } from "../contracts/notice.ts";
import { fontsOf } from "./font-files.ts";
import { type Paragraph, printPages } from "./pages.ts";

type Language = NoticeView["language"];

/** What stands over the parts of a printed notice. */
const HEADINGS: Readonly<
  Record<
    "toDo" | "table" | "tree" | "preview" | "case" | "until",
    Readonly<Record<Language, string>>
  >
> = {
  toDo: { ru: "Что делать", kk: "Не істеу керек", en: "What to do" },
  table: { ru: "Доходы", kk: "Табыстар", en: "Income" },
  tree: { ru: "Полный расчёт", kk: "Толық есеп", en: "The whole calculation" },
  preview: {
    ru: "Предварительный просмотр: решение ещё не подписано и не действует.",
    kk: "Алдын ала қарау: шешімге әлі қол қойылмаған, ол күшіне енген жоқ.",
    en: "Preview: the decision is not signed yet and has no effect.",
  },
  case: { ru: "Дело", kk: "Іс", en: "Case" },
  until: { ru: "до", kk: "дейін", en: "by" },
};

const SIZE = { title: 15, heading: 12, text: 10, small: 8.5 };
const INDENT = 8;

let fonts: Readonly<Record<Paragraph["weight"], ReturnType<typeof fontsOf>>> | undefined;

/**
 * The notice on paper, in its three layers; the same notice gives the same bytes.
 *
 * @param dayText Writes a day as the readers of the notice do.
 */
export function noticePdf(notice: NoticeView, dayText: (day: string) => string): Buffer {
  fonts ??= { plain: fontsOf("plain"), bold: fontsOf("bold") };
  const { title, language, caseId } = notice;
  const foot = `${HEADINGS.case[language]} ${caseId}`;
  return printPages({ title, language, foot, paragraphs: paragraphsOf(notice, dayText) }, fonts);
}

function paragraphsOf(
  { language, title, caseId, preview, sentences, toDo, table, tree }: NoticeView,
  dayText: (day: string) => string,
): readonly Paragraph[] {
  const plain = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
    ...{ tag: "P", text: printed(text, language), weight: "plain", size: SIZE.text, above: 4 },
    ...more,
  });
  const heading = (key: "toDo" | "table" | "tree"): Paragraph => ({
    ...{ tag: "H2", text: HEADINGS[key][language], weight: "bold", size: SIZE.heading, above: 14 },
  });
  const [head = [], ...rows] = table;
  return [
    { tag: "H1", text: title, weight: "bold", size: SIZE.title },
    plain(`${HEADINGS.case[language]}: ${caseId}`, { size: SIZE.small }),
    ...(preview ? [plain(HEADINGS.preview[language], { weight: "bold" })] : []),
    ...sentences.map(({ text }) => plain(text)),
    ...(toDo.length === 0 ? [] : [heading("toDo")]),
    ...toDo.map(({ text, until }) =>
      plain(until === null ? text : dated(text, dayText(until), language)),
    ),
    ...(rows.length === 0 ? [] : [heading("table")]),
    ...rows.map((row) =>
      plain(row.map((cell, at) => `${head[at] ?? ""}: ${cell}`).join(" · "), { size: SIZE.small }),
    ),
    ...(tree.length === 0 ? [] : [heading("tree")]),
    ...tree.map((line) => {
      const depth = (line.length - line.trimStart().length) / 2;
      return plain(line.trim(), { size: SIZE.small, above: 1, indent: depth * INDENT });
    }),
  ];
}

/** The face has no sign of the tenge: on paper it stands as people abbreviate it. */
function printed(text: string, language: Language): string {
  return text.replaceAll("₸", language === "en" ? "KZT" : "тг");
}

function dated(text: string, day: string, language: Language): string {
  const word = HEADINGS.until[language];
  return language === "kk" ? `${text} (${day} ${word})` : `${text} (${word} ${day})`;
}
