import type { AgencyAction, AgencyAnswer } from "../../../shared/contracts/agency.ts";

/** Does something to the settings; undefined where it was refused, and the page says so. */
export type ActOnSettings = (action: AgencyAction) => Promise<AgencyAnswer | undefined>;
