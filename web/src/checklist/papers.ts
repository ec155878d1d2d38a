import type { Direction } from "../../../shared/domain/application.ts";
import type { IncomeKind } from "../../../shared/domain/income-kind.ts";
import type { Answers, PersonAnswer } from "../calculator/answers.ts";

/** Every paper the list may name; a closed list, because each has its words in three languages. */
export type PaperName =
  | "identity"
  | "consent"
  | "bank-details"
  | "family-records"
  | "residence"
  | "business-plan"
  | "plot-plan"
  | "training-certificate"
  | "wage-certificate"
  | "pension-certificate"
  | "social-payments"
  | "unemployment-certificate"
  | "scholarship-certificate"
  | "alimony-proof"
  | "military-certificate"
  | "self-employed-certificate"
  | "business-books"
  | "pension-fund-statement"
  | "statement";

/** One line of the list: which paper, whose, for which months, and who brings it. */
export interface PaperItem {
  readonly paper: PaperName;
  readonly personId: string;
  /** Empty for papers that are about no month. */
  readonly months: readonly string[];
  readonly broughtBy: "applicant" | "agency";
}

type Source = readonly [PaperName, PaperItem["broughtBy"]];

/**
 * Which paper shows a kind of income, and who brings it.
 *
 * In Russia since 2024 what the tax service, the Social Fund and the employment service know comes
 * by inter-agency request; alimony, grants and service pay are still brought (Decree 1931, method
 * guidance). In Kazakhstan the agency sees registered pay and payments.
 */
function sourceOf(kind: IncomeKind, country: string): Source {
  const russian = country === "RU";
  switch (kind) {
    case "wage":
    case "public-duty":
    case "severance":
    case "employer-aid":
    case "civil-contract":
    case "royalty":
    case "sick-pay":
      return [russian ? "wage-certificate" : "pension-fund-statement", "agency"];
    case "pension":
      return ["pension-certificate", "agency"];
    case "unemployment":
      return ["unemployment-certificate", "agency"];
    case "scholarship":
      return ["scholarship-certificate", "applicant"];
    case "alimony-received":
    case "alimony-paid":
      return ["alimony-proof", "applicant"];
    case "military":
      return ["military-certificate", "applicant"];
    case "self-employment":
      return ["self-employed-certificate", russian ? "agency" : "applicant"];
    case "business":
      return ["business-books", "applicant"];
    case "property":
    case "personal-plot":
    case "securities":
    case "interest":
    case "gift":
    case "in-kind":
    case "loan":
      return ["statement", "applicant"];
    default:
      return ["social-payments", "agency"];
  }
}

/** What a direction of the contract asks for besides. */
const OF_DIRECTION: Readonly<Partial<Record<Direction, PaperName>>> = {
  entrepreneurship: "business-plan",
  "personal-plot": "plot-plan",
  training: "training-certificate",
};

/** Everything the family needs, person by person; one line per paper, its months put together. */
export function papersFor(
  { region = "RU", people }: Answers,
  direction: Direction | undefined,
  months: readonly string[],
): readonly PaperItem[] {
  const country = region.slice(0, 2);
  return people.flatMap((person) => [
    ...ofPerson(person, country, direction),
    ...ofIncome(person, country, months),
  ]);
}

function ofPerson(
  { id, relation }: PersonAnswer,
  country: string,
  direction: Direction | undefined,
): readonly PaperItem[] {
  const line = (paper: PaperName, broughtBy: PaperItem["broughtBy"]): PaperItem => ({
    paper,
    personId: id,
    months: [],
    broughtBy,
  });
  if (relation === "applicant") {
    const asked = direction === undefined ? undefined : OF_DIRECTION[direction];
    return [
      line("identity", "applicant"),
      line("bank-details", "applicant"),
      line("residence", country === "RU" ? "agency" : "applicant"),
      ...(asked === undefined ? [] : [line(asked, "applicant")]),
    ];
  }
  const records = line("family-records", "agency");
  const grown = relation !== "child" && relation !== "ward" && relation !== "grandchild";
  return grown ? [line("consent", "applicant"), records] : [records];
}

function ofIncome(
  { id, incomes }: PersonAnswer,
  country: string,
  months: readonly string[],
): readonly PaperItem[] {
  const found = new Map<PaperName, PaperItem>();
  for (const { kind } of incomes) {
    const [paper, broughtBy] = sourceOf(kind, country);
    if (!found.has(paper)) found.set(paper, { paper, personId: id, months, broughtBy });
  }
  return [...found.values()];
}

/** The name under which a line is ticked off. */
export function keyOf({ paper, personId }: PaperItem): string {
  return `${personId}/${paper}`;
}
