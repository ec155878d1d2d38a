import type { LawFiles } from "./law-files.ts";
import { legalSourcesPage } from "./legal-sources-page.ts";
import { programmePage } from "./programme-page.ts";
import { reviewCodesPage } from "./review-codes-page.ts";

/** Every page of the documentation that is made from the law's data, by its path. */
export function pagesOf(files: LawFiles): ReadonlyMap<string, string> {
  return new Map([
    ["docs/legal-sources.md", legalSourcesPage(files)],
    ["docs/review-codes.md", reviewCodesPage()],
    ...files.programmes.map((programme): readonly [string, string] => [
      `docs/programmes/${programme.id}.md`,
      programmePage(programme, files),
    ]),
  ]);
}
