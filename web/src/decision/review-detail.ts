import { REVIEW_CODES } from "../../../shared/domain/review-codes.ts";

/**
 * What a review entry says beyond its code, such as the name of a figure of law.
 *
 * The engine writes the meaning of the code first; the page says that in its own language.
 */
export function reviewDetail({
  code,
  message,
}: {
  readonly code: string;
  readonly message: string;
}): string {
  const meaning = Object.entries(REVIEW_CODES).find(([known]) => known === code)?.[1];
  if (meaning === undefined || !message.startsWith(meaning)) return message;
  return message.slice(meaning.length).replace(/^ \((.*)\)$/u, "$1");
}

/** The code an open question is about, and which end of a doubtful amount it takes. */
export function questionOf(question: string): {
  readonly code: string;
  readonly end?: "lowest" | "highest" | undefined;
} {
  const [, meaning = question, end] = /^(.*?)(?:: (lowest|highest) amount)?$/u.exec(question) ?? [];
  const code = Object.entries(REVIEW_CODES).find(([, text]) => text === meaning)?.[0] ?? meaning;
  return end === "lowest" || end === "highest" ? { code, end } : { code };
}

/** The paper and the figure that `paper#figure` names; papers may hold `#` in their own names. */
export function figureNamed(name: string): { readonly document: string; readonly figure: string } {
  const cut = name.lastIndexOf("#");
  return { document: name.slice(0, Math.max(cut, 0)), figure: name.slice(cut + 1) };
}
