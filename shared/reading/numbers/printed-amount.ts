/** An amount as printed, in hundredths: kopecks, tiyn or cents. */
export interface PrintedAmount {
  readonly minor: number;
  /** False for whole roubles without a decimal mark. */
  readonly decimals: boolean;
  /** The text allows another value too, so it may propose this one but never confirm it. */
  readonly doubtful: boolean;
}

const CURRENCY = /₽|₸|\$|€|руб(?:\.|лей|ля|ль)?|тг\.?|тенге|теңге|(?:RUB|KZT|USD)(?!\p{L})|р\./giu;
/** `1 234 руб. 56 коп.`: the words are the mark. */
const IN_KOPECKS = /(\d)\s*руб(?:\.|лей|ля|ль)?\s*(\d{2})\s*коп(?:\.|еек|ейки|ейка)?/giu;
/** `1 234=56`: as on orders of payment, where `=` alone stands for whole roubles. */
const BEFORE_KOPECKS = /(\d)[ \u00a0]?=[ \u00a0]?(\d{2})(?!\d)/gu;
const SPACES = /[\u0020\u00a0\u2007\u2009\u202f\u3000\t]+/gu;
const MOST_DIGITS = 13;

/**
 * The amount a printed text stands for; undefined where it can be none: letters among digits,
 * groups that are not three digits, full-width digits, a dash. Never looks at the machine's locale.
 */
export function readAmount(text: string): PrintedAmount | undefined {
  const bare = text
    .replace(IN_KOPECKS, "$1.$2")
    .replace(BEFORE_KOPECKS, "$1-$2")
    .replace(CURRENCY, " ")
    .replace(SPACES, " ")
    .replace(/[*|=_]+/gu, " ")
    .trim();
  const signed = /^([-−–+(]?) ?(.*?)\)?$/u.exec(bare);
  const body = (signed?.[2] ?? "").replace(/[.,]$/u, "");
  if (!/^\d(?:[\d .,'’-]*\d)?$/u.test(body)) return undefined;
  const amount = readUnsigned(body);
  if (!amount) return undefined;
  return /[-−(]/u.test(signed?.[1] ?? "") ? { ...amount, minor: -amount.minor } : amount;
}

function readUnsigned(body: string): PrintedAmount | undefined {
  const decimal = /^(.*\d)([.,-])(\d{2})$/u.exec(body);
  const [, whole = body, mark = "", cents = "00"] = decimal ?? [];
  const groups = readWhole(whole);
  if (!groups || (mark === "-" && groups.mark !== "" && groups.mark !== " ")) return undefined;
  const digits = groups.digits + cents;
  if (digits.length > MOST_DIGITS || (groups.digits.length > 1 && digits.startsWith("0"))) {
    return undefined;
  }
  const sameMark = mark !== "" && groups.mark === mark;
  return {
    minor: Number(digits),
    decimals: mark !== "",
    doubtful: sameMark,
  };
}

/** Whole units: plain digits, or one to three digits and groups of three behind one mark. */
function readWhole(whole: string): { digits: string; mark: string } | undefined {
  if (/^\d+$/u.test(whole)) return { digits: whole, mark: "" };
  const grouped = /^\d{1,3}(?:([ .,'’])\d{3})(?:\1\d{3})*$/u.exec(whole);
  return grouped ? { digits: whole.replace(/\D/gu, ""), mark: grouped[1] ?? "" } : undefined;
}

/** Hundredths as the contracts write money: `42500.00`. */
export function decimalString(minor: number): string {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  return `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
