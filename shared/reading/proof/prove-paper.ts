import type { FoundFigure } from "../find/found-figure.ts";
import { decimalString, readAmount } from "../numbers/printed-amount.ts";
import { boxAround } from "../page/box.ts";
import type { Check, Figure, FigureReading, Reading, ReadingReason } from "../reading.ts";
import { identityHolds, isEvaluated, settle } from "./amounts.ts";
import { explanation } from "./explanation.ts";
import type { FoundPaper } from "./found-paper.ts";
import { reasonsOf } from "./reasons.ts";
import { standingOf } from "./standing.ts";

/** The file a paper was found in. */
export interface PaperFile {
  readonly file: string;
  readonly sha256: string;
  readonly pages: number;
}

/** A paper as a reading: amounts settled, every equation applied, a standing on each figure. */
export function provePaper(paper: FoundPaper, file: PaperFile): Reading {
  const settled = settle(paper.figures, paper.identities);
  const shown = [...paper.figures.keys()].filter((index) => !paper.figures[index]?.hidden);
  const idOf = (index: number): string => `f${shown.indexOf(index) + 1}`;
  const figures = shown.flatMap((index) => {
    const figure = paper.figures[index];
    const standing = standingOf(paper, index, settled);
    return figure ? [figureOf(figure, idOf(index), settled.amounts[index] ?? null, standing)] : [];
  });
  const checks = paper.identities.map((identity): Check => {
    const passed = isEvaluated(identity, settled.amounts)
      ? identityHolds(identity, settled.amounts)
      : undefined;
    return {
      code: identity.code,
      result: passed === undefined ? "not-evaluated" : passed ? "pass" : "fail",
      figures: identity.members.filter((member) => shown.includes(member)).map(idOf),
    };
  });
  const bearing = figures.filter((_, at) => paper.figures[shown[at] ?? 0]?.bearsIncome);
  const explained = explanation(paper.figures, paper.identities, settled.amounts).map(idOf);
  const reasons = reasonsOf(paper, figures, bearing, checks, explained);
  return {
    schema: "opora.reading/1",
    ...file,
    form: paper.form,
    status: statusOf(bearing, reasons),
    reasons,
    fields: paper.fields,
    figures,
    checks: [...checks, ...(paper.checks ?? [])],
  };
}

/** Read only when every figure that bears income is confirmed and no reason speaks against it. */
function statusOf(
  bearing: readonly Figure[],
  reasons: readonly ReadingReason[],
): Reading["status"] {
  const proven = bearing.length > 0 && bearing.every(({ standing }) => standing === "confirmed");
  return proven && reasons.length === 0 ? "read" : "needs-review";
}

function figureOf(
  found: FoundFigure,
  id: string,
  minor: number | null,
  standing: Figure["standing"],
): Figure {
  const { left, top, right, bottom } = boxAround(
    found.place.seen.length > 0
      ? found.place.seen.map(({ uploaded }) => uploaded)
      : [found.place.box],
  );
  return {
    id,
    name: found.name,
    ...(found.month?.value !== undefined && { month: found.month.value }),
    ...(found.code?.value !== undefined && { code: found.code.value }),
    ...(found.rate !== undefined && { rate: found.rate }),
    amount: minor === null ? null : decimalString(minor),
    currency: found.currency,
    basis: found.basis,
    standing,
    ...(found.derived && { derived: true }),
    page: found.place.page,
    box: [round(left), round(top), round(right - left), round(bottom - top)],
    readings: readingsOf(found, minor),
  };
}

/** What each reader saw; of a reader with several runs the one that says the settled amount. */
function readingsOf({ place }: FoundFigure, minor: number | null): readonly FigureReading[] {
  const readers = [...new Set(place.seen.map(({ reader }) => reader))];
  return readers.flatMap((reader) => {
    const own = place.seen.filter((spot) => spot.reader === reader);
    const best = own.find(({ text }) => readAmount(text)?.minor === minor) ?? own[0];
    return best ? [{ reader, text: best.text, confidence: round(best.confidence) }] : [];
  });
}

/** Six places: a hundredth of a pixel on the largest page. */
const round = (fraction: number): number => Math.round(fraction * 1e6) / 1e6;
