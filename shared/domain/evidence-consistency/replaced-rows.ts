import type { Notice } from "../notice.ts";
import { nameOfFigure, type OncePaid } from "../one-payment-once.ts";
import type { PaperIncome } from "../paper-income.ts";

/** Certificates that tell the whole year so far, so that a later one replaces all before it. */
const WHOLE_YEAR = new Set(["ru.ndfl-1175018", "ru.ndfl-2015", "ru.npd-1122036", "kz.settlement"]);

/**
 * Payments without those that a later certificate of the same payer, person, year and rate no
 * longer shows: it corrects or continues the earlier one. Amounts that both show are left to the
 * comparison of payments, which keeps the other amount as a reading.
 */
export function withoutReplaced(incomes: readonly PaperIncome[]): OncePaid {
  const replaced = incomes.flatMap((income) => {
    const later = laterPaper(income, incomes);
    return later === undefined ? [] : [{ income, later }];
  });
  const gone = new Set(replaced.map(({ income }) => income));
  const notices = replaced.map(
    ({ income, later }): Notice => ({
      code: "PAPER_REPLACED",
      detail: `${income.document} by ${later.document}`,
      figures: [nameOfFigure(income.payment)],
    }),
  );
  return { kept: incomes.filter((income) => !gone.has(income)), notices: together(notices) };
}

/** A payment on the latest certificate that covers this month and does not show it. */
function laterPaper(income: PaperIncome, incomes: readonly PaperIncome[]): PaperIncome | undefined {
  if (!WHOLE_YEAR.has(income.form) || income.payer === "" || income.issuedOn === "") return;
  const later = incomes
    .filter((other) => isOfSameYear(income, other) && other.issuedOn > income.issuedOn)
    .sort((one, other) => (one.issuedOn < other.issuedOn ? 1 : -1))[0];
  if (later === undefined || income.payment.receivedIn > later.issuedOn.slice(0, 7)) return;
  const shown = incomes.some(
    (other) =>
      other.document === later.document &&
      isOfSameYear(income, other) &&
      other.payment.kind === income.payment.kind &&
      other.code === income.code &&
      other.payment.receivedIn === income.payment.receivedIn,
  );
  return shown ? undefined : later;
}

function isOfSameYear(one: PaperIncome, other: PaperIncome): boolean {
  return (
    one.form === other.form &&
    one.payer === other.payer &&
    one.rate === other.rate &&
    one.payment.memberId === other.payment.memberId &&
    one.payment.receivedIn.slice(0, 4) === other.payment.receivedIn.slice(0, 4)
  );
}

function together(notices: readonly Notice[]): readonly Notice[] {
  const found = new Map<string, Notice>();
  for (const notice of notices) {
    const known = found.get(notice.detail);
    const figures = [...(known?.figures ?? []), ...notice.figures];
    found.set(notice.detail, { ...notice, figures });
  }
  return [...found.values()];
}
