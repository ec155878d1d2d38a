import type { RouteTemplate } from "../../../shared/contracts/outreach.ts";

/** A step as it is typed. */
export interface TypedStep {
  readonly id: string;
  readonly agency: string;
  readonly what: string;
  readonly withinDays: string;
  /** The id of the step before it; empty where it begins at once. */
  readonly after: string;
}

/** A route as it is typed. */
export interface TypedRoute {
  readonly templateId: string;
  readonly name: string;
  readonly region: string;
  readonly agreedOn: string;
  readonly council: string;
  readonly protocol: string;
  readonly steps: readonly TypedStep[];
}

/** A step with nothing typed. */
export function emptyStep(): TypedStep {
  return { id: crypto.randomUUID(), agency: "", what: "", withinDays: "", after: "" };
}

/** A route with nothing typed but its first step. */
export function emptyRoute(): TypedRoute {
  const about = { name: "", region: "RU-OMS", agreedOn: "", council: "", protocol: "" };
  return { templateId: crypto.randomUUID(), ...about, steps: [emptyStep()] };
}

/** The route that was typed; undefined while something is missing or a step has no number of days. */
export function routeOf(typed: TypedRoute): RouteTemplate | undefined {
  const { templateId, region, agreedOn, steps } = typed;
  const [name, council, protocol] = [typed.name, typed.council, typed.protocol].map((one) =>
    one.trim(),
  );
  if (!name || !council || !protocol || agreedOn === "" || steps.length === 0) return undefined;
  const whole = steps.flatMap(({ id, agency, what, withinDays, after }) => {
    const days = Number(withinDays);
    const fits = Number.isInteger(days) && days >= 1 && days <= 365;
    if (agency.trim() === "" || what.trim() === "" || !fits) return [];
    const step = { id, agency: agency.trim(), what: what.trim(), withinDays: days };
    return [after === "" ? step : { ...step, after }];
  });
  if (whole.length < steps.length) return undefined;
  const day = agreedOn as RouteTemplate["agreedOn"];
  return { templateId, name, region, agreedOn: day, council, protocol, steps: whole };
}
