import type { CalendarDate } from "./calendar.ts";
import { inForceOn } from "./dated.ts";
import type { Law } from "./law.ts";
import type { Programme, Regime } from "./programme.ts";
import { currentRegionCode } from "./regions.ts";

/** A programme with what the region adds to it, or undefined where it is not listed. */
export function programmeIn(law: Law, id: string, region: string): Programme | undefined {
  const code = currentRegionCode(region);
  const programme = law.programmes.find((one) => one.id === id);
  if (programme === undefined || !programme.regions.includes(code)) return undefined;
  const added = law.extensions.filter((one) => one.programme === id && one.region === code);
  return {
    ...programme,
    switches: [...programme.switches, ...added.flatMap(({ switches }) => switches)],
    regimes: programme.regimes.map((regime) => {
      const settled = added
        .flatMap(({ thresholds }) => thresholds)
        .find((one) => one.regime === regime.id);
      if (settled === undefined || regime.open?.includes("threshold") !== true) return regime;
      return { ...regime, threshold: settled.threshold, open: [] };
    }),
  };
}

/** The regime in force on the day of application. */
export function regimeOn(programme: Programme, appliedOn: CalendarDate): Regime | undefined {
  return programme.regimes.find((regime) => inForceOn(regime, appliedOn));
}
