import { type ContractSettings, USUAL_SETTINGS } from "../domain/contract/contract-settings.ts";
import type { Law } from "../domain/law.ts";
import type { AgencySettings } from "./agency.ts";
import type { ContractMoment } from "./contract-view-of.ts";

/** What the agency settled about its contracts; what it has not settled is as regions have it in common. */
function contractSettingsOf({ contracts }: AgencySettings): ContractSettings {
  const months = contracts?.monthsBetweenContracts ?? USUAL_SETTINGS.monthsBetweenContracts;
  return { ...USUAL_SETTINGS, ...contracts, monthsBetweenContracts: months };
}

/** The instant and everything that the due days of a contract depend on. */
export function contractMoment(law: Law, agency: AgencySettings, now: Date): ContractMoment {
  return {
    rules: { law, settings: contractSettingsOf(agency) },
    days: agency.calendar,
    now: now.toISOString(),
  };
}
