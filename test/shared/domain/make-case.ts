import type { Application, DeclaredIncome, Member } from "../../../shared/domain/application.ts";
import type { CalendarDate, CalendarMonth } from "../../../shared/domain/calendar.ts";
import type { Decision } from "../../../shared/domain/decision.ts";
import { determine } from "../../../shared/domain/determination.ts";
import type { Evidence } from "../../../shared/domain/evidence.ts";
import type { Law } from "../../../shared/domain/law.ts";
import { written } from "../../../shared/domain/written-decision.ts";
import { LAW } from "../../../shared/law/law.ts";

/** A day, as the domain wants it. */
export const day = (text: string) => text as CalendarDate;

/** A month, as the domain wants it. */
export const month = (text: string) => text as CalendarMonth;

/** A member of 1990 unless said otherwise. */
export function person(
  id: string,
  relation: Member["relation"],
  more: Partial<Member> = {},
): Member {
  return { id, relation, birthDate: day("1990-05-05"), ...more };
}

/** A payment of `m1`, gross and in roubles, unless said otherwise. */
export function paid(
  amount: string,
  receivedIn: string,
  more: Partial<DeclaredIncome> = {},
): DeclaredIncome {
  return {
    memberId: "m1",
    kind: "wage",
    amount,
    currency: "RUB",
    basis: "gross",
    receivedIn: month(receivedIn),
    ...more,
  };
}

/** Somebody alone in Omsk who applies in July 2025, unless said otherwise. */
export function application(more: Partial<Application> = {}): Application {
  return {
    schema: "opora.case/1",
    id: "case",
    programme: "ru.social-contract",
    region: "RU-OMS",
    appliedOn: day("2025-07-10"),
    members: [person("m1", "applicant")],
    income: [],
    documents: [],
    ...more,
  };
}

/** A decision without its seal. */
export type Unsealed = Omit<Decision, "rules" | "receipt">;

/** What the engine decides. */
export function decided(
  more: Partial<Application> = {},
  evidence: readonly Evidence[] = [],
  law: Law = LAW,
): Unsealed {
  return written(determine(application(more), evidence, law));
}

/** The codes of a decision's review. */
export const codes = ({ review }: Unsealed) => review.map(({ code }) => code);

/** The codes of a decision's review whose answer can change the test. */
export const decisive = ({ review }: Unsealed) =>
  review.flatMap((entry) => (entry.decisive ? entry.code : []));
