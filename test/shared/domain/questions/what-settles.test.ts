import { describe, expect, it } from "vitest";

import type { Application } from "../../../../shared/domain/application.ts";
import { determine } from "../../../../shared/domain/determination.ts";
import type { Evidence } from "../../../../shared/domain/evidence.ts";
import { formatMoney } from "../../../../shared/domain/money.ts";
import { byHowMuch } from "../../../../shared/domain/questions/by-how-much.ts";
import { whatSettles } from "../../../../shared/domain/questions/what-settles.ts";
import {
  laterApplications,
  whenQualifies,
} from "../../../../shared/domain/questions/when-qualifies.ts";
import { rounded } from "../../../../shared/domain/ratio.ts";
import { LAW } from "../../../../shared/law/law.ts";
import { application, day, paid, person } from "../make-case.ts";
import { figure, paper } from "../make-paper.ts";

function ruled(more: Partial<Application> = {}, evidence: readonly Evidence[] = []) {
  const { ruled: found } = determine(application(more), evidence, LAW);
  if (found === undefined) throw new RangeError("Expected rules in force");
  return found;
}

const doubtful = (month: string, amount: string) =>
  figure(month, amount, { standing: "unconfirmed" });

describe("whatSettles", () => {
  it("asks nothing where nothing open matters", () => {
    expect(whatSettles(ruled({ income: [paid("1.00", "2025-04")] }))).toEqual([]);
    expect(whatSettles(ruled({}, [paper([doubtful("2025-04", "1000.00")])]))).toEqual([]);
  });

  it("asks for the one figure that settles the case, not for the others", () => {
    const figures = [
      doubtful("2025-03", "10.00"),
      doubtful("2025-04", "40000.00"),
      doubtful("2025-05", "20.00"),
    ];
    expect(whatSettles(ruled({}, [paper(figures)]))).toEqual([
      { code: "FIGURE_UNCONFIRMED", line: 1, figure: `scan.png#${figures[1]?.id}` },
    ]);
  });

  it("asks for two where only both together can flip the test", () => {
    const figures = [
      doubtful("2025-03", "4000.00"),
      doubtful("2025-04", "4000.00"),
      doubtful("2025-05", "1.00"),
    ];
    const points = whatSettles(
      ruled({ income: [paid("30000.00", "2025-04", { kind: "pension" })] }, [paper(figures)]),
    );
    expect(points).toHaveLength(1);
    expect(points[0]).toMatchObject({ line: 1 });
  });

  it("asks always for an amount that cannot be read and a paper that could not be", () => {
    const unread = figure("2025-03", null);
    expect(whatSettles(ruled({}, [paper([unread, doubtful("2025-04", "10.00")])]))).toEqual([
      { code: "FIGURE_UNREADABLE", line: 0, figure: `scan.png#${unread.id}` },
    ]);
    const rejected = paper([], { status: "rejected", form: "unknown" });
    expect(whatSettles(ruled({}, [rejected]))).toEqual([
      { code: "DOCUMENT_NOT_READ", line: undefined, figure: "scan.png" },
    ]);
    expect(whatSettles(ruled({ income: [paid("90000.00", "2025-04")] }, [rejected]))).toEqual([]);
  });

  it("asks the question of law that decides", () => {
    const komi = { region: "RU-KO", zone: "north", income: [paid("66000.00", "2025-04")] } as const;
    expect(whatSettles(ruled(komi))).toEqual([
      { code: "KOMI_ZONE_OR_AVERAGE", line: undefined, figure: "" },
    ]);
    const mobilised = {
      members: [
        person("m1", "applicant"),
        person("m2", "spouse", { circumstances: ["mobilised"] as const }),
      ],
      income: [paid("60000.00", "2025-04")],
    };
    expect(whatSettles(ruled(mobilised))).toEqual([
      { code: "MOBILISED_MEMBER", line: undefined, figure: "" },
    ]);
  });

  it("names each figure that matters alone where there are too many for every combination", () => {
    const figures = Array.from({ length: 13 }, () => doubtful("2025-04", "10.00"));
    const heavy = doubtful("2025-03", "40000.00");
    expect(
      whatSettles(ruled({}, [paper([...figures, heavy])])).map((point) => point.figure),
    ).toEqual([`scan.png#${heavy.id}`]);
  });
});

describe("byHowMuch", () => {
  it("tells the distance for a person and in all, and what weighs most", () => {
    const members = [person("m1", "applicant"), person("m2", "spouse")];
    const income = [
      paid("80000.00", "2025-03"),
      paid("20000.00", "2025-04", { memberId: "m2", kind: "pension" }),
    ];
    const found = byHowMuch(ruled({ members, income }));
    expect(found && formatMoney(rounded(found.perPerson))).toBe("1238.67");
    expect(found && formatMoney(rounded(found.inAll))).toBe("7432.00");
    expect(found?.heaviest).toMatchObject({
      memberId: "m1",
      month: "2025-03",
      kind: "wage",
      figure: "",
    });
  });

  it("is negative below the threshold and unknown where an amount or a figure is", () => {
    const none = byHowMuch(ruled());
    expect(none && formatMoney(rounded(none.perPerson))).toBe("-15428.00");
    expect(none?.heaviest).toBeUndefined();
    expect(byHowMuch(ruled({}, [paper([figure("2025-04", null)])]))).toBeUndefined();
    expect(byHowMuch(ruled({ appliedOn: day("2027-01-01") }))).toBeUndefined();
  });
});

describe("whenQualifies", () => {
  const income = [
    paid("60000.00", "2025-03"),
    paid("10000.00", "2025-04"),
    paid("10000.00", "2025-05"),
    paid("10000.00", "2025-06"),
  ];

  it("finds the earliest month and says which months drop out by then", () => {
    const later = laterApplications(application({ income }), [], LAW);
    expect(later).toHaveLength(13);
    expect(later[0]).toMatchObject({ appliedOn: "2025-07-10", outcome: "not-eligible" });
    expect(whenQualifies(later)).toMatchObject({
      first: { appliedOn: "2025-08-01", unknownMonths: [] },
      dropped: ["2025-03"],
    });
  });

  it("names months of which nothing is known, and the stated day where it passes already", () => {
    const [, , third] = laterApplications(application({ income }), [], LAW, 2);
    expect(third).toMatchObject({ appliedOn: "2025-09-01", unknownMonths: ["2025-07"] });
    const now = whenQualifies(laterApplications(application(), [], LAW, 3));
    expect(now).toMatchObject({ first: { appliedOn: "2025-07-10" }, dropped: [] });
    expect(whenQualifies([])).toBeUndefined();
  });

  it("knows months from papers too, and stops at the end of the law", () => {
    const evidence = [paper([figure("2025-06", "1.00")])];
    const [, next] = laterApplications(application(), evidence, LAW, 1);
    expect(next?.unknownMonths).toEqual([]);
    const beyond = laterApplications(application({ appliedOn: day("2026-12-10") }), [], LAW, 1);
    expect(beyond[1]).toMatchObject({ appliedOn: "2027-01-01", outcome: "undetermined" });
  });
});

describe("the fewest points", () => {
  it("are both of two that only together can flip the test", () => {
    const figures = [doubtful("2025-03", "2500.00"), doubtful("2025-05", "2500.00")];
    const income = [paid("43000.00", "2025-04", { kind: "pension" })];
    const points = whatSettles(ruled({ income }, [paper(figures)]));
    const lines = points.map(({ line }) => line);
    expect(lines.length).toBeGreaterThan(0);
    expect(points.every(({ code }) => code === "FIGURE_UNCONFIRMED")).toBe(true);
  });

  it("are the paper that was not read beside the figure that matters with it", () => {
    const rejected = paper([], { status: "rejected", form: "unknown" }, "bad.png");
    const unread = figure("2025-03", null);
    expect(whatSettles(ruled({}, [rejected, paper([unread])]))).toEqual([
      { code: "DOCUMENT_NOT_READ", line: undefined, figure: "bad.png" },
      { code: "FIGURE_UNREADABLE", line: 0, figure: `scan.png#${unread.id}` },
    ]);
  });

  it("are none of law where the figure alone settles, and the law where it alone does", () => {
    const komi = { region: "RU-KO", zone: "north" } as const;
    const poor = ruled({ ...komi, income: [paid("1000.00", "2025-04")] });
    expect(whatSettles(poor)).toEqual([]);
    const rich = ruled({ ...komi, income: [paid("90000.00", "2025-04")] });
    expect(whatSettles(rich)).toEqual([]);
  });

  it("are both a question of law and an unread amount where both can flip the test", () => {
    const unread = figure("2025-03", null);
    const both = ruled({ region: "RU-KO", zone: "north", income: [paid("66000.00", "2025-04")] }, [
      paper([unread]),
    ]);
    expect(whatSettles(both)).toEqual([
      { code: "FIGURE_UNREADABLE", line: 1, figure: `scan.png#${unread.id}` },
      { code: "KOMI_ZONE_OR_AVERAGE", line: undefined, figure: "" },
    ]);
  });

  it("are named one by one above a dozen, an unread amount among them", () => {
    const figures = Array.from({ length: 13 }, () => doubtful("2025-04", "10.00"));
    const unread = figure("2025-03", null);
    const points = whatSettles(ruled({}, [paper([...figures, unread])]));
    expect(points).toEqual([
      { code: "FIGURE_UNREADABLE", line: 13, figure: `scan.png#${unread.id}` },
    ]);
  });

  it("are a dozen at most tried in every combination", () => {
    const figures = Array.from({ length: 11 }, () => doubtful("2025-04", "10.00"));
    const heavy = doubtful("2025-03", "40000.00");
    const points = whatSettles(ruled({}, [paper([...figures, heavy])]));
    expect(points.map((point) => point.figure)).toEqual([`scan.png#${heavy.id}`]);
  });
});
