/** Amounts of a paper by figure index, in hundredths. */
export type Amounts = (figure: number) => number;

/** An equation that the paper itself promises, over figures of one paper. */
export interface Identity {
  readonly code: string;
  /** Indexes of every figure in the equation. */
  readonly members: readonly number[];
  /** Whether the equation holds with these amounts. */
  readonly holds: (amounts: Amounts) => boolean;
  /**
   * Members whose amounts a passed equation proves: those of which any other amount would make it
   * fail. Bounds, tolerances and plausibility prove nothing.
   */
  readonly proves: (amounts: Amounts) => readonly number[];
  /** How far the two sides are apart, where the equation is a plain sum. */
  readonly residual?: (amounts: Amounts) => number;
  /** True where the paper prints a part of the equation that was not found. */
  readonly incomplete?: boolean;
}

const total = (figures: readonly number[], amounts: Amounts): number =>
  figures.reduce((sum, figure) => sum + amounts(figure), 0);

/** Figures that add up to another one, to the hundredth. */
export function sumIdentity(code: string, parts: readonly number[], whole: number): Identity {
  const members = [...parts, whole];
  return {
    code,
    members,
    holds: (amounts) => total(parts, amounts) === amounts(whole),
    residual: (amounts) => amounts(whole) - total(parts, amounts),
    proves: () => members,
  };
}

/**
 * Rows that add up to their printed total. A row of nothing is not proven by it: the sum would be
 * the same if the row were a phantom.
 */
export function rowsIdentity(rows: readonly number[], whole: number): Identity {
  const sum = sumIdentity("rows-sum-to-total", rows, whole);
  return {
    ...sum,
    proves: (amounts) => sum.members.filter((member) => member === whole || amounts(member) !== 0),
  };
}

/** A figure less others is a third, such as accrued less withheld is paid. */
export function differenceIdentity(
  code: string,
  from: number,
  less: readonly number[],
  rest: number,
): Identity {
  return sumIdentity(code, [...less, rest], from);
}
