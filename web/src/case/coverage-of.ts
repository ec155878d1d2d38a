import type { CaseView, DocumentView } from "../../../shared/contracts/api.ts";
import type { Evidence } from "../../../shared/domain/evidence.ts";
import { caseCoverage } from "../../../shared/domain/evidence-consistency/case-coverage.ts";
import type {
  CoveredMonth,
  MemberCoverage,
  MonthState,
} from "../../../shared/domain/evidence-consistency/coverage.ts";
import { withAgency } from "../../../shared/domain/law.ts";
import { LAW } from "../../../shared/law/law.ts";

/** What the map says of a month: as the domain has it, in doubt, or with a paper still on its way. */
export type ShownState = MonthState | "doubtful" | "on-its-way";

/** One cell of the map. */
export type ShownMonth = Omit<CoveredMonth, "state"> & { readonly state: ShownState };

/** One person of the map. */
export type ShownMember = Omit<MemberCoverage, "months"> & {
  readonly months: readonly ShownMonth[];
};

/** Which month of which person the papers of a case show; undefined where no rules say which months. */
export function coverageOf(view: CaseView): readonly ShownMember[] | undefined {
  const { documents, decision } = view;
  const receipt = decision?.receipt;
  const law = receipt?.agency ? withAgency(LAW, receipt.agency) : LAW;
  const evidence = receipt?.evidence ?? [];
  const members = caseCoverage(receipt?.application ?? view.case, evidence, law);
  const travelling = documents.filter(({ status }) => status === "offered" || status === "reading");
  return members?.map(({ memberId, counted, months, wanted }) => ({
    ...{ memberId, counted, wanted },
    months: months.map((covered) => ({
      ...covered,
      state: stateOf(covered, memberId, evidence, travelling),
    })),
  }));
}

function stateOf(
  { month, state, documents }: CoveredMonth,
  memberId: string,
  evidence: readonly Evidence[],
  travelling: readonly DocumentView[],
): ShownState {
  if (state === "missing" || state === "unread") {
    return travelling.some((one) => one.memberId === memberId) ? "on-its-way" : state;
  }
  if (state !== "shown") return state;
  const own = evidence.filter(
    (one) => one.memberId === memberId && documents.includes(one.document),
  );
  const figures = own.flatMap(({ reading }) => [
    ...reading.figures,
    ...(reading.parts ?? []).flatMap((part) => part.figures),
  ]);
  const isDoubtful = figures.some(
    (figure) => figure.month === month && figure.standing !== "confirmed",
  );
  return isDoubtful ? "doubtful" : "shown";
}
