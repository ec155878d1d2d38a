import type { Figure, Reading } from "../../../shared/reading/reading.ts";

/** The papers that one file holds: its parts, or itself; none before it is read. */
export function papersOf(reading: Reading | undefined): readonly Reading[] {
  if (reading === undefined) return [];
  const { parts = [] } = reading;
  return parts.length === 0 ? [reading] : parts;
}

/** Every figure found on a file, whichever of its papers it stands on. */
export function figuresOf(reading: Reading | undefined): readonly Figure[] {
  return papersOf(reading).flatMap(({ figures }) => figures);
}
