import { DIRECTIONS } from "../application.ts";
import type { CountedRow } from "./register-report.ts";
import type { RegisterRow } from "./register-row.ts";

/**
 * How a contract enters an indicator: among those counted, only among those it is a share of, or not
 * measured.
 */
export type PlaceInIndicator = "counted" | "of" | "not-measured";

type Member = (row: RegisterRow, counted: CountedRow) => boolean;
/** Whether a member is counted; null where a figure of it is not known. */
type Part = (row: RegisterRow, counted: CountedRow) => boolean | null;
type Rule = readonly [Member, Part];

const concluded: Member = (_, { standing }) => standing.concluded === true;
const inForce: Member = (_, { standing }) => standing.inForce;
const ended: Member = (_, { standing }) => standing.ended;
const covered: Member = (_, { standing }) => standing.covered;
const all: Part = () => true;
const children: Part = ({ children: count }) => (count === null ? null : count > 0);
const persons: Part = ({ members }) => (members === null ? null : true);
const above: Part = (_, { standing, above: is }) => (standing.ended ? is : false);
const growth: Part = ({ perCapitaBefore }, { rose }) =>
  rose === null || perCapitaBefore === 0n ? null : true;
const activation: Part = (row) =>
  row.ableBodied === null || row.ableBodiedInMeasures === null ? null : true;
const ableBodied: Part = (row) => (row.ableBodied === null || row.members === null ? null : true);

const RULES: Readonly<Record<string, Rule>> = {
  "contracts-concluded": [concluded, all],
  "contracts-in-force": [inForce, all],
  "contracts-ended": [ended, all],
  "contracts-covered": [covered, all],
  "persons-covered": [covered, persons],
  "share-covered": [covered, persons],
  "share-with-children": [concluded, children],
  "share-with-children-in-force": [inForce, children],
  "share-income-rose": [ended, (_, { rose }) => rose],
  "share-above-minimum-contracts": [covered, above],
  "share-above-minimum-persons": [covered, above],
  "share-above-minimum-ended": [ended, (_, { above: is }) => is],
  "income-growth-mean": [ended, growth],
  "income-growth-median": [ended, growth],
  activation: [covered, activation],
  "share-able-bodied": [covered, ableBodied],
};

const NAMES: readonly string[] = [...DIRECTIONS, "unknown"];

/** Whether there is an indicator of this name with cases behind it. */
export function hasCases(indicator: string): boolean {
  return ruleOf(indicator) !== undefined;
}

/** How a contract enters an indicator; undefined where it is not behind it, or there is no such one. */
export function placeIn(
  indicator: string,
  row: RegisterRow,
  counted: CountedRow,
): PlaceInIndicator | undefined {
  const [member, part] = ruleOf(indicator) ?? [];
  if (member === undefined || part === undefined || !member(row, counted)) return undefined;
  const is = part(row, counted);
  if (is === null) return "not-measured";
  return is ? "counted" : "of";
}

function ruleOf(indicator: string): Rule | undefined {
  const [which, direction] = indicator.split("/");
  if (direction === undefined)
    return Object.hasOwn(RULES, indicator) ? RULES[indicator] : undefined;
  const member = { concluded, "in-force": inForce }[which ?? ""];
  if (member === undefined || !NAMES.includes(direction)) return undefined;
  return [member, (row) => (row.direction ?? "unknown") === direction];
}
