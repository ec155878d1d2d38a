import type { Case } from "../../../shared/contracts/case.ts";
import { applicationOf } from "../calculator/application-of.ts";
import type { Draft } from "./draft.ts";

/** The application that a draft has become; undefined while a question is open. */
export function caseOfDraft({ id, answers, names, direction, territory }: Draft): Case | undefined {
  const application = applicationOf(answers);
  if (application === undefined) return undefined;
  const members = application.members.map((member) => {
    const name = names[member.id]?.trim() ?? "";
    return {
      ...{ id: member.id, relation: member.relation, birthDate: member.birthDate },
      ...(name !== "" && { name }),
      ...(member.study !== undefined && { study: member.study }),
      ...(member.circumstances && { circumstances: [...member.circumstances] }),
    };
  });
  return {
    ...{ schema: "opora.case/1", id, programme: application.programme, region: application.region },
    ...(application.zone !== undefined && { zone: application.zone }),
    ...(territory.trim() !== "" && { territory: territory.trim() }),
    appliedOn: application.appliedOn,
    ...(direction !== undefined && { direction }),
    members,
    income: application.income.map((line) => ({ ...line })),
    documents: [],
  } as Case;
}
