import { ratio } from "../ratio.ts";
import { decimalText } from "./decimal.ts";
import type { Indicator } from "./indicator.ts";
import type { Tally } from "./tally.ts";

/** Figures that are compared with those of another period; null is unknown. */
export interface ComparedFigures {
  readonly recipients: number | null;
  readonly childAllowances: number | null;
  readonly ableBodied: number | null;
  /** Of whom the able-bodied are a share. */
  readonly ableBodiedOf: number | null;
}

/** What a register itself says of them: persons covered, children, able-bodied of all members. */
export function comparedFiguresOf(tally: Tally): ComparedFigures {
  return {
    recipients: tally.covered === 0 ? null : tally.persons,
    childAllowances: tally.covered === 0 ? null : tally.children,
    ableBodied: tally.ableBodied.whole === 0 ? null : tally.ableBodied.part,
    ableBodiedOf: tally.ableBodied.whole === 0 ? null : tally.ableBodied.whole,
  };
}

/** The change of each figure against the base: (now − base) / base, exactly. */
export function changesAgainst(now: ComparedFigures, base: ComparedFigures): readonly Indicator[] {
  const shares = [now, base].map(({ ableBodied: part, ableBodiedOf: all }) =>
    part === null || all === null || all === 0 ? null : { part, all },
  );
  const [shareNow, shareBase] = shares;
  return [
    shareNow && shareBase
      ? change(
          "change-able-bodied-share",
          reduced(shareNow.part * shareBase.all, shareBase.part * shareNow.all),
        )
      : unknownChange("change-able-bodied-share"),
    changeOf("change-recipients", now.recipients, base.recipients),
    changeOf("change-child-allowances", now.childAllowances, base.childAllowances),
  ];
}

function changeOf(name: string, now: number | null, base: number | null): Indicator {
  return now === null || base === null ? unknownChange(name) : change(name, [now, base]);
}

/** Both over their greatest common divisor, so that products of counts stay readable. */
function reduced(now: number, base: number): readonly [number, number] {
  let [left, right] = [now, base];
  while (right > 0) [left, right] = [right, left % right];
  return left === 0 ? [now, base] : [now / left, base / left];
}

/** Against nothing there is no change that a share could tell. */
function change(name: string, [now, base]: readonly [number, number]): Indicator {
  const [numerator, denominator] = [now - base, base];
  const value =
    base === 0 ? null : Number(decimalText(ratio(BigInt(numerator), BigInt(denominator))));
  return { name, kind: "change", numerator, denominator, value, notMeasured: 0 };
}

function unknownChange(name: string): Indicator {
  const unknown = { numerator: null, denominator: null, value: null };
  return { name, kind: "change", ...unknown, notMeasured: 0 };
}
