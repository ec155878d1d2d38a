import { monthOf } from "../calendar.ts";
import { moneyOf } from "../money.ts";
import type { Ratio } from "../ratio.ts";
import { add, compare, NOTHING, whole } from "../ratio.ts";
import type { ContractLimits, Limit, PaymentLimit } from "./contract-limits.ts";
import type { ContractTerms, PaymentKind, PlannedPayment } from "./contract-terms.ts";
import { lastDayOfTerm } from "./later-months.ts";
import { type Refusal, refusal } from "./refusal.ts";

/** Every rule about term and money that terms break, in the order in which they are written. */
export function termsFaults(terms: ContractTerms, limits: ContractLimits): readonly Refusal[] {
  return [
    ...termFaults(terms, limits),
    ...directionFaults(terms, limits),
    ...paymentFaults(terms, limits),
    ...employmentFaults(terms),
    ...expenseFaults(terms),
  ];
}

function termFaults({ startsOn, endsOn }: ContractTerms, limits: ContractLimits): Refusal[] {
  const { leastMonths, mostMonths, lastDay } = limits;
  if (endsOn < startsOn) return [refusal("ENDS_BEFORE_START", "endsOn")];
  const faults: Refusal[] = [];
  if (leastMonths !== undefined && endsOn < lastDayOfTerm(startsOn, leastMonths.value)) {
    faults.push(refusal("TERM_TOO_SHORT", "endsOn", leastMonths.cites));
  }
  if (mostMonths !== undefined && endsOn > lastDayOfTerm(startsOn, mostMonths.value)) {
    faults.push(refusal("TERM_TOO_LONG", "endsOn", mostMonths.cites));
  }
  if (lastDay !== undefined && endsOn > lastDay.value) {
    faults.push(refusal("TERM_TOO_LONG", "endsOn", lastDay.cites));
  }
  return faults;
}

function directionFaults({ direction }: ContractTerms, { directions }: ContractLimits): Refusal[] {
  return directions && direction === undefined ? [refusal("NO_DIRECTION", "direction")] : [];
}

function paymentFaults(terms: ContractTerms, limits: ContractLimits): Refusal[] {
  const { payments, startsOn, endsOn } = terms;
  const faults = payments.flatMap((payment, index) => {
    const path = `payments[${index}]`;
    const limit = limits.payments[payment.kind];
    return [
      ...(payments.findIndex(({ id }) => id === payment.id) < index
        ? [refusal("PAYMENT_TWICE", `${path}.id`)]
        : []),
      ...(moneyOf(payment.amount) > 0n ? [] : [refusal("PAYMENT_OF_NOTHING", `${path}.amount`)]),
      ...(payment.dueOn < startsOn || payment.dueOn > endsOn
        ? [refusal("PAYMENT_OUTSIDE_TERM", `${path}.dueOn`)]
        : []),
      ...(limit === undefined ? kindFault(path, limits) : eachFaults(payment, path, limit)),
      ...(isSecondInMonth(payments, index) ? [refusal("TWO_IN_ONE_MONTH", `${path}.dueOn`)] : []),
    ];
  });
  const kinds = [...new Set(payments.map(({ kind }) => kind))];
  return [...faults, ...kinds.flatMap((kind) => kindFaults(kind, payments, limits.payments[kind]))];
}

function kindFault(path: string, { directions }: ContractLimits): Refusal[] {
  return [refusal("KIND_NOT_OF_DIRECTION", `${path}.kind`, directions ? [] : ["the programme"])];
}

/** Monthly means once a month; what is paid at once may come together with something else. */
function isSecondInMonth(payments: readonly PlannedPayment[], index: number): boolean {
  const payment = payments[index];
  if (payment === undefined || payment.kind === "once" || payment.kind === "training-course") {
    return false;
  }
  return payments
    .slice(0, index)
    .some(({ kind, dueOn }) => kind === payment.kind && monthOf(dueOn) === monthOf(payment.dueOn));
}

function eachFaults(payment: PlannedPayment, path: string, { each }: PaymentLimit): Refusal[] {
  if (each === null) return [refusal("CAP_NOT_KNOWN", `${path}.amount`)];
  return each !== undefined && isAbove(whole(moneyOf(payment.amount)), each)
    ? [refusal("PAYMENT_TOO_LARGE", `${path}.amount`, each.cites)]
    : [];
}

function kindFaults(
  kind: PaymentKind,
  payments: readonly PlannedPayment[],
  limit: PaymentLimit | undefined,
): Refusal[] {
  if (limit === undefined) return [];
  const { together, number } = limit;
  const ofKind = payments.filter((payment) => payment.kind === kind);
  const sum = ofKind.reduce((total, { amount }) => add(total, whole(moneyOf(amount))), NOTHING);
  return [
    ...(together === null || number === null ? [refusal("CAP_NOT_KNOWN", "payments")] : []),
    ...(together && isAbove(sum, together)
      ? [refusal("PAYMENTS_TOO_LARGE", "payments", together.cites)]
      : []),
    ...(number && ofKind.length > number.value
      ? [refusal("TOO_MANY_PAYMENTS", "payments", number.cites)]
      : []),
  ];
}

/** Of job search the first monthly payment comes at once, each later one waits for employment. */
function employmentFaults({ direction, payments, obligations }: ContractTerms): Refusal[] {
  if (direction !== "job-search") return [];
  const later = payments
    .filter(({ kind }) => kind === "monthly")
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
    .slice(1);
  const free = later.some(({ afterEmployment }) => afterEmployment !== true);
  const asked = obligations.some(({ employment }) => employment === true);
  return free || (later.length > 0 && !asked)
    ? [refusal("PAYMENTS_WITHOUT_EMPLOYMENT", "payments")]
    : [];
}

function expenseFaults({ expenses, payments }: ContractTerms): Refusal[] {
  const sum = (all: readonly { readonly amount: string }[]) =>
    all.reduce((total, { amount }) => total + moneyOf(amount), 0n);
  return sum(expenses) > sum(payments) ? [refusal("EXPENSES_ABOVE_PAYMENTS", "expenses")] : [];
}

function isAbove(amount: Ratio, { value }: Limit<Ratio>): boolean {
  return compare(amount, value) > 0;
}
