import type { Reading, ReadingReason } from "../reading.ts";
import { suspicion } from "./suspicion.ts";

/**
 * Income codes of payments computed from average earnings: leave, unused leave, sick pay (Order
 * ММВ-7-11/387@ of 10.09.2015). Wages are often round; these hardly ever are.
 */
const FROM_AVERAGE = new Set(["2012", "2013", "2300"]);

/** Fewer round amounts than this come about by chance. */
const LEAST_ROUND = 3;

/** Whether all pay computed from an average is in whole thousands. */
export function roundPay({ figures }: Reading): readonly ReadingReason[] {
  const averaged = figures.filter(
    ({ name, code }) => name === "income" && FROM_AVERAGE.has(code ?? ""),
  );
  const isRound = averaged.every(({ amount }) => amount?.endsWith("000.00") === true);
  return averaged.length >= LEAST_ROUND && isRound
    ? [
        suspicion(
          "ROUND_AVERAGE_PAY",
          averaged.map(({ id }) => id),
        ),
      ]
    : [];
}
