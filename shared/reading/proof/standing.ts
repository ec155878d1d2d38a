import type { FoundFigure } from "../find/found-figure.ts";
import type { Standing } from "../reading.ts";
import { identityHolds, isEvaluated, isRead, type Settled, sharedAmount } from "./amounts.ts";
import type { FoundPaper } from "./found-paper.ts";

/**
 * How far one figure is proven, for name, month, code and amount together. The first that applies:
 * unreadable, conflicting, repaired, confirmed, unconfirmed. A reader's confidence is never asked.
 */
export function standingOf(paper: FoundPaper, index: number, settled: Settled): Standing {
  const figure = paper.figures[index];
  const amount = settled.amounts[index];
  if (!figure || typeof amount !== "number") return "unreadable";
  const own = paper.identities.filter(({ members }) => members.includes(index));
  const evaluated = own.filter((identity) => isEvaluated(identity, settled.amounts));
  if (evaluated.some((identity) => !identityHolds(identity, settled.amounts))) return "conflicting";
  if (settled.repaired.has(index)) return "repaired";
  if (paper.incomplete || figure.derived || figure.inferred) return "unconfirmed";
  if (sharesItsPlace(paper, index)) return "unconfirmed";
  const keysAgreed = (figure.month?.agreed ?? true) && (figure.code?.agreed ?? true);
  if (!keysAgreed || !own.every((identity) => isRead(identity, settled.amounts))) {
    return "unconfirmed";
  }
  const amounts = (member: number) => settled.amounts[member] ?? Number.NaN;
  const proven = evaluated.some((identity) => identity.proves(amounts).includes(index));
  return proven || (agreed(figure, amount) && sumsPass(paper, settled))
    ? "confirmed"
    : "unconfirmed";
}

/** One print bears one figure: two names for one place mean that a label was mistaken. */
function sharesItsPlace({ figures }: FoundPaper, index: number): boolean {
  const place = figures[index]?.place;
  return figures.some((other, at) => at !== index && !other.derived && other.place === place);
}

/** Whether two unlike readers read this very amount, one of them in the running text. */
function agreed(figure: FoundFigure, amount: number): boolean {
  const shared = sharedAmount(figure);
  return shared?.minor === amount && shared.families.size > 1 && shared.inText;
}

/** On a paper that prints a total, agreement counts only beside passed sums. */
function sumsPass(paper: FoundPaper, settled: Settled): boolean {
  const sums = paper.identities.filter(({ code }) => paper.sums.includes(code));
  if (sums.length === 0) return !paper.printsTotal;
  return sums.every(
    (identity) =>
      isEvaluated(identity, settled.amounts) && identityHolds(identity, settled.amounts),
  );
}
