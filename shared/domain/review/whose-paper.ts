/** What of a member identifies papers as theirs. */
export interface NamedMember {
  readonly id: string;
  readonly name?: string | undefined;
  readonly inn?: string | undefined;
  readonly snils?: string | undefined;
  readonly iin?: string | undefined;
}

/**
 * Whose paper it is that nobody announced, by the numbers printed on it, else by the name, else
 * because the family is one person.
 *
 * @returns undefined where that does not point at exactly one member: then a person must say it.
 */
export function whosePaper(
  fields: Readonly<Record<string, string>>,
  members: readonly NamedMember[],
): string | undefined {
  if (members.length === 1) return members[0]?.id;
  const numbers = (["inn", "snils", "iin"] as const).map((kind) =>
    onlyOne(members, (member) => sameText(digits(member[kind]), digits(fields[`person.${kind}`]))),
  );
  const named = onlyOne(members, ({ name }) => sameText(plain(name), plain(fields["person.name"])));
  return [...numbers, named].find((id) => id !== undefined);
}

function onlyOne(
  members: readonly NamedMember[],
  fits: (member: NamedMember) => boolean,
): string | undefined {
  const found = members.filter(fits);
  return found.length === 1 ? found[0]?.id : undefined;
}

/** Whether both say something, and the same. */
function sameText(one: string, other: string): boolean {
  return one !== "" && one === other;
}

function digits(text: string | undefined): string {
  return (text ?? "").replaceAll(/\D/gu, "");
}

function plain(text: string | undefined): string {
  const folded = (text ?? "").toLocaleLowerCase("ru").replaceAll("ё", "е");
  return folded.replaceAll(/[^\p{L}]+/gu, " ").trim();
}
