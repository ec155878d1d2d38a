import type { EvidenceFigure } from "../evidence.ts";
import type { SeenFigure } from "./case-event.ts";

/** How much two boxes must share to be the same place. */
const SAME_PLACE = 0.5;

/**
 * The figure of a newer reading that a person spoke about, whatever its id is now: the same id and
 * meaning, else the only one of that meaning, else the one in the same place. Undefined where the
 * newer reading no longer has it.
 */
export function locateFigure(
  figures: readonly EvidenceFigure[],
  figureId: string,
  stood: SeenFigure,
): EvidenceFigure | undefined {
  const alike = figures.filter((figure) => meaning(figure) === meaning(stood));
  const same = alike.find(({ id }) => id === figureId);
  if (same !== undefined) return same;
  if (alike.length === 1) return alike[0];
  return figures.find(
    (figure) => figure.page === stood.page && overlap(figure.box, stood.box) > SAME_PLACE,
  );
}

function meaning({ name, month, code, rate }: Omit<SeenFigure, "amount">): string {
  return [name, month ?? "", code ?? "", rate ?? ""].join("|");
}

/** What two boxes share of what they cover together. */
function overlap(one: EvidenceFigure["box"], other: EvidenceFigure["box"]): number {
  const width = Math.min(one[0] + one[2], other[0] + other[2]) - Math.max(one[0], other[0]);
  const height = Math.min(one[1] + one[3], other[1] + other[3]) - Math.max(one[1], other[1]);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (one[2] * one[3] + other[2] * other[3] - shared);
}

/** What of a figure is kept with an event about it. */
export function seenFigure(figure: EvidenceFigure): SeenFigure {
  const { name, month, code, rate, amount, currency, basis, page, box } = figure;
  return {
    name,
    ...(month !== undefined && { month }),
    ...(code !== undefined && { code }),
    ...(rate !== undefined && { rate }),
    ...{ amount, currency, basis, page, box },
  };
}
