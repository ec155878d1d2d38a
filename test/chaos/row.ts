/** One line of the report: what was injected, how often, and what went wrong. */
export interface Row {
  /** The promise it proves, such as `R1`. */
  readonly promise: string;
  readonly injected: string;
  readonly tried: number;
  /** What was found that must not be; empty where the promise held. */
  readonly faults: readonly string[];
  /** Figures worth telling, such as starts a document. */
  readonly figures?: Readonly<Record<string, number | string>>;
  readonly seeds?: string;
}
