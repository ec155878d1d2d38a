import { describe, expect, it } from "vitest";

import type { CalendarDate } from "../../../../shared/domain/calendar.ts";
import { workCalendar } from "../../../../shared/domain/clock/work-calendar.ts";
import {
  accompany,
  lateTasks,
  type RouteStep,
  type RouteTemplate,
  routeFaults,
  type Situation,
  taskDone,
} from "../../../../shared/domain/outreach/council.ts";

const day = (text: string) => text as CalendarDate;
const calendar = workCalendar("RU-PRI");
const steps: readonly RouteStep[] = [
  { id: "papers", agency: "МВД", what: "Восстановить паспорт", withinDays: 10 },
  { id: "school", agency: "Отдел образования", what: "Место в школе", withinDays: 5 },
  { id: "benefit", agency: "Соцзащита", what: "Назначить пособие", withinDays: 3, after: "papers" },
];
const template: RouteTemplate = {
  ...{ templateId: "no-papers", name: "Семья без документов", council: "Совет Тернейского округа" },
  ...{ region: "RU-PRI", agreedOn: day("2022-10-01"), protocol: "4", steps },
};
const situation: Situation = {
  ...{ situationId: "s1", familyId: "f1", what: "Нет документов", route: null },
  raisedOn: day("2022-10-20"),
};

describe("a route that a council agreed on", () => {
  it("gives every agency its task and day, and is solved with the last of them", () => {
    const begun = accompany(situation, template, day("2022-10-25"), calendar);
    expect(begun.route?.tasks.map(({ dueOn }) => dueOn)).toEqual([
      "2022-11-07",
      "2022-10-31",
      null,
    ]);

    const one = taskDone(begun, template, { stepId: "papers", on: day("2022-11-01") }, calendar);
    expect(one.route?.tasks[2]?.dueOn).toBe("2022-11-07");
    expect(taskDone(one, template, { stepId: "papers", on: day("2022-11-02") }, calendar)).toBe(
      one,
    );
    expect(lateTasks([one], day("2022-11-01"))).toMatchObject([{ stepId: "school" }]);

    const two = taskDone(one, template, { stepId: "school", on: day("2022-11-02") }, calendar);
    expect(two.route?.solvedOn).toBeNull();
    const all = taskDone(two, template, { stepId: "benefit", on: day("2022-11-03") }, calendar);
    expect(all.route?.solvedOn).toBe("2022-11-03");
    expect(lateTasks([all], day("2023-01-01"))).toEqual([]);
  });

  it("is used again for the next family", () => {
    const other = { ...situation, situationId: "s2", familyId: "f2" };

    expect(accompany(other, template, day("2023-01-10"), calendar).route?.templateId).toBe(
      "no-papers",
    );
  });

  it.each<readonly [string, readonly RouteStep[]]>([
    ["at least one step", []],
    ["comes twice", [...steps, { ...steps[0], id: "papers" } as RouteStep]],
    ["which is no step", [{ ...steps[0], after: "moon" } as RouteStep]],
    ["waits for itself", [{ ...steps[0], after: "papers" } as RouteStep]],
    [
      "waits for itself",
      [
        { ...steps[0], id: "a", after: "b" },
        { ...steps[0], id: "b", after: "a" },
      ] as RouteStep[],
    ],
    ["has no time", [{ ...steps[0], withinDays: 0 } as RouteStep]],
  ])("is refused where it %s", (fault, faulty) => {
    expect(routeFaults(faulty).join("; ")).toContain(fault);
    expect(() =>
      accompany(situation, { ...template, steps: faulty }, day("2023-01-10"), calendar),
    ).toThrow(/Cannot follow the route/u);
  });

  it("cannot be jumped, left or followed twice", () => {
    const begun = accompany(situation, template, day("2022-10-25"), calendar);
    const on = day("2022-11-01");

    expect(() => taskDone(begun, template, { stepId: "benefit", on }, calendar)).toThrow(
      /before it/u,
    );
    expect(() => taskDone(begun, template, { stepId: "moon", on }, calendar)).toThrow(
      /no such task/u,
    );
    expect(() => accompany(begun, template, on, calendar)).toThrow(/another one/u);
  });
});
