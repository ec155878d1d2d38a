import { maySee, type Owned, type Person } from "../../shared/domain/access/action-rights.ts";

/** What showing needs from the outside world. */
export interface Ports<File, View> {
  readonly file: (caseId: string) => Promise<File | undefined>;
  readonly ownersOf: (file: File) => Owned;
  readonly view: (file: File, person: Person) => Promise<View>;
  /** Writes down that the evidence of the case was shown to somebody. */
  readonly logAccess: (file: File, person: Person) => Promise<void>;
}

/**
 * One case with its documents, their figures, the decision and its review; undefined where there is
 * none, and just so where the person may not see it. What is shown is written down first.
 */
export function showCase<File, View>({ file, ownersOf, view, logAccess }: Ports<File, View>) {
  return async (caseId: string, person: Person): Promise<View | undefined> => {
    const found = await file(caseId);
    if (found === undefined || !maySee(person, ownersOf(found))) return undefined;
    await logAccess(found, person);
    return view(found, person);
  };
}
