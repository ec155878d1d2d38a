/** A figure of law as a difference names it: where, which, from which day. */
export interface FigurePlace {
  readonly jurisdiction: string;
  readonly parameter: string;
  readonly validFrom: string;
}

/** The figure that a path such as `RU-OMS/subsistence-minimum.per-capita@2025-01-01` names, if it does. */
export function figurePlace(path: string): FigurePlace | undefined {
  const [, jurisdiction, parameter, validFrom] =
    /^([A-Z]{2}(?:-[A-Z0-9]{2,3})?)\/(.+)@(\d{4}-\d{2}-\d{2})$/u.exec(path) ?? [];
  if (jurisdiction === undefined || parameter === undefined || validFrom === undefined) {
    return undefined;
  }
  return { jurisdiction, parameter, validFrom };
}
