/** A date in American order, `MM/DD/YYYY`, as ISO; undefined where it is none. */
export function americanDate(text: string): string | undefined {
  const match = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u.exec(text);
  if (!match) return undefined;
  const [, month = "", day = "", year = ""] = match;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) {
    return undefined;
  }
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Date of issue and holder of an English letter: the first date, and the name behind `name`. */
export function englishFields(text: string, name: RegExp): Readonly<Record<string, string>> {
  const issuedOn = americanDate(text);
  const holder = name.exec(text)?.[1];
  return {
    ...(issuedOn !== undefined && { issuedOn }),
    ...(holder !== undefined && { "person.name": holder }),
  };
}
