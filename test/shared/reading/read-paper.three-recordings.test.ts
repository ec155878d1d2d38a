import { describe, expect, it } from "vitest";

import { FORMS } from "../../../shared/reading/forms/forms.ts";
import { readPaper } from "../../../shared/reading/read-paper.ts";
import type { Recording } from "../../../shared/reading/recording.ts";
import { FILE } from "./specimens/local-readers.ts";
import {
  NOTATIONS,
  OTHER_LAYOUTS,
  type OtherLayout,
  payIn,
  saidBy,
} from "./specimens/other-layouts.ts";
import type { Print } from "./specimens/printed-page.ts";
import { threeRecordings } from "./specimens/three-recordings.ts";

/** What a reading answers, whoever read the paper. */
function answer(recordings: readonly Recording[]) {
  const { form, fields, figures } = readPaper(recordings, FILE);
  return {
    form,
    fields,
    figures: figures
      .filter(({ derived }) => !derived)
      .map(saidBy)
      .sort(),
  };
}

const answers = (prints: readonly Print[]) => Object.values(threeRecordings(prints)).map(answer);

describe("one paper in three recordings", () => {
  it("has a layout for every form", () => {
    expect(OTHER_LAYOUTS.map(({ form }) => form).sort()).toEqual(
      FORMS.map(({ name }) => name).sort(),
    );
  });

  it.each(OTHER_LAYOUTS)("gives one answer for $form", ({ form, prints, figures }) => {
    const [textract, local, pdf] = answers(prints);

    expect(textract).toMatchObject({ form, figures: [...figures].sort() });
    expect(local).toEqual(textract);
    expect(pdf).toEqual(textract);
  });

  it.each(Object.entries(NOTATIONS))("reads kopecks written %s", (_, money) => {
    const { prints, figures } = payIn(money);
    const all = answers(prints);

    expect(all.map((one) => one.figures)).toEqual(all.map(() => [...figures].sort()));
  });
});

const MONTHS = ["Март 2025", "Апрель 2025"];
const HEADS = ["Начислено", "НДФЛ", "К выдаче"];
const AMOUNTS = [
  ["56 300", "50", "7 319", "00", "48 981", "50"],
  ["65 212", "34", "8 478", "00", "56 734", "34"],
  ["121 512", "84", "15 797", "00", "105 715", "84"],
];
const SAID = [
  "accrued 121512.84",
  "accrued 2025-03 56300.50",
  "accrued 2025-04 65212.34",
  "paid 105715.84",
  "paid 2025-03 48981.50",
  "paid 2025-04 56734.34",
  "taxWithheld 15797.00",
  "taxWithheld 2025-03 7319.00",
  "taxWithheld 2025-04 8478.00",
];

/** A certificate of pay whose cells hold roubles and kopecks apart; `cell` prints one of them. */
function split(
  cell: (roubles: string, kopecks: string, x: number, y: number) => readonly Print[],
  { halves = false, rows = 3 } = {},
): readonly Print[] {
  return [
    { text: "ОБРАЗЕЦ", x: 0.06, y: 0.04 },
    { text: "СПРАВКА О ЗАРАБОТНОЙ ПЛАТЕ", x: 0.06, y: 0.08 },
    { text: "Месяц", x: 0.06, y: 0.2 },
    ...HEADS.map(
      (text, column): Print => ({ text, x: 0.33 + 0.2 * column, y: 0.2, align: "center" }),
    ),
    ...HEADS.flatMap((_, column): Print[] =>
      halves
        ? [
            { text: "руб.", x: 0.33 + 0.2 * column, y: 0.22, align: "right" },
            { text: "коп.", x: 0.36 + 0.2 * column, y: 0.22 },
          ]
        : [],
    ),
    ...[...MONTHS, "Итого"].slice(0, rows).flatMap((month, row): Print[] => {
      const y = 0.26 + 0.04 * row;
      return [
        { text: month, x: 0.06, y },
        ...HEADS.flatMap((_, column) =>
          cell(
            AMOUNTS[row]?.[2 * column] ?? "",
            AMOUNTS[row]?.[2 * column + 1] ?? "",
            0.33 + 0.2 * column,
            y,
          ),
        ),
      ];
    }),
  ];
}

const columns = (roubles: string, kopecks: string, x: number, y: number): Print[] => [
  { text: roubles, x, y, align: "right" },
  { text: kopecks, x: x + 0.035, y },
];

describe("an amount in two parts", () => {
  it.each([
    ["in columns of roubles and of kopecks", split(columns, { halves: true })],
    ["in columns without heads of their own", split(columns)],
    [
      "broken after the comma in a narrow cell",
      split((roubles, kopecks, x, y) => [
        { text: `${roubles},`, x, y: y - 0.006, align: "right" },
        { text: kopecks, x, y: y + 0.006, align: "right" },
      ]),
    ],
    [
      "broken between its thousands in a narrow cell",
      split((roubles, kopecks, x, y) => [
        { text: roubles.split(" ")[0] ?? "", x, y: y - 0.006, align: "right" },
        { text: `${roubles.split(" ")[1]},${kopecks}`, x, y: y + 0.006, align: "right" },
      ]),
    ],
  ])("is read whole %s", (_, prints) => {
    const all = answers(prints);

    expect(all.map(({ figures }) => figures)).toEqual(all.map(() => SAID));
  });

  it.each([
    ["with heads", { halves: true, rows: 2 }],
    ["without heads", { rows: 2 }],
  ])("is never confirmed in part where no total is printed, %s", (_, options) => {
    for (const recordings of Object.values(threeRecordings(split(columns, options)))) {
      const { figures } = readPaper(recordings, FILE);
      const sure = figures.filter(({ standing }) => standing === "confirmed").map(saidBy);

      expect(sure.filter((said) => !SAID.includes(said))).toEqual([]);
    }
  });
});

/** A paper moved down the page and to its lower half. */
const lower = ({ prints }: OtherLayout): readonly Print[] =>
  prints.map((print) => ({ ...print, y: 0.5 + print.y }));

describe("two papers on one sheet", () => {
  const [, , pay] = OTHER_LAYOUTS;
  const other = OTHER_LAYOUTS.find(({ form }) => form === "ru.alimony");
  const w2 = OTHER_LAYOUTS.find(({ form }) => form === "en.w2");
  const secondJob = w2 && {
    ...w2,
    prints: w2.prints.map((print) => ({
      ...print,
      text: print.text.replace("41,250.00", "51,250.00"),
    })),
  };

  it.each([
    ["of two forms", pay, other],
    ["of one form", pay, payIn(NOTATIONS["1234-56"] ?? String)],
    ["of one job each", w2, secondJob],
  ])("are parts of their own %s", (_, upper, under) => {
    if (!(upper && under)) throw new TypeError("Expected both papers");
    const prints = [...upper.prints, ...lower(under)];
    for (const recordings of Object.values(threeRecordings(prints))) {
      const reading = readPaper(recordings, FILE);

      expect(reading).toMatchObject({ status: "needs-review", figures: [] });
      expect(reading.parts?.map(({ form }) => form)).toEqual([upper.form, under.form]);
    }
  });

  it("are one paper where both are copies of one W-2", () => {
    if (!w2) throw new TypeError("Expected the paper");
    const recordings = threeRecordings([...w2.prints, ...lower(w2)]).local;

    expect(readPaper(recordings, FILE).parts).toBeUndefined();
  });
});
