import { type Amounts, type Identity, sumIdentity } from "../proof/identity.ts";
import type { RowEquation } from "./row-equation.ts";

/**
 * One column less others is another, in every line; a blank cell counts as nothing, a column that
 * the table lacks leaves the equation out.
 */
export function less(
  code: string,
  from: string,
  taken: readonly string[],
  rest: string,
): RowEquation {
  return ({ of, has }) => {
    const whole = of(from);
    const left = of(rest);
    if (whole === undefined || left === undefined || !taken.some(has)) return undefined;
    const parts = taken.flatMap((column) => of(column) ?? []);
    return sumIdentity(code, [...parts, left], whole);
  };
}

/**
 * A column that is a share of another, within `tolerance` hundredths. A range proves nothing; a
 * fixed share proves the part where it is met to the hundredth.
 */
export function shareBetween(
  code: string,
  of: string,
  part: string,
  bounds: readonly [number, number],
  tolerance: number,
): RowEquation {
  return (cells) => {
    const whole = cells.of(of);
    const share = cells.of(part);
    if (whole === undefined || share === undefined) return undefined;
    const holds = (amounts: Amounts) =>
      amounts(share) >= amounts(whole) * bounds[0] - tolerance &&
      amounts(share) <= amounts(whole) * bounds[1] + tolerance;
    const identity: Identity = {
      code,
      members: [whole, share],
      holds,
      proves: (amounts) =>
        bounds[0] === bounds[1] && Math.round(amounts(whole) * bounds[0]) === amounts(share)
          ? [share]
          : [],
    };
    return identity;
  };
}
