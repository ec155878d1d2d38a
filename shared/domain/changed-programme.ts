import type { Programme, ProgrammeChange } from "./programme.ts";

/** An agency names a programme to extend that does not exist: a caller catches it as bad input. */
export class UnknownProgrammeError extends RangeError {
  readonly expected: string;

  constructor(listed: readonly string[]) {
    super(`Cannot extend this programme: expected one of ${listed.join(", ")}`);
    this.name = "UnknownProgrammeError";
    this.expected = `one of ${listed.join(", ")}`;
  }
}

/**
 * A programme as an agency changes it: regimes by their id and treatments by kind are put before
 * those of the programme it extends; every other list that is given takes the place of the old one.
 *
 * @throws {UnknownProgrammeError} If the programme it extends is not listed.
 */
export function changedProgramme(
  programmes: readonly Programme[],
  change: ProgrammeChange,
): Programme {
  const base = programmes.find(({ id }) => id === change.extends);
  if (base === undefined) throw new UnknownProgrammeError(programmes.map(({ id }) => id));
  const regimes = change.regimes ?? [];
  return {
    id: change.id,
    country: base.country,
    currency: base.currency,
    title: change.title ?? base.title,
    regions: change.regions ?? base.regions,
    regimes: [
      ...regimes,
      ...base.regimes.filter((regime) => !regimes.some(({ id }) => id === regime.id)),
    ],
    treatments: [...(change.treatments ?? []), ...base.treatments],
    exclusions: change.exclusions ?? base.exclusions,
    switches: change.switches ?? base.switches,
    conditions: change.conditions ?? base.conditions,
    directions: change.directions ?? base.directions,
  };
}
