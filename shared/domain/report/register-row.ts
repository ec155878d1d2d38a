import type { Direction } from "../application.ts";
import type { CalendarDate } from "../calendar.ts";
import type { Money } from "../money.ts";

/** The columns of a register of contracts, in the order in which they are written. */
export const REGISTER_COLUMNS = [
  "contractId",
  "programme",
  "region",
  "territory",
  "direction",
  "concludedOn",
  "endedOn",
  "members",
  "children",
  "ableBodied",
  "ableBodiedInMeasures",
  "perCapitaBefore",
  "perCapitaAfter",
  "minimumAfter",
] as const;

/** A column of a register of contracts. */
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

/** One contract of a register; null is unknown, and nothing else. */
export interface RegisterRow {
  readonly contractId: string;
  readonly programme: string | null;
  readonly region: string | null;
  readonly territory: string | null;
  readonly direction: Direction | null;
  readonly concludedOn: CalendarDate | null;
  /** The first day on which the contract no longer ran. */
  readonly endedOn: CalendarDate | null;
  readonly members: number | null;
  readonly children: number | null;
  readonly ableBodied: number | null;
  readonly ableBodiedInMeasures: number | null;
  readonly perCapitaBefore: Money | null;
  readonly perCapitaAfter: Money | null;
  /** The minimum in force when the income after was measured. */
  readonly minimumAfter: Money | null;
}
