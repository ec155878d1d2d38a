/** What a region or an agency settles about its contracts. */
export interface ContractSettings {
  /** Whether a commission decides on each contract. */
  readonly commission: boolean;
  /** How many members must vote for a verdict to be collegial. */
  readonly commissionLeastVotes: number;
  /** Grounds on which a contract may be prolonged. */
  readonly prolongationGrounds: readonly string[];
  /** By how many months beyond the longest term a contract may be prolonged; null: by that term once more. */
  readonly prolongationMonths: number | null;
  /** By which day of the next month a monthly report is due. */
  readonly reportDay: number;
  /** How many months repayment may take. */
  readonly repaymentMonths: number;
  /** How many months lie between two checks after the end. */
  readonly monthsBetweenChecks: number;
  /** How many months lie between two visits while the contract runs. */
  readonly monthsBetweenVisits: number;
  /** How many months lie between the end of a contract and the start of the family's next; null: none. */
  readonly monthsBetweenContracts: number | null;
  /** Days before something is due on which to remind of it. */
  readonly reminderDays: readonly number[];
}

/**
 * What holds where a region has settled nothing else: no commission, the grounds that regional lists
 * have in common, a prolongation by no more than the longest term once more, reports by the fifth,
 * three months for repayment.
 */
export const USUAL_SETTINGS: ContractSettings = {
  commission: false,
  commissionLeastVotes: 2,
  prolongationGrounds: ["fire", "illness-over-a-month", "death-in-family", "care-of-relative"],
  prolongationMonths: null,
  reportDay: 5,
  repaymentMonths: 3,
  monthsBetweenChecks: 3,
  monthsBetweenVisits: 3,
  monthsBetweenContracts: null,
  reminderDays: [7, 1],
};
