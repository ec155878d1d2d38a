import type { Application, DeclaredIncome, Member } from "../../../shared/domain/application.ts";
import type { CalendarDate, CalendarMonth } from "../../../shared/domain/calendar.ts";
import { amountFrom } from "./amount.ts";
import type { Answers, PersonAnswer } from "./answers.ts";

/** The programme that people of a region ask for. */
export function programmeOf(region: string): string {
  return region.startsWith("KZ") ? "kz.asp" : "ru.social-contract";
}

/** The currency of a region. */
export function currencyOfRegion(region: string): "RUB" | "KZT" {
  return region.startsWith("KZ") ? "KZT" : "RUB";
}

/**
 * The answers as an application that the engine decides; undefined while a question is open.
 *
 * It bears no name and no number of anybody, and is never sent.
 */
export function applicationOf(answers: Answers): Application | undefined {
  const { region, zone, appliedOn, people } = answers;
  const members = people.map(memberOf);
  if (region === undefined || appliedOn === undefined) return undefined;
  if (!members.every((member) => member !== undefined)) return undefined;
  return {
    schema: "opora.case/1",
    id: "calculator",
    programme: programmeOf(region),
    region,
    ...(zone !== undefined && zone !== "unknown" && { zone }),
    appliedOn: appliedOn as CalendarDate,
    members,
    income: people.flatMap((person) => incomesOf(person, currencyOfRegion(region))),
    documents: [],
  };
}

function memberOf({
  id,
  relation,
  birthDate,
  study,
  circumstances,
}: PersonAnswer): Member | undefined {
  if (birthDate === undefined) return undefined;
  return {
    id,
    relation,
    birthDate: birthDate as CalendarDate,
    ...(study && { study: "full-time" as const }),
    ...(circumstances.length > 0 && { circumstances }),
  };
}

function incomesOf({ id, incomes }: PersonAnswer, currency: string): readonly DeclaredIncome[] {
  return incomes.flatMap(({ kind, amounts }) =>
    Object.entries(amounts).flatMap(([month, typed]) => {
      const amount = amountFrom(typed);
      if (amount === undefined) return [];
      const receivedIn = month as CalendarMonth;
      return [{ memberId: id, kind, amount, currency, basis: "gross" as const, receivedIn }];
    }),
  );
}
