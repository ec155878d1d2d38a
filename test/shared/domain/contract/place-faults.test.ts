import { describe, expect, it } from "vitest";

import { applyEvent } from "../../../../shared/domain/contract/apply-event.ts";
import { draftContract } from "../../../../shared/domain/contract/contract.ts";
import { lastDayOfTerm } from "../../../../shared/domain/contract/later-months.ts";
import { placeFaults } from "../../../../shared/domain/contract/place-faults.ts";
import { LAW } from "../../../../shared/law/law.ts";
import { day, event, ground, rules, terms } from "./sample-contract.ts";

const KOMI = "ru-ko.family-social-contract";
const at = (programme: string, region: string, territory: string | undefined, startsOn: string) =>
  placeFaults(LAW, { ...terms, programme, region, territory, startsOn: day(startsOn) }, ground).map(
    ({ code }) => code,
  );
const NOT_HERE = ["PROGRAMME_NOT_HERE"];

describe("the first and the last day of a programme, inside and outside its places", () => {
  it.each([
    [KOMI, "RU-KO", "Сосногорск", "2019-06-30", NOT_HERE],
    [KOMI, "RU-KO", "Сосногорск", "2019-07-01", []],
    [KOMI, "RU-KO", "город «СОСНОГОРСК»", "2019-07-01", []],
    [KOMI, "RU-KO", "  сосногорск ", "2019-07-01", []],
    [KOMI, "RU-KO", "Сыктывкар", "2019-07-01", NOT_HERE],
    [KOMI, "RU-KO", undefined, "2019-07-01", NOT_HERE],
    [KOMI, "RU-OMS", "Сосногорск", "2019-07-01", NOT_HERE],
    [KOMI, "RU-KO", "Сосногорск", "2019-12-31", []],
    [KOMI, "RU-KO", "Сосногорск", "2020-01-01", NOT_HERE],
    ["kz.orleu", "KZ-11", undefined, "2013-12-31", NOT_HERE],
    ["kz.orleu", "KZ-11", undefined, "2014-01-01", []],
    ["kz.orleu", "KZ-ZHA", undefined, "2014-01-01", []],
    ["kz.orleu", "KZ-VOS", undefined, "2015-06-30", []],
    ["kz.orleu", "KZ-55", undefined, "2014-01-01", NOT_HERE],
    ["kz.orleu", "KZ-PAV", undefined, "2015-06-30", NOT_HERE],
    ["kz.orleu", "KZ-PAV", undefined, "2015-07-01", []],
    ["kz.orleu", "KZ-79", undefined, "2017-12-31", []],
    ["kz.orleu", "KZ-11", undefined, "2018-01-01", NOT_HERE],
    ["kz.asp", "KZ-11", undefined, "2018-01-01", []],
    ["ru.social-contract", "RU-KO", "Сыктывкар", "2020-04-23", NOT_HERE],
    ["ru.social-contract", "RU-KO", "Сыктывкар", "2020-04-24", []],
  ])("%s in %s, %s on %s", (programme, region, territory, startsOn, expected) => {
    expect(at(programme, region, territory, startsOn)).toEqual(expected);
  });
});

describe("a family that moves", () => {
  const startsOn = day("2019-08-01");
  const paper = { method: "paper", documentId: "d-1" } as const;
  const signatures = ["agency", "applicant"].map((party) => ({ party, signature: paper }));
  const { direction: _, ...rest } = terms;
  const pilot = {
    ...{ ...rest, programme: KOMI, region: "RU-KO", territory: "Сосногорск", startsOn },
    endsOn: lastDayOfTerm(startsOn, 6),
    adaptation: { ...terms.adaptation, drawnUpOn: startsOn },
    obligations: terms.obligations.map((duty) => ({ ...duty, dueOn: day("2019-12-31") })),
    payments: [],
  };
  const running = {
    ...draftContract("K-9", ground, pilot, startsOn),
    ...{ status: "in-force" as const, concludedOn: startsOn },
  };
  const moved = (territory: string) => {
    const amend = {
      action: "amend",
      terms: { ...pilot, territory },
      reason: "переезд",
      signatures,
    } as const;
    return (applyEvent(running, event("2019-10-01", amend), rules).refusals ?? []).map(
      ({ code }) => code,
    );
  };

  it("keeps its contract in another district of the pilot, and not outside of it", () => {
    expect(moved("Корткеросский район")).toEqual([]);
    expect(moved("Сыктывкар")).toEqual(NOT_HERE);
  });

  it("may conclude one in a district from the day it lives there, whatever was before", () => {
    expect(at(KOMI, "RU-KO", "Сыктывкар", "2019-09-01")).toEqual(NOT_HERE);
    expect(at(KOMI, "RU-KO", "Сосногорск", "2019-09-01")).toEqual([]);
  });
});
