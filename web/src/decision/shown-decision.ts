import type { Decision } from "../../../shared/domain/decision.ts";

/** What pages show of a decision: all but its receipt, which is for machines that verify. */
export type ShownDecision = Omit<Decision, "receipt">;
