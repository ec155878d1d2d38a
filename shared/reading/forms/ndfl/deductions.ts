import { type Attested, attest, UNREAD } from "../../find/attested.ts";
import type { Place } from "../../find/place.ts";
import { readAmount } from "../../numbers/printed-amount.ts";
import { sharedHeight, widthOf } from "../../page/box.ts";
import { deductionCode, kindOf } from "./kind.ts";
import { placesIn, type Zone } from "./sections.ts";

/** A deduction of section 4: it has a code and no month. */
export interface Deduction {
  readonly code: Attested;
  readonly amount: Place;
}

/** Pairs of code and amount, line by line from left to right, as many as are filled. */
export function deductionsIn(zone: Zone): readonly Deduction[] {
  const places = [...placesIn(zone)].sort((one, other) => one.box.left - other.box.left);
  return places
    .filter((place) => hasCode(place, places) || (kindOf(place) === "amount" && hasKopecks(place)))
    .map((amount) => {
      const code = codeOf(amount, places);
      return { code: code ? attest(code, deductionCode) : UNREAD, amount };
    });
}

/** Without a code beside it only a full amount is one: lines of the section are numbered `4.4.` */
const hasKopecks = ({ seen }: Place): boolean =>
  seen.some(({ text }) => readAmount(text)?.decimals === true);

/** The code left of an amount with nothing between them. */
function codeOf(amount: Place, places: readonly Place[]): Place | undefined {
  const left = places.findLast(
    ({ box }) => box.right <= amount.box.left + 0.002 && sharedHeight(box, amount.box) > 0.5,
  );
  const near = left && amount.box.left - left.box.right < 0.2 + widthOf(amount.box);
  return near && kindOf(left) === "deductionCode" ? left : undefined;
}

/** An amount such as `500` looks like a code; behind a code it is an amount. */
function hasCode(place: Place, places: readonly Place[]): boolean {
  const code = codeOf(place, places);
  return code !== undefined && !hasCode(code, places);
}
