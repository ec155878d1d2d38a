import { actOfFigure, figureOfLaw, replacedFigure, withoutAgencyFigures } from "./law.ts";
import { moneyOf } from "./money.ts";
import type { FigureOfLaw } from "./parameter.ts";
import { citesOf, leastCertain } from "./parameter.ts";
import type { ThresholdRule } from "./programme.ts";
import { ratio, whole } from "./ratio.ts";
import type { Group, GroupOfMember } from "./rules/member-group.ts";
import type {
  FoundThreshold,
  ThresholdQuestion,
  ThresholdReading,
  ThresholdReadings,
} from "./threshold.ts";
import { REPLACED } from "./threshold.ts";

type Area = "north" | "south" | "average";
type Kind = "per-capita" | "group-weighted";

const ZONED_REGION = "RU-KO";
const GROUPS: readonly Group[] = ["working-age", "pensioner", "child"];

/** The subsistence minimum of a Russian region on the day of application, read every open way. */
export function russianThreshold(question: ThresholdQuestion): ThresholdReadings {
  const { rule, open } = question;
  const area = mainArea(question, kindOf(rule));
  const kinds = open ? [kindOf(rule), otherKind(rule)] : [kindOf(rule)];
  const found = kinds.map((kind) => minimum(question, kind, area));
  const chosen = Math.max(
    0,
    found.findIndex((one) => one.found),
  );
  const kind = kinds[chosen] ?? kindOf(rule);
  const main = found[chosen] ?? minimum(question, kind, area);
  const replaced = main.found && isReplaced(question, kind, area);
  return {
    main,
    others: [
      ...otherKinds(found, kinds, chosen),
      ...otherAreas(question, kind, area, main),
      ...otherGroups(question, kind, area),
      ...(replaced ? [ofTheData(question, kind, area)] : []),
    ],
    notices: question.region === ZONED_REGION && main.found ? ["KOMI_ZONE_OR_AVERAGE"] : [],
    replaced,
  };
}

function kindOf({ kind }: ThresholdRule): Kind {
  return kind === "group-weighted" ? "group-weighted" : "per-capita";
}

function otherKind(rule: ThresholdRule): Kind {
  return kindOf(rule) === "per-capita" ? "group-weighted" : "per-capita";
}

/** The zone where it is stated and its figures are known, else the average of the republic. */
function mainArea(question: ThresholdQuestion, kind: Kind): Area {
  const { region, zone } = question;
  if (region !== ZONED_REGION || zone === undefined) return "average";
  return minimum(question, kind, zone).found ? zone : "average";
}

function minimum(question: ThresholdQuestion, kind: Kind, area: Area): FoundThreshold {
  return kind === "per-capita" ? perCapita(question, area) : groupWeighted(question, area);
}

function perCapita(question: ThresholdQuestion, area: Area): FoundThreshold {
  const parameter = named("per-capita", area);
  const figure = lookUp(question, parameter);
  if (figure === undefined) return missing(question, [parameter]);
  const threshold = {
    name: parameter,
    perPerson: whole(moneyOf(figure.value)),
    validFrom: figure.validFrom,
    cites: [...question.rule.cites, ...citesOf(figure)],
    confidence: figure.confidence,
    source: { op: "figure" as const, figure },
  };
  return { found: true, threshold };
}

function groupWeighted(question: ThresholdQuestion, area: Area): FoundThreshold {
  const figures = question.groups.flatMap(
    ({ group }) => lookUp(question, named(group, area)) ?? [],
  );
  if (figures.length === 0 || figures.length < question.groups.length) {
    return missing(question, unknownGroups(question, area));
  }
  const sum = figures.reduce((total, { value }) => total + moneyOf(value), 0n);
  const threshold = {
    name: named("group-weighted", area),
    perPerson: ratio(sum, BigInt(figures.length)),
    validFrom: figures.map(({ validFrom }) => validFrom).reduce((a, b) => (a > b ? a : b)),
    cites: [...new Set([...question.rule.cites, ...figures.flatMap(citesOf)])],
    confidence: figures.map(({ confidence }) => confidence).reduce(leastCertain),
    source: { op: "mean" as const, figures },
  };
  return { found: true, threshold };
}

/** Names of the figures of groups that are not known, each once, in the order of the groups. */
function unknownGroups(question: ThresholdQuestion, area: Area): readonly string[] {
  const asked = question.groups.map(({ group }) => group);
  const groups = asked.length === 0 ? GROUPS : GROUPS.filter((group) => asked.includes(group));
  return groups
    .map((group) => named(group, area))
    .filter((parameter) => lookUp(question, parameter) === undefined);
}

function otherKinds(
  found: readonly FoundThreshold[],
  kinds: readonly Kind[],
  chosen: number,
): readonly ThresholdReading[] {
  return found.flatMap((one, index) =>
    index === chosen
      ? []
      : [
          {
            code: "THRESHOLD_KIND_OPEN" as const,
            question: `subsistence minimum: ${kinds[index] ?? ""}`,
            found: one,
          },
        ],
  );
}

/** The zones beside the one that counts; a figure that is missing stays open, and is named. */
function otherAreas(
  question: ThresholdQuestion,
  kind: Kind,
  chosen: Area,
  main: FoundThreshold,
): readonly ThresholdReading[] {
  if (question.region !== ZONED_REGION) return [];
  const areas: readonly Area[] =
    question.zone === undefined ? ["north", "south", "average"] : [question.zone, "average"];
  return areas
    .filter((area) => area !== chosen)
    .map(
      (area): ThresholdReading => ({
        code: "KOMI_ZONE_OR_AVERAGE",
        question: `subsistence minimum of the republic: ${area}`,
        found: minimum(question, kind, area),
      }),
    )
    .filter(({ found }) => main.found || found.found);
}

function otherGroups(question: ThresholdQuestion, kind: Kind, area: Area) {
  if (kind !== "group-weighted" || !question.groups.some(({ assumed }) => assumed)) return [];
  const groups = question.groups.map(
    (one): GroupOfMember => (one.assumed ? { group: "working-age", assumed: false } : one),
  );
  const reading: ThresholdReading = {
    code: "MEMBER_GROUP_ASSUMED",
    question: "assumed pensioners are of working age",
    found: minimum({ ...question, groups }, kind, area),
  };
  return [reading];
}

/** The figure of the data in the place of the agency's. */
function ofTheData(question: ThresholdQuestion, kind: Kind, area: Area): ThresholdReading {
  const law = withoutAgencyFigures(question.law);
  const found = minimum({ ...question, law }, kind, area);
  return { code: "PARAMETER_REPLACED", question: REPLACED, found };
}

function isReplaced(question: ThresholdQuestion, kind: Kind, area: Area): boolean {
  const names =
    kind === "per-capita" ? (["per-capita"] as const) : question.groups.map(({ group }) => group);
  return names.some((name) => replacedFigure(question.law, at(question, named(name, area))));
}

function named(what: Group | Kind, area: Area): string {
  return `subsistence-minimum.${what}${area === "average" ? "" : `.${area}`}`;
}

function at({ region, appliedOn, asKnownOn }: ThresholdQuestion, parameter: string) {
  return { parameter, jurisdiction: region, on: appliedOn, asKnownOn };
}

function lookUp(question: ThresholdQuestion, parameter: string): FigureOfLaw | undefined {
  return figureOfLaw(question.law, at(question, parameter));
}

function missing(question: ThresholdQuestion, parameters: readonly string[]): FoundThreshold {
  const { rule, law } = question;
  return {
    found: false,
    missing: parameters.map((parameter) => {
      const { jurisdiction, on } = at(question, parameter);
      const act = actOfFigure(law, { parameter, jurisdiction, on });
      return { parameter, jurisdiction, on, act, cites: rule.cites };
    }),
  };
}
