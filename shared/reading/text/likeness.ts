/** Where a label was found inside a text: positions of signs, and how well they fit. */
export interface Match {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** 1 exact, 0 nothing alike. */
  readonly likeness: number;
}

/** Fewest single-sign changes that turn one text into the other. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** How alike two whole texts are: 1 equal, 0 nothing in common. */
export function likenessOf(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0) return 0;
  if (Math.abs(one.length - other.length) > longer * 0.6) return 0;
  return 1 - editDistance(one, other) / longer;
}

/** The stretch of `text` most like `label` (Sellers' algorithm), or undefined below `least`. */
export function findAlike(text: string, label: string, least: number): Match | undefined {
  const exact = text.indexOf(label);
  if (exact >= 0) return { from: exact, to: exact + label.length, likeness: 1 };
  if (!sharesPairs(text, label, least)) return undefined;
  const allowed = Math.floor(label.length * (1 - least));
  let row = Array.from({ length: label.length + 1 }, (_, j) => ({ cost: j, from: 0 }));
  let best = { cost: allowed + 1, from: 0, to: 0 };
  for (let i = 1; i <= text.length; i++) {
    const next = [{ cost: 0, from: i }];
    for (let j = 1; j <= label.length; j++)
      next.push(cheapest(row, next, j, text[i - 1] === label[j - 1]));
    const end = next[label.length];
    if (end && end.cost < best.cost) best = { ...end, to: i };
    row = next;
  }
  if (best.cost > allowed) return undefined;
  return { from: best.from, to: best.to, likeness: 1 - best.cost / label.length };
}

interface Step {
  readonly cost: number;
  readonly from: number;
}

const FAR: Step = { cost: Number.MAX_SAFE_INTEGER, from: 0 };

function cheapest(above: readonly Step[], left: readonly Step[], j: number, same: boolean): Step {
  const replaced = above[j - 1] ?? FAR;
  const skipped = above[j] ?? FAR;
  const missed = left[j - 1] ?? FAR;
  const ways = [
    { cost: replaced.cost + (same ? 0 : 1), from: replaced.from },
    { cost: skipped.cost + 1, from: skipped.from },
    { cost: missed.cost + 1, from: missed.from },
  ];
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best));
}

/** A cheap refusal: texts that are alike share most pairs of neighbouring signs. */
function sharesPairs(text: string, label: string, least: number): boolean {
  if (label.length < 5) return true;
  const pairs = label.length - 1;
  let shared = 0;
  for (let i = 0; i < pairs; i++) if (text.includes(label.slice(i, i + 2))) shared++;
  return shared >= pairs - 2 * Math.ceil(label.length * (1 - least));
}
