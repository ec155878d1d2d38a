/** A member as far as personal numbers go. */
interface NumberedMember {
  readonly relation: string;
  readonly inn?: string | undefined;
  readonly snils?: string | undefined;
  readonly iin?: string | undefined;
}

/** Who signs for a family, or whose spouse does: one of them is in no two families at a time. */
const HEADS: readonly string[] = ["applicant", "spouse"];
const DIGITS = { inn: 12, snils: 11, iin: 12 } as const;

/**
 * By what a family is known again in another case: the personal numbers of the applicant and the
 * spouse, however they are written. A family without any number is not known again; children are left
 * out, because both parents may name one.
 */
export function familyIdentities(members: readonly NumberedMember[]): readonly string[] {
  const found = members
    .filter(({ relation }) => HEADS.includes(relation))
    .flatMap((member) =>
      (["inn", "snils", "iin"] as const).flatMap((kind) => {
        const digits = (member[kind] ?? "").replace(/\D/gu, "");
        return digits.length === DIGITS[kind] ? [`${kind}:${digits}`] : [];
      }),
    );
  return [...new Set(found)];
}
