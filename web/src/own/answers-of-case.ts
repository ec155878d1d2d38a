import type { Case } from "../../../shared/contracts/case.ts";
import type { Answers, IncomeAnswer } from "../calculator/answers.ts";

/** A case as the calculator's answers, so that one list of papers serves before and after applying. */
export function answersOfCase({ region, zone, appliedOn, members, income }: Case): Answers {
  const incomesOf = (memberId: string): readonly IncomeAnswer[] => {
    const kinds = income.filter((line) => line.memberId === memberId).map(({ kind }) => kind);
    return [...new Set(kinds)].map((kind) => ({ kind, amounts: {} }));
  };
  return {
    ...{ region, zone, appliedOn },
    people: members.map(({ id, relation, birthDate, study, circumstances = [] }) => ({
      ...{ id, relation, birthDate, study: study === "full-time", circumstances },
      incomes: incomesOf(id),
    })),
  };
}
