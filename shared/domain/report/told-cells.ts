const OF_THE_ENDED: readonly string[] = [
  "share-income-rose",
  "share-above-minimum-contracts",
  "share-above-minimum-persons",
  "share-above-minimum-ended",
  "income-growth-mean",
  "income-growth-median",
];

/**
 * Which indicators tell another one, because it is what they are shares of: with what they could not
 * measure they come to it.
 */
export const TOLD_BY: readonly (readonly [string, (name: string) => boolean])[] = [
  [
    "contracts-concluded",
    (name) => name.startsWith("concluded/") || name === "share-with-children",
  ],
  [
    "contracts-in-force",
    (name) => name.startsWith("in-force/") || name === "share-with-children-in-force",
  ],
  ["contracts-ended", (name) => OF_THE_ENDED.includes(name)],
  ["contracts-covered", (name) => name === "share-above-minimum-contracts"],
  ["persons-covered", (name) => ["share-covered", "share-above-minimum-persons"].includes(name)],
  ["share-covered", (name) => name === "persons-covered"],
];

/** An indicator, and those of the same group that add up to it. */
export interface AddedUp {
  readonly whole: string;
  readonly isPart: (name: string) => boolean;
}

/** Indicators of one group that add up to another one of it. */
export const ADDED_UP: readonly AddedUp[] = [
  { whole: "contracts-concluded", isPart: (name) => name.startsWith("concluded/") },
  { whole: "contracts-in-force", isPart: (name) => name.startsWith("in-force/") },
  {
    whole: "contracts-covered",
    isPart: (name) => name === "contracts-in-force" || name === "contracts-ended",
  },
];
