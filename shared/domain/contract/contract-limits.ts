import type { CalendarDate } from "../calendar.ts";
import type { Law } from "../law.ts";
import { figureOfLaw } from "../law.ts";
import { moneyOf } from "../money.ts";
import type { FigureOfLaw } from "../parameter.ts";
import { citesOf } from "../parameter.ts";
import type { Ratio } from "../ratio.ts";
import { scale, whole } from "../ratio.ts";
import { countryOf, currentRegionCode } from "../regions.ts";
import type { ContractGround, ContractTerms, PaymentKind } from "./contract-terms.ts";
import { endOfQuarter } from "./later-months.ts";
import { actOfContracts } from "./law-of-contracts.ts";

/** A figure that limits a contract, with where it stands. */
export interface Limit<Value> {
  readonly value: Value;
  readonly cites: readonly string[];
}

/** What one kind of payment may come to; what is absent is not limited, null is not known. */
export interface PaymentLimit {
  readonly each?: Limit<Ratio> | null | undefined;
  readonly together?: Limit<Ratio> | null | undefined;
  readonly number?: Limit<number> | null | undefined;
}

/** Everything that the law limits in contracts of a programme and direction, signed on a day. */
export interface ContractLimits {
  readonly leastMonths?: Limit<number> | undefined;
  readonly mostMonths?: Limit<number> | undefined;
  /** The last day a contract may have, whatever its months. */
  readonly lastDay?: Limit<CalendarDate> | undefined;
  readonly payments: Readonly<Partial<Record<PaymentKind, PaymentLimit>>>;
  readonly checkMonths?: Limit<number> | undefined;
  readonly prolongation?: Limit<number> | undefined;
  readonly directions: boolean;
}

type Subject = Pick<ContractTerms, "programme" | "region" | "direction" | "startsOn"> & {
  readonly monthlyBenefit: ContractGround["monthlyBenefit"];
};

/**
 * What the law limits in a contract that starts on a day.
 *
 * Legal source: 178-FZ art. 8.1 (term); Decree 1931 (amounts, terms and months by direction);
 * Law of the Republic of Komi 31-РЗ of 24.06.2019 (half a year); Social Code of Kazakhstan art. 122
 * (for the period for which the assistance is assigned).
 */
export function contractLimits(law: Law, subject: Subject): ContractLimits {
  if (subject.programme.startsWith("kz.")) return kazakhLimits(law, subject);
  if (subject.programme === "ru-ko.family-social-contract") return komiLimits();
  return federalLimits(law, subject);
}

function komiLimits(): ContractLimits {
  const cites = ["Law of the Republic of Komi 31-РЗ of 24.06.2019"];
  return {
    mostMonths: { value: 6, cites },
    payments: { monthly: { each: null }, once: { together: null } },
    directions: false,
  };
}

function kazakhLimits(law: Law, subject: Subject): ContractLimits {
  const { programme, startsOn, monthlyBenefit } = subject;
  const each =
    monthlyBenefit === null
      ? null
      : { value: whole(moneyOf(monthlyBenefit)), cites: ["the decision's own benefit"] };
  const payments = { "conditional-cash": { each } };
  if (programme !== "kz.orleu") {
    const cites = [`${actOfContracts("KZ", startsOn)}: for the period of the assistance`];
    return { lastDay: { value: endOfQuarter(startsOn), cites }, payments, directions: false };
  }
  const term = lookup(law, "orleu.term", "KZ", startsOn);
  const months = term === undefined ? undefined : numberLimit(term, startsOn);
  return { mostMonths: months, prolongation: months, payments, directions: false };
}

function federalLimits(law: Law, subject: Subject): ContractLimits {
  const { direction, startsOn } = subject;
  const months = (name: string) => {
    const found = lookup(law, name, "RU", startsOn);
    return found === undefined ? undefined : numberLimit(found, startsOn);
  };
  return {
    leastMonths: months("contract.term.minimum"),
    mostMonths: months(`contract.${direction ?? "none"}.term`) ?? months("contract.term.maximum"),
    payments: direction === undefined ? {} : federalPayments(law, { ...subject, direction }),
    checkMonths: months("contract.monitoring"),
    directions: true,
  };
}

type Payments = ContractLimits["payments"];

function federalPayments(
  law: Law,
  {
    direction,
    region,
    startsOn,
  }: Subject & { readonly direction: NonNullable<Subject["direction"]> },
): Payments {
  const federal = (name: string) => lookup(law, name, "RU", startsOn);
  const amount = (name: string) => orNull(federal(name), (figure) => amountLimit(figure, startsOn));
  const number = (name: string) => orNull(federal(name), (figure) => numberLimit(figure, startsOn));
  const minimum = lookup(
    law,
    "subsistence-minimum.working-age",
    currentRegionCode(region),
    startsOn,
  );
  const share = (name: string) => shareOf(federal(name), minimum, startsOn);
  const course = { together: amount("contract.training.maximum") };
  const training: Payments = {
    "training-course": course,
    "training-stipend": {
      each: share("contract.training.monthly-share"),
      number: number("contract.training.months"),
    },
    internship: {
      each: share("contract.internship.monthly-share"),
      number: number("contract.internship.months"),
    },
  };
  const byDirection: Readonly<Record<typeof direction, Payments>> = {
    "job-search": {
      ...training,
      monthly: {
        each: share("contract.job-search.monthly-share"),
        number: number("contract.job-search.payments"),
      },
    },
    training,
    entrepreneurship: {
      once: { together: amount("contract.entrepreneurship.maximum") },
      "training-course": course,
    },
    "personal-plot": {
      once: { together: amount("contract.personal-plot.maximum") },
      "training-course": course,
    },
    "other-measures": hardship(
      share("contract.other-measures.monthly-share"),
      number("contract.other-measures.term"),
    ),
  };
  return byDirection[direction];
}

/** Once or monthly, together no more than a monthly minimum for each month of the longest term. */
function hardship(each: Limit<Ratio> | null, months: Limit<number> | null): Payments {
  const together =
    each === null || months === null
      ? null
      : { value: scale(each.value, BigInt(months.value)), cites: [...each.cites, ...months.cites] };
  return { monthly: { each, number: months, together }, once: { together } };
}

function lookup(law: Law, parameter: string, jurisdiction: string, on: CalendarDate) {
  return figureOfLaw(law, { parameter, jurisdiction, on });
}

function numberLimit(figure: FigureOfLaw, on: CalendarDate): Limit<number> {
  return { value: Number(figure.value), cites: cited(figure, on) };
}

function amountLimit(figure: FigureOfLaw, on: CalendarDate): Limit<Ratio> {
  return { value: whole(moneyOf(figure.value)), cites: cited(figure, on) };
}

function shareOf(
  share: FigureOfLaw | undefined,
  minimum: FigureOfLaw | undefined,
  on: CalendarDate,
) {
  if (share === undefined || minimum === undefined) return null;
  const hundredths = moneyOf(share.value);
  const value = scale(whole(moneyOf(minimum.value)), hundredths, 100n);
  return {
    value,
    cites: [
      ...cited(share, on),
      `${minimum.jurisdiction}: ${minimum.parameter}`,
      ...citesOf(minimum),
    ],
  };
}

function orNull<Value>(figure: FigureOfLaw | undefined, limit: (figure: FigureOfLaw) => Value) {
  return figure === undefined ? null : limit(figure);
}

/** By the figure's own name in the act of the day, and the address it was taken from. */
function cited(figure: FigureOfLaw, on: CalendarDate): readonly string[] {
  const act = actOfContracts(countryOf(figure.jurisdiction), on);
  return [`${act}: ${figure.parameter}`, ...citesOf(figure)];
}
