import type { Reading, ReadingReason } from "../reading.ts";
import { suspicion } from "./suspicion.ts";

/**
 * Days of a form that cannot be: acts that made and replaced it.
 *
 * Legal source: ФНС 02.10.2018 № ММВ-7-11/566@ (the certificate 1175018 from 01.01.2019, the one
 * before it void); MinFin RK 09.10.2025 № 586 (the settlement certificate void from 01.01.2026).
 */
const FORMS: Readonly<Record<string, { readonly madeOn?: string; readonly lastYear?: string }>> = {
  "ru.ndfl-1175018": { madeOn: "2018-10-02" },
  "ru.ndfl-2015": { lastYear: "2018" },
  "ru.npd-1122036": { madeOn: "2019-01-01" },
  "kz.settlement": { madeOn: "2018-02-01", lastYear: "2025" },
};

/** The edition whose header names ЕД-7-11/649@: that act is of this day. */
const EDITION_OF_2023 = { act: /ЕД-7-11\s*\/\s*649/iu, madeOn: "2023-09-19" };

/** Days and months of a paper that contradict each other. */
export function impossibleDates(
  { fields, figures, form }: Reading,
  text: string,
): readonly ReadingReason[] {
  const { issuedOn, year, periodFrom, periodTo } = fields;
  const months = figures.flatMap(({ month, standing, id }) =>
    month !== undefined && standing === "confirmed" ? [{ month, id }] : [],
  );
  const late = months.filter(({ month }) => issuedOn !== undefined && month > issuedOn.slice(0, 7));
  const { madeOn, lastYear } = FORMS[form] ?? {};
  const made = EDITION_OF_2023.act.test(text) ? EDITION_OF_2023.madeOn : madeOn;
  const isTooOld = issuedOn !== undefined && made !== undefined && issuedOn < made;
  const isReplaced = year !== undefined && lastYear !== undefined && year > lastYear;
  const isReversed = periodFrom !== undefined && periodTo !== undefined && periodTo < periodFrom;
  return [
    ...(late.length > 0
      ? [
          suspicion(
            "ISSUED_BEFORE_LAST_MONTH",
            late.map(({ id }) => id),
          ),
        ]
      : []),
    ...(isTooOld ? [suspicion("FORM_NOT_YET_IN_FORCE")] : []),
    ...(isReplaced ? [suspicion("FORM_NO_LONGER_IN_FORCE")] : []),
    ...(isReversed ? [suspicion("PERIOD_REVERSED")] : []),
  ];
}
