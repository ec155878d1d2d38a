import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import {
  RoadAnswer,
  type RoadBatch,
  SituationPage,
  SituationView,
  VisitPage,
  VisitView,
} from "../../shared/contracts/outreach.ts";
import { Report } from "../../shared/contracts/report.ts";
import { type Asker, requestOf } from "../shared/runtime/invocation.ts";
import { openRoad, type Road } from "./road.ts";

let road: Road;
beforeAll(async () => {
  road = await openRoad({
    analyse: async () => Promise.reject(new Error("unused")),
    close: async () => undefined,
  });
});
afterAll(() => road.close());

const team: Asker = { subject: "f1", roles: "field-worker" };
const worker: Asker = { subject: "w1", roles: "caseworker" };
const council: Asker = { subject: "c1", roles: "commission-member" };
const auditor: Asker = { subject: "x1", roles: "auditor" };

type Note = RoadBatch["notes"][number];

async function ask(
  route: string,
  by: Asker,
  rest: {
    body?: unknown;
    query?: Record<string, string>;
    parameters?: Record<string, string>;
  } = {},
) {
  const { parameters = {}, body, query = {} } = rest;
  return road.ask("reach-out", requestOf(parameters, body, {}, { ...by, route, query }));
}
const send = async (deviceId: string, notes: readonly Note[]) => {
  const answer = await ask("POST /outreach/notes", team, { body: { deviceId, notes } });
  expect(answer.status).toBe(200);
  return RoadAnswer.parse(answer.body).notes.map(({ outcome }) => outcome);
};
const visit = async (visitId: string) => {
  const answer = await ask("GET /outreach/visits/{visitId}", team, { parameters: { visitId } });
  return answer.status === 404 ? null : VisitView.parse(answer.body);
};

/** Notes of a trip: the visit, corrected once; families met, one of them noted twice. */
function trip(visitId: string): readonly Note[] {
  const place = {
    kind: "visit",
    visitId,
    visitedOn: "2025-04-12",
    route: ["Терней", "Пластун"],
  } as const;
  const met = (familyId: string, advice: readonly string[], situation: string | null = null) =>
    ({
      kind: "family",
      visitId,
      familyId: `${visitId}-${familyId}`,
      advice: [...advice],
      caseId: null,
      situation,
    }) as const;
  const entries = [
    { ...place, territory: "Тернейский округ", team: ["соцзащита"] },
    met("1", [], "нет документов"),
    met("2", ["единое пособие"]),
    { ...place, territory: "Тернейский округ", team: ["соцзащита", "центр занятости"] },
    met("1", ["паспорт"], "нет документов у детей"),
    met("3", ["социальный контракт"], "дом сгорел"),
  ];
  return entries.map((entry, index) => ({
    number: index + 1,
    clock: index,
    entry: {
      ...entry,
      route: undefined,
      ...("route" in entry && { route: [...entry.route] }),
    } as never,
  }));
}

describe("notes of a visit", () => {
  it("come to one record however often and in whatever order a tablet sends them", async () => {
    await send("tablet-0", trip("trip-0"));
    const expected = JSON.stringify(await visit("trip-0")).replaceAll("trip-0", "trip");
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        fc.array(fc.subarray([0, 1, 2, 3, 4, 5]), { maxLength: 3 }),
        fc.integer({ min: 1, max: 6 }),
        async (order, again, size) => {
          number += 1;
          const id = `trip-p${number}`;
          const notes = trip(id);
          const pick = (places: readonly number[]) => places.flatMap((place) => notes[place] ?? []);
          const batches = [
            ...again.slice(0, 1),
            order.slice(0, size),
            order.slice(size),
            ...again.slice(1),
          ];
          for (const batch of batches) await send(`tablet-p${number}`, pick(batch));

          expect(JSON.stringify(await visit(id)).replaceAll(id, "trip")).toBe(expected);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("say what became of each, and take no other note under a number that stands", async () => {
    const notes = trip("trip-1");
    const [first, second] = notes;
    if (first === undefined || second === undefined) throw new Error("no notes");

    expect(await send("tablet-1", [first])).toEqual(["stored"]);
    expect(await send("tablet-1", [second, first, second])).toEqual(["stored", "stands", "stored"]);
    const other = { ...first, clock: 9 };
    expect(await send("tablet-1", [other])).toEqual(["differs"]);
    expect(
      await send("tablet-1", [
        { ...first, number: 3 },
        { ...second, number: 3 },
      ]),
    ).toEqual(["differs", "stored"]);
    expect((await visit("trip-1"))?.families).toHaveLength(1);
    expect(await visit("nowhere")).toBeNull();
  });

  it("list each visit once, as last noted, the newest first", async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: VisitPage = VisitPage.parse(
        (await ask("GET /outreach/visits", auditor, { query: cursor === null ? {} : { cursor } }))
          .body,
      );
      seen.push(...page.visits.map(({ visitId }) => visitId));
      cursor = page.cursor;
      const zero = page.visits.find(({ visitId }) => visitId === "trip-0");
      if (zero !== undefined) {
        expect(zero).toMatchObject({
          families: 3,
          advised: 3,
          team: ["соцзащита", "центр занятости"],
        });
      }
    } while (cursor !== null);

    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain("trip-0");
    expect(
      (await ask("POST /outreach/notes", auditor, { body: { deviceId: "d", notes: [] } })).status,
    ).toBe(403);
  });
});

describe("a situation that no programme fits", () => {
  const situationId = "trip-0.trip-0-1";
  const template = {
    ...{ templateId: "no-papers", name: "Семья без документов", region: "RU-PRI" },
    ...{ agreedOn: "2025-04-20", council: "Совет Тернейского округа", protocol: "4" },
    steps: [
      { id: "papers", agency: "МВД", what: "Восстановить паспорт", withinDays: 10 },
      {
        id: "benefit",
        agency: "Соцзащита",
        what: "Назначить пособие",
        withinDays: 3,
        after: "papers",
      },
    ],
  };
  const parameters = { situationId };
  const act = (by: Asker, body: object, id = situationId) =>
    ask("POST /outreach/situations/{situationId}/actions", by, {
      parameters: { situationId: id },
      body,
    });

  it("goes along the route that the council agreed on, until it is solved", async () => {
    const agree = (body: object) => ask("POST /outreach/routes", council, { body });
    expect((await agree(template)).status).toBe(200);
    expect((await agree(template)).status).toBe(200);
    expect((await agree({ ...template, name: "Другой" })).status).toBe(409);
    expect(
      (await agree({ ...template, templateId: "t2", steps: [{ ...template.steps[1] }] })).status,
    ).toBe(400);
    expect((await ask("GET /outreach/routes", team)).body).toMatchObject({
      routes: [template],
      cursor: null,
    });

    const follow = { action: "follow-route", seen: 0, templateId: "no-papers", on: "2025-04-25" };
    expect((await act(worker, follow)).status).toBe(403);
    expect((await act(council, follow, "trip-0.trip-0-2")).status).toBe(404);
    expect((await act(council, { ...follow, templateId: "no-such" })).status).toBe(404);
    const begun = SituationView.parse((await act(council, follow)).body);
    expect(begun).toMatchObject({ standing: "accompanied", version: 1, raisedOn: "2025-04-12" });
    expect(begun.route?.tasks.map(({ dueOn }) => dueOn)).toEqual(["2025-05-05", null]);
    expect((await act(council, follow)).body).toEqual(begun);

    const late = SituationPage.parse(
      (await ask("GET /outreach/situations", worker, { query: { late: "yes" } })).body,
    );
    expect(late.situations.map((one) => one.situationId)).toEqual([situationId]);

    const done = (stepId: string, on: string, seen: number) =>
      act(worker, { action: "task-done", seen, stepId, on });
    expect((await done("benefit", "2025-05-06", 1)).status).toBe(400);
    expect((await done("papers", "2025-05-05", 0)).status).toBe(409);
    expect((await done("papers", "2025-05-05", 1)).body).toMatchObject({
      version: 2,
      standing: "accompanied",
    });
    expect((await done("papers", "2025-05-05", 1)).body).toMatchObject({ version: 2 });
    expect((await done("benefit", "2025-05-07", 2)).body).toMatchObject({ standing: "solved" });
    expect(
      (await ask("GET /outreach/situations/{situationId}", auditor, { parameters })).body,
    ).toMatchObject({ standing: "solved" });
  });

  it("is agreed on no later than the day that people there have", async () => {
    const agreed = async (now: string) => {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date(now) });
      const body = { ...template, templateId: "at-night", agreedOn: "2026-12-01" };
      const { status } = await ask("POST /outreach/routes", council, { body });
      vi.useRealTimers();
      return status;
    };
    expect(await agreed("2026-11-30T13:59:59.999Z")).toBe(400);
    expect(await agreed("2026-11-30T14:00:00.000Z")).toBe(200);
  });

  it("serves the next family with the same route, and may be solved without one", async () => {
    const other = "trip-0.trip-0-3";
    const follow = { action: "follow-route", seen: 0, templateId: "no-papers", on: "2025-05-12" };
    expect((await act(council, follow, other)).body).toMatchObject({ standing: "accompanied" });
    const entry = {
      kind: "solved",
      familyId: "trip-0-3",
      on: "2025-05-20",
      how: "Дом восстановлен",
    } as const;
    expect(await send("office", [{ number: 1, clock: 99, entry: entry as never }])).toEqual([
      "stored",
    ]);
    expect(
      (
        await ask("GET /outreach/situations/{situationId}", worker, {
          parameters: { situationId: other },
        })
      ).body,
    ).toMatchObject({ standing: "solved", solved: { on: "2025-05-20" } });
  });

  it("is told by the report, with the visits, territories and families", async () => {
    const query = { asOf: "2025-12-31", from: "2025-04-01", to: "2025-04-30" };
    const by = { subject: "s1", roles: "supervisor", route: "GET /reports", query };
    const report = Report.parse(
      (await road.ask("show-report", requestOf({}, undefined, {}, by))).body,
    );
    const { outreach } = report;

    expect(outreach?.territories).toBe(1);
    expect(outreach?.visits).toBe(14);
    expect(outreach?.familiesReached).toBe(3 * 13 + 1);
    expect(outreach?.solved).toBe(2);
  });
});
