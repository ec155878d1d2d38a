import { describe, expect, it } from "vitest";

import { readPaper } from "../../../../../shared/reading/read-paper.ts";
import { FILE, localReaders } from "../../specimens/local-readers.ts";
import { printNdfl, SAMPLE } from "../../specimens/printed-ndfl.ts";
import type { Print } from "../../specimens/printed-page.ts";

const read = (prints: readonly Print[]) => readPaper(localReaders(prints), FILE);
const standingOf = (prints: readonly Print[], wanted: string) =>
  read(prints).figures.find(({ name }) => name === wanted)?.standing;

/** A bent sheet: the tax withheld stands beside the label of the tax withheld too much. */
function bent(prints: readonly Print[]): readonly Print[] {
  const over = prints.find(({ cell }) => cell === "over");
  return prints
    .filter(({ text, cell }) => text !== "Сумма налога удержанная" && cell !== "over")
    .map((print) => (print.cell === "withheld" && over ? { ...over, text: print.text } : print));
}

/** The same with the base, beside the label of the advance payments. */
const bentAtTheBase = (prints: readonly Print[]): readonly Print[] =>
  prints
    .filter(({ text }) => text !== "Налоговая база")
    .map((print) => (print.cell === "base" ? { ...print, y: print.y + 0.03 } : print));

describe("totals of a certificate of income", () => {
  const prints = printNdfl(SAMPLE);

  it("confirms a tax withheld too much beside both sides of its balance", () => {
    expect(standingOf(prints, "taxOverwithheld")).toBe("confirmed");
  });

  it("never confirms an advance payment that may be the base, nor a tax with kopecks", () => {
    const { figures } = read(bentAtTheBase(prints));
    const advance = figures.find(({ name }) => name === "advancePayments");
    expect(figures.some(({ name }) => name === "taxBase")).toBe(false);
    expect(advance?.amount).toMatch(/\d\.\d\d$/u);
    expect(advance?.standing).toBe("unconfirmed");
  });

  it("never confirms it where the tax withheld was not found: it may be that very amount", () => {
    expect(standingOf(bent(prints), "taxWithheld")).toBeUndefined();
    expect(standingOf(bent(prints), "taxOverwithheld")).toBe("unconfirmed");
  });

  it("names the last total by elimination where its label is lost, and never confirms that name", () => {
    const silent = prints.filter(({ text }) => text !== "Сумма налога исчисленная");
    const tax = read(silent).figures.find(({ name }) => name === "taxCalculated");
    expect(tax).toMatchObject({ amount: "30923.00", standing: "unconfirmed" });
  });

  it("gives a nought beside the labels of one edition no name that only another edition prints", () => {
    const withheld = prints.find(({ cell }) => cell === "withheld");
    const stray = withheld ? [{ ...withheld, text: "0", y: withheld.y - 0.03, cell: "stray" }] : [];
    const rest = ["Сумма налога на прибыль организаций, подлежащая зачету"].map((text) => ({
      text,
      x: 0.06,
      y: 0.79,
    }));
    const names = read([...prints, ...stray, ...rest]).figures.map(({ name }) => name);
    expect(names).not.toContain("taxTransferred");
  });
});
