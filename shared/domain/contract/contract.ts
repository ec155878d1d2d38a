import type { CalendarDate, CalendarMonth } from "../calendar.ts";
import type { MonthlyReport } from "../monitoring/monthly-report.ts";
import type { IncomeMeasurement } from "../outcome/income-measurement.ts";
import type { ContractDeeds, ContractEvent, Fault, PartySignature } from "./contract-event.ts";
import type { ContractStatus } from "./contract-machine.ts";
import type { ContractGround, ContractTerms } from "./contract-terms.ts";

/** A payment that was made. */
export interface Paid {
  readonly paymentId: string;
  readonly amount: string;
  readonly on: CalendarDate;
  readonly order: string;
}

/** A monthly report as it stands. */
export interface FiledReport {
  readonly report: MonthlyReport;
  readonly filedOn: CalendarDate;
  readonly standing: "waits" | "accepted" | "returned";
}

/** What is claimed back, and what of it is repaid. */
export interface Claim {
  readonly claimId: string;
  readonly amount: string;
  readonly ground: ContractDeeds["claim-recovery"]["ground"];
  readonly dueOn: CalendarDate;
  readonly repaid: string;
}

/** A contract as it stands after everything that happened to it. */
export interface Contract {
  readonly contractId: string;
  readonly ground: ContractGround;
  readonly status: ContractStatus;
  readonly terms: ContractTerms;
  /** Terms that an amendment or a prolongation replaced, the oldest first. */
  readonly earlierTerms: readonly ContractTerms[];
  readonly signatures: readonly (PartySignature & { readonly on: CalendarDate })[];
  readonly commission: (ContractDeeds["commission-decides"] & { readonly on: CalendarDate }) | null;
  /** The day on which both sides had signed. */
  readonly concludedOn: CalendarDate | null;
  /** The first day on which it no longer ran. */
  readonly endedOn: CalendarDate | null;
  readonly endedEarly: { readonly fault: Fault; readonly reason: string } | null;
  readonly suspensions: readonly {
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
  }[];
  readonly paid: readonly Paid[];
  /** When each duty was done, by its id. */
  readonly fulfilled: Readonly<Record<string, CalendarDate>>;
  readonly reports: Readonly<Partial<Record<CalendarMonth, FiledReport>>>;
  readonly visits: readonly { readonly visitId: string; readonly on: CalendarDate }[];
  readonly checks: readonly { readonly on: CalendarDate; readonly continues: boolean }[];
  readonly claims: readonly Claim[];
  readonly measurement: IncomeMeasurement | null;
  readonly lastOn: CalendarDate;
  /** How many things happened; the next one must have seen them all. */
  readonly version: number;
}

/** A draft as it begins. */
export function draftContract(
  contractId: string,
  ground: ContractGround,
  terms: ContractTerms,
  on: CalendarDate,
): Contract {
  return {
    ...{ contractId, ground, terms, status: "draft", earlierTerms: [], signatures: [] },
    ...{ commission: null, concludedOn: null, endedOn: null, endedEarly: null },
    ...{ suspensions: [], paid: [], fulfilled: {}, reports: {}, visits: [], checks: [] },
    ...{ claims: [], measurement: null, lastOn: on, version: 0 },
  };
}

/** The event of one name. */
export type Deed<Name extends ContractEvent["action"]> = Extract<ContractEvent, { action: Name }>;
