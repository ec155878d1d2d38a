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
  const cost = Int32Array.from({ length: length + 1 }, (_, j) => j);
  const from = new Int32Array(length + 1);
  let best = { cost: length + 1, from: 0, to: 0 };
  for (let i = 1; i <= text.length; i++) {
    let corner = cost[0] ?? 0;
    let cornerFrom = from[0] ?? 0;
    cost[0] = 0;
    from[0] = i;
    for (let j = 1; j <= length; j++) {
      const above = (cost[j] ?? 0) + 1;
      const left = (cost[j - 1] ?? 0) + 1;
      const replaced = corner + (text[i - 1] === label[j - 1] ? 0 : 1);
      const begin =
        replaced <= above && replaced <= left ? cornerFrom : above <= left ? from[j] : from[j - 1];
      corner = cost[j] ?? 0;
      cornerFrom = from[j] ?? 0;
      cost[j] = Math.min(above, left, replaced);
      from[j] = begin ?? 0;
    }
    const end = cost[length] ?? 0;
    if (end < best.cost) best = { cost: end, from: from[length] ?? 0, to: i };
  }
  return best;
}

/** A cheap refusal: texts that are alike share most pairs of neighbouring signs. */
function sharesPairs(text: string, label: string, least: number): boolean {
  if (label.length < 5) return true;
  const pairs = label.length - 1;
  let shared = 0;
  for (let i = 0; i < pairs; i++) if (text.includes(label.slice(i, i + 2))) shared++;
  return shared >= pairs - 2 * Math.ceil(label.length * (1 - least));
}
