import type { Application } from "../../../shared/domain/application.ts";
import { isCalendarDate } from "../../../shared/domain/calendar.ts";
import { decide } from "../../../shared/domain/decide.ts";
import type { Decision } from "../../../shared/domain/decision.ts";
import type { Law } from "../../../shared/domain/law.ts";
import { programmeIn, regimeOn } from "../../../shared/domain/programme-in-force.ts";
import { calculationPeriod } from "../../../shared/domain/rules/calculation-period.ts";
import { LAW } from "../../../shared/law/law.ts";
import { programmeOf } from "./application-of.ts";

/** The engine that decides cases, running on this device. */
export interface Engine {
  /** The months whose income counts; empty where no rules hold on that day. */
  readonly monthsOf: (region: string, appliedOn: string) => readonly string[];
  readonly decide: (application: Application) => Promise<Decision>;
}

/**
 * The engine with the law that the pages were built with. It asks nothing of any server.
 *
 * @param law Another law, such as one with figures that are only drafted.
 */
export function openEngine(law: Law = LAW): Engine {
  return {
    monthsOf: (region, appliedOn) => {
      const programme = programmeIn(law, programmeOf(region), region);
      if (programme === undefined || !isCalendarDate(appliedOn)) return [];
      const regime = regimeOn(programme, appliedOn);
      return regime === undefined ? [] : calculationPeriod(appliedOn, regime.period);
    },
    decide: (application) => decide(application, [], law, { sha256 }),
  };
}

/** SHA-256 in hexadecimal, by the browser itself; empty where a page without TLS has none. */
async function sha256(text: string): Promise<string> {
  if (globalThis.isSecureContext === false) return "";
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
