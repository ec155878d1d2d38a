/** One step of a calculation as the page shows it: a fact with its source or a rule with its inputs. */
export interface TraceStep {
  readonly name: string;
  readonly value: string | undefined;
  readonly cites: readonly string[];
  readonly source: string | undefined;
  readonly inputs: readonly TraceStep[];
}

const NAMES = ["label", "rule", "name", "fact", "id"];
const INPUTS = ["inputs", "children", "steps"];
const KNOWN = new Set([...NAMES, ...INPUTS, "value", "cites", "source", "kind", "type"]);

/** The tree of a trace; anything else than an object becomes a fact with its value. */
export function traceStep(trace: unknown, name = ""): TraceStep {
  if (Array.isArray(trace)) {
    return { ...bare(name), inputs: trace.map((one, place) => traceStep(one, String(place + 1))) };
  }
  if (!isRecord(trace)) return { ...bare(name), value: plain(trace) };
  const own = NAMES.map((key) => trace[key]).find((text) => typeof text === "string");
  const rest = Object.entries(trace).filter(([key]) => !KNOWN.has(key));
  return {
    name: typeof own === "string" ? own : name,
    value: shownValue(trace["value"]),
    cites: Array.isArray(trace["cites"]) ? trace["cites"].map(plain).filter(isText) : [],
    source: shownValue(trace["source"]),
    inputs: [
      ...INPUTS.flatMap((key) => inputsOf(trace[key])),
      ...rest.map(([key, value]) => traceStep(value, key)),
    ],
  };
}

function bare(name: string): TraceStep {
  return { name, value: undefined, cites: [], source: undefined, inputs: [] };
}

function inputsOf(inputs: unknown): readonly TraceStep[] {
  if (Array.isArray(inputs)) return inputs.map((one, place) => traceStep(one, String(place + 1)));
  if (!isRecord(inputs)) return [];
  return Object.entries(inputs).map(([name, value]) => traceStep(value, name));
}

function shownValue(value: unknown): string | undefined {
  if (!isRecord(value) && !Array.isArray(value)) return plain(value);
  if (Array.isArray(value) && value.every((one) => !isRecord(one)))
    return value.map(plain).join(", ");
  return JSON.stringify(value);
}

function plain(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
