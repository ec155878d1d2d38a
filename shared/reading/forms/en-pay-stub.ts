import { type FoundFigure, proposalsOf } from "../find/found-figure.ts";
import type { Place } from "../find/place.ts";
import type { Sheet } from "../find/sheet.ts";
import type { FoundPaper } from "../proof/found-paper.ts";
import { differenceIdentity, type Identity, sumIdentity } from "../proof/identity.ts";
import { americanDate } from "./english-fields.ts";
import type { Form } from "./form.ts";
import { textOf } from "./paper-text.ts";
import { earningsAbove, itemsBetween, labelledAmount } from "./pay-stub-lines.ts";

/** A pay stub: what was earned in one pay period, what was taken, what is paid. */
export const PAY_STUB: Form = {
  name: "en.pay-stub",
  anchors: [["earnings statement"], ["pay stub"], ["paystub"], ["gross pay", "net pay"]],
  labels: [
    "gross pay",
    "net pay",
    "pay date",
    "deductions",
    "year to date",
    "pay period",
    "period ending",
    "earnings",
    "federal income tax",
    "medicare",
    "net check",
    "total gross",
  ],
  leastLabels: 3,
  find(sheets): FoundPaper {
    const figures: FoundFigure[] = [];
    const add = (name: string, place: Place | undefined, hidden = false): number | undefined => {
      if (!place) return undefined;
      return (
        figures.push({
          name,
          currency: "USD",
          basis: name === "netPay" ? "net" : "gross",
          place,
          proposals: proposalsOf(place, { decimals: false }),
          bearsIncome: name === "grossPay" || name === "netPay",
          ...(hidden && { hidden }),
        }) - 1
      );
    };
    const [sheet] = sheets;
    const identities = sheet ? readStub(sheet, add) : [];
    return {
      form: "en.pay-stub",
      pages: sheets.map(({ page }) => page),
      fields: stubFields(textOf(sheets)),
      figures,
      identities,
      sums: [],
      printsTotal: false,
      reasons: [],
    };
  },
};

const GROSS = ["gross pay", "total gross", "gross earnings", "total earnings", "gross wages"];
const NET = ["net pay", "net check", "net amount", "net earnings", "take home pay"];
const DEDUCTIONS = [
  "total taxes and deductions",
  "total deductions",
  "deductions total",
  "total withholdings",
];

type Add = (name: string, place: Place | undefined, hidden?: boolean) => number | undefined;

function readStub(sheet: Sheet, add: Add): readonly Identity[] {
  const grossPlace = labelledAmount(sheet, GROSS);
  const netPlace = labelledAmount(sheet, NET);
  const heldPlace = labelledAmount(sheet, DEDUCTIONS);
  const gross = add("grossPay", grossPlace);
  const held = add("withheld", heldPlace);
  const net = add("netPay", netPlace);
  const identities: Identity[] = [];
  if (gross !== undefined && grossPlace) {
    const earned = earningsAbove(sheet, grossPlace).flatMap(
      (place) => add("line", place, true) ?? [],
    );
    if (earned.length > 0) identities.push(sumIdentity("earnings-sum-to-gross", earned, gross));
  }
  if (gross === undefined || net === undefined || !grossPlace || !netPlace) return identities;
  if (held !== undefined) {
    identities.push(differenceIdentity("gross-less-deductions-is-net", gross, [held], net));
    return identities;
  }
  const items = itemsBetween(sheet, grossPlace, netPlace).flatMap(
    (place) => add("line", place, true) ?? [],
  );
  if (items.length > 0) identities.push(signedSum(gross, items, net));
  return identities;
}

/** Gross with all signed lines below it is net; unsigned deductions are taken off. */
function signedSum(gross: number, items: readonly number[], net: number): Identity {
  const members = [gross, ...items, net];
  return {
    code: "gross-less-deductions-is-net",
    members,
    holds: (amounts) => {
      const sum = items.reduce((all, item) => all + amounts(item), 0);
      const signed = items.some((item) => amounts(item) < 0);
      return amounts(gross) + (signed ? sum : -sum) === amounts(net);
    },
    proves: () => members,
  };
}

function stubFields(text: string): Readonly<Record<string, string>> {
  const range =
    /period:?\s*(\d\d?\/\d\d?\/\d{4})\s*(?:-|–|to|through)?\s*(\d\d?\/\d\d?\/\d{4})/iu.exec(text);
  const begin =
    range?.[1] ?? /period (?:beginning|begin|start(?:ing)?):?\s*(\S+)/iu.exec(text)?.[1];
  const end = range?.[2] ?? /period (?:ending|end):?\s*(\S+)/iu.exec(text)?.[1];
  const paid = /pay date:?\s*(\S+)/iu.exec(text)?.[1];
  const name =
    /[Ee]mployee:\s*(\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,3}?)(?= Employee|$)/u.exec(
      text,
    )?.[1];
  const fields = {
    issuedOn: americanDate(paid ?? ""),
    periodFrom: americanDate(begin ?? ""),
    periodTo: americanDate(end ?? ""),
    "person.name": name,
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value]],
    ),
  );
}
