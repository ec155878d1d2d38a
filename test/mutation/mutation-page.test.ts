import { expect, it } from "vitest";

import { mutationPage } from "./mutation-page.ts";

it("counts what was found by folder and in all, and leaves out mutants that do not compile", () => {
  const of = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) });
  const page = mutationPage(
    {
      files: {
        "shared/domain/ratio.ts": of("Killed", "Survived", "CompileError"),
        "shared/domain/money.ts": of("Killed", "Timeout"),
        "shared/domain/rules/income-test.ts": of("NoCoverage", "Ignored"),
      },
    },
    "abc1234",
    "2026-11-24",
  );
  expect(page).toContain("Last run: 2026-11-24, commit abc1234.");
  expect(page).toContain("| shared/domain | 4 | 3 | 75.0 % |");
  expect(page).toContain("| shared/domain/rules | 1 | 0 | 0.0 % |");
  expect(page).toContain("| all | 5 | 3 | 60.0 % |");
});
