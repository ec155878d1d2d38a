import type { Application } from "./application.ts";
import type { CompiledRules } from "./compiled-rules.ts";
import type { Payment } from "./payment.ts";

/** Everything that a determination rests on. */
export interface Facts {
  readonly application: Application;
  readonly payments: readonly Payment[];
  readonly rules: CompiledRules;
}
