import { describe, expect, it } from "vitest";

import { sha256 } from "../../../../cli/deciding/sha256.ts";
import { decide } from "../../../../shared/domain/decide.ts";
import { sentence } from "../../../../shared/domain/wording/sentence.ts";
import { table } from "../../../../shared/domain/wording/table.ts";
import { LAW } from "../../../../shared/law/law.ts";
import { application, paid, person } from "../make-case.ts";

const decision = () =>
  decide(
    application({
      members: [person("m1", "applicant"), person("m2", "sibling")],
      income: [paid("1000.00", "2025-04"), paid("5.00", "2025-01", { kind: "pension" })],
    }),
    [],
    LAW,
    { sha256 },
  );

describe("table", () => {
  it("has a row a payment: whose, when, what, how much, what counts, why, by what", async () => {
    const [, ...rows] = table(await decision(), "ru");
    expect(rows).toEqual([
      [
        "m1",
        "2025-04",
        "зарплата",
        "1000.00",
        "1000.00",
        "получено в расчётные месяцы",
        "Decree 512 item 1; 44-FZ art. 8",
      ],
      [
        "m1",
        "2025-01",
        "пенсия",
        "5.00",
        "0.00",
        "получено не в расчётные месяцы",
        "Decree 512 item 1; 44-FZ art. 8",
      ],
    ]);
  });
});

describe("sentence", () => {
  it("counts the members that are counted, not all that are named", async () => {
    expect(sentence(await decision(), "ru")).toContain("человек в семье: 1.");
  });
});
