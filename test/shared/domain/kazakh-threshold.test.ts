import { describe, expect, it } from "vitest";

import { ParametersFile } from "../../../shared/contracts/parameters.ts";
import type { CalendarDate } from "../../../shared/domain/calendar.ts";
import { determine } from "../../../shared/domain/determination.ts";
import { withAgency } from "../../../shared/domain/law.ts";
import { written } from "../../../shared/domain/written-decision.ts";
import { LAW } from "../../../shared/law/law.ts";
import { application, codes, day, decided, decisive } from "./make-case.ts";

const agency = (parameter: string, jurisdiction: string, value: string, from: string, to: string) =>
  withAgency(
    LAW,
    ParametersFile.parse({
      schema: "opora.parameters/1",
      parameters: [
        {
          parameter,
          jurisdiction,
          unit: "KZT/month",
          values: [
            {
              value,
              validFrom: from,
              validTo: to,
              knownFrom: from,
              act: "invented for a test",
              source: "none",
              confidence: "sourced",
            },
          ],
        },
      ],
    }),
  );

const asp = (appliedOn: string, law = LAW, region = "KZ-11") =>
  decided({ programme: "kz.asp", region, appliedOn: day(appliedOn) }, [], law);

describe("the line of Kazakhstan", () => {
  it("names the minimum of the quarter before that is missing", () => {
    const decision = asp("2014-03-31");
    expect(decision).toMatchObject({ threshold: null, incomeTest: "undetermined", benefit: null });
    const [missing] = decision.review;
    expect(missing?.code).toBe("MISSING_PARAMETER");
    expect(missing?.message).toContain("subsistence-minimum, KZ-11, 2013-10-01");
    expect(missing?.message).toContain("Law 246-II");
    expect(asp("2014-04-01").threshold?.amount).toBe("7986.40");
  });

  it("names a share that was not known yet, beside a minimum that was not", () => {
    const known = (appliedOn: string, asKnownOn: string) =>
      written(
        determine(
          application({ programme: "kz.asp", region: "KZ-11", appliedOn: day(appliedOn) }),
          [],
          LAW,
          asKnownOn as CalendarDate,
        ),
      ).review[0]?.message ?? "";
    expect(known("2023-07-10", "2023-05-18")).toContain("poverty-line.share, KZ, 2023-07-10");
    expect(known("2023-07-10", "2023-05-18")).not.toContain("subsistence-minimum");
    expect(known("2023-07-10", "2022-05-18")).toContain("poverty-line.share");
    expect(known("2023-07-10", "2022-05-18")).toContain("subsistence-minimum, KZ-11, 2023-04-01");
  });

  it("is an agency's line on the days that it names, whatever the quarter before", () => {
    const law = agency("poverty-line", "KZ-11", "40000.00", "2026-05-01", "2026-05-31");
    expect(asp("2026-05-01", law)).toMatchObject({ threshold: { amount: "40000.00" } });
    expect(codes(asp("2026-05-01", law))).not.toContain("NATIONAL_LINE_USED");
    expect(asp("2026-06-01", law).threshold?.amount).toBe("35595.70");
    expect(asp("2026-05-01", law, "KZ-15").threshold?.amount).toBe("35595.70");
  });

  it("says where an agency's minimum replaces the one of the data, and what the data alone give", () => {
    const law = agency("subsistence-minimum", "KZ", "60000.00", "2026-01-01", "2026-03-31");
    const decision = asp("2026-05-01", law);
    expect(decision.threshold?.amount).toBe("42000.00");
    expect(codes(decision)).toContain("PARAMETER_REPLACED");
    expect(decision.alternatives.map(({ threshold }) => threshold)).toContain("35595.70");
    expect(decisive(decision)).not.toContain("PARAMETER_REPLACED");
  });

  it("takes the median only where it is the greater half, and says that it was evaluated", () => {
    const at = (median: string) =>
      asp("2026-05-01", agency("median-income", "KZ-11", median, "2026-01-01", "2026-03-31"));
    expect(at("110000.00").threshold?.amount).toBe("38500.00");
    expect(at("100000.00").threshold?.amount).toBe("35595.70");
    expect(JSON.stringify(at("100000.00").trace)).not.toContain("median-half");
    expect(JSON.stringify(asp("2026-05-01").trace)).toContain('"median-half"');
    expect(JSON.stringify(asp("2024-05-01").trace)).not.toContain("median-half");
  });
});

describe("an agency's line", () => {
  it("carries the citation of the rule and of its own act, and is shown beside the data's", () => {
    const law = agency("poverty-line", "KZ-11", "40000.00", "2026-05-01", "2026-05-31");
    const decision = asp("2026-05-01", law);
    expect(decision.threshold?.cites).toContain("invented for a test");
    expect(decision.threshold?.cites.length).toBeGreaterThan(1);
    expect(decision.threshold).toMatchObject({ name: "poverty-line", validFrom: "2026-05-01" });
    expect(decision.alternatives).toEqual([]);
  });

  it("stands beside the national one as another reading where it replaces a known line", () => {
    const law = agency("poverty-line", "KZ-79", "45000.00", "2023-04-01", "2023-06-30");
    const decision = asp("2023-05-01", law, "KZ-79");
    expect(decision.threshold?.amount).toBe("45000.00");
    expect(decision.review.find(({ code }) => code === "PARAMETER_REPLACED")?.message).toContain(
      "(poverty-line)",
    );
    expect(decision.alternatives).toMatchObject([{ threshold: "31908.00" }]);
  });
});
