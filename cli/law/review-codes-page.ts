import { REVIEW_CODES } from "../../shared/domain/review-codes.ts";

/** `docs/review-codes.md`: the catalogue of every reason for which a person is asked. */
export function reviewCodesPage(): string {
  return [
    "# Review codes",
    "",
    "Every reason for which a decision is put before a caseworker. Made from",
    "`shared/domain/review-codes.ts` by `npm run law`. An entry is *decisive* when its answer can",
    "change the result of the income test.",
    "",
    "| Code | Says |",
    "|---|---|",
    ...Object.entries(REVIEW_CODES).map(([code, says]) => `| \`${code}\` | ${says} |`),
    "",
  ].join("\n");
}
