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
  const row = Int32Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    let corner = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= other.length; j++) {
      const replaced = corner + (one[i - 1] === other[j - 1] ? 0 : 1);
      corner = row[j] ?? 0;
      row[j] = Math.min(replaced, corner + 1, (row[j - 1] ?? 0) + 1);
    }
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
  const best = cheapestStretch(text, label);
  if (best.cost > allowed) return undefined;
  return { from: best.from, to: best.to, likeness: 1 - best.cost / label.length };
}

/** Sellers' table row by row: the cost of each prefix of the label, and where its stretch began. */
function cheapestStretch(text: string, label: string): { cost: number; from: number; to: number } {
  const length = label.length;
  let row: Row = {
    cost: Int32Array.from({ length: length + 1 }, (_, j) => j),
    from: new Int32Array(length + 1),
  };
  let next: Row = { cost: new Int32Array(length + 1), from: new Int32Array(length + 1) };
  let best = { cost: length + 1, from: 0, to: 0 };
  for (let i = 1; i <= text.length; i++) {
    fill(next, row, label, text.charCodeAt(i - 1), i);
    const end = next.cost[length] ?? 0;
    if (end < best.cost) best = { cost: end, from: next.from[length] ?? 0, to: i };
    [row, next] = [next, row];
  }
  return best;
}

interface Row {
  readonly cost: Int32Array;
  readonly from: Int32Array;
}

/** One more sign of the text: missed, added or replaced, whichever is cheapest. */
function fill(row: Row, above: Row, label: string, sign: number, at: number): void {
  row.cost[0] = 0;
  row.from[0] = at;
  for (let j = 1; j <= label.length; j++) {
    let cost = entry(above.cost, j - 1) + (sign === label.charCodeAt(j - 1) ? 0 : 1);
    let from = entry(above.from, j - 1);
    if (entry(above.cost, j) + 1 < cost) {
      cost = entry(above.cost, j) + 1;
      from = entry(above.from, j);
    }
    if (entry(row.cost, j - 1) + 1 < cost) {
      cost = entry(row.cost, j - 1) + 1;
      from = entry(row.from, j - 1);
    }
    row.cost[j] = cost;
    row.from[j] = from;
  }
}

const entry = (numbers: Int32Array, index: number): number => numbers[index] ?? 0;

/** A cheap refusal: texts that are alike share most pairs of neighbouring signs. */
function sharesPairs(text: string, label: string, least: number): boolean {
  if (label.length < 5) return true;
  const pairs = label.length - 1;
  let shared = 0;
  for (let i = 0; i < pairs; i++) if (text.includes(label.slice(i, i + 2))) shared++;
  return shared >= pairs - 2 * Math.ceil(label.length * (1 - least));
}
