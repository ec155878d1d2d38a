import { fits } from "./pattern.ts";

/** Context keys of a request with their values. */
export type RequestContext = Readonly<Record<string, readonly string[]>>;

type Test = (wanted: string, actual: string) => boolean;

const asNumber = (compare: (left: number, right: number) => boolean): Test => {
  return (wanted, actual) => compare(Number(actual), Number(wanted));
};

const equals: Test = (wanted, actual) => wanted === actual;
const equalsInAnyCase: Test = (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase();

const TESTS: Readonly<Record<string, Test>> = {
  StringEquals: equals,
  StringEqualsIgnoreCase: equalsInAnyCase,
  StringLike: fits,
  ArnEquals: fits,
  ArnLike: fits,
  Bool: equalsInAnyCase,
  NumericEquals: asNumber((left, right) => left === right),
  NumericLessThan: asNumber((left, right) => left < right),
  NumericLessThanEquals: asNumber((left, right) => left <= right),
  NumericGreaterThan: asNumber((left, right) => left > right),
  NumericGreaterThanEquals: asNumber((left, right) => left >= right),
};

const NEGATED: Readonly<Record<string, string>> = {
  StringNotEquals: "StringEquals",
  StringNotEqualsIgnoreCase: "StringEqualsIgnoreCase",
  StringNotLike: "StringLike",
  ArnNotEquals: "ArnEquals",
  ArnNotLike: "ArnLike",
  NumericNotEquals: "NumericEquals",
};

/**
 * Whether every condition of a statement holds for a request.
 *
 * @throws {RangeError} For an operator that is not known here: guessing would grant or deny wrongly.
 */
export function conditionsHold(
  conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  context: RequestContext,
): boolean {
  const known = new Map(
    Object.entries(context).map(([key, values]) => [key.toLowerCase(), values]),
  );
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) =>
      holds(operator, wanted, known.get(key.toLowerCase())),
    ),
  );
}

function holds(
  operator: string,
  wanted: readonly string[],
  actual: readonly string[] | undefined,
): boolean {
  const [, scope = "", name = "", ifExists] =
    /^(ForAllValues:|ForAnyValue:)?(\w+?)(IfExists)?$/u.exec(operator) ?? [];
  if (name === "Null") return (actual === undefined) === (wanted[0] === "true");
  const negated = NEGATED[name];
  const test = TESTS[negated ?? name];
  if (test === undefined) {
    throw new RangeError(
      `Cannot evaluate the condition operator ${operator}: it is not known here`,
    );
  }
  if (actual === undefined || actual.length === 0) {
    return ifExists !== undefined || scope === "ForAllValues:" || negated !== undefined;
  }
  const satisfied = (value: string) => {
    const matched = wanted.some((pattern) => test(pattern, value));
    return negated === undefined ? matched : !matched;
  };
  return scope === "ForAllValues:" || negated !== undefined
    ? actual.every(satisfied)
    : actual.some(satisfied);
}
