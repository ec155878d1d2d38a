import * as z from "zod/mini";

import { Day } from "./case.ts";

/** As many notes as one transaction takes, with the places they are found by and the audit. */
const MOST_NOTES = 45;
const MOST_STEPS = 30;

const Id = z
  .string()
  .check(z.regex(/^[\w-]{1,64}$/u, "1 to 64 letters, digits, hyphens or underscores"));
const Name = z.string().check(z.minLength(1, "a text"), z.maxLength(200, "at most 200 characters"));
const Text = z
  .string()
  .check(z.minLength(1, "a text"), z.maxLength(2000, "at most 2000 characters"));
const Names = z.array(Name).check(z.maxLength(50, "at most 50"));

/** What is noted of a visit; a later note of the same visit, or of the same family on it, replaces it. */
export const RoadEntry = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("visit"),
    visitId: Id,
    visitedOn: Day,
    territory: Name,
    /** Places in the order in which the team came to them. */
    route: Names,
    /** Who travelled, by their subjects or roles. */
    team: Names,
  }),
  z.strictObject({
    kind: z.literal("family"),
    visitId: Id,
    familyId: Id,
    advice: Names,
    /** The case opened on the road; null where none was. */
    caseId: z.nullable(Id),
    /** A situation that no programme fits; null where there is none. */
    situation: z.nullable(Text),
  }),
  z.strictObject({ kind: z.literal("solved"), familyId: Id, on: Day, how: Text }),
]);

/** Notes of one device, in any order and as often as it likes: `POST /outreach/notes`. */
export const RoadBatch = z.strictObject({
  deviceId: Id,
  notes: z
    .array(
      z.strictObject({
        /** The how manieth note of the device it is. */
        number: z.int().check(z.minimum(1), z.maximum(99_999_999)),
        /** Above the clock of every note that the device had seen. */
        clock: z.int().check(z.minimum(0)),
        entry: RoadEntry,
      }),
    )
    .check(z.maxLength(MOST_NOTES, `at most ${MOST_NOTES} notes`)),
});
export type RoadBatch = z.output<typeof RoadBatch>;

/** What became of each note: `differs` where another note has its number, and nothing is written of it. */
export const RoadAnswer = z.strictObject({
  notes: z.array(
    z.strictObject({ number: z.int(), outcome: z.enum(["stored", "stands", "differs"]) }),
  ),
});
export type RoadAnswer = z.output<typeof RoadAnswer>;

/** Asks for the next page of a list. */
export const PageQuery = z.strictObject({ cursor: z.optional(z.string()) });

/** Visits, the newest first: `GET /outreach/visits`. */
export const VisitPage = z.strictObject({
  visits: z.array(
    z.strictObject({
      visitId: z.string(),
      visitedOn: Day,
      territory: z.string(),
      route: z.array(z.string()),
      team: z.array(z.string()),
      families: z.int(),
      advised: z.int(),
      casesOpened: z.int(),
    }),
  ),
  cursor: z.nullable(z.string()),
});
export type VisitPage = z.output<typeof VisitPage>;

/** A visit with the families met on it: `GET /outreach/visits/{visitId}`. */
export const VisitView = z.strictObject({
  visitId: z.string(),
  /** Null while only notes on families have come in, and the note on the visit itself has not. */
  visit: z.nullable(
    z.strictObject({
      visitedOn: Day,
      territory: z.string(),
      route: z.array(z.string()),
      team: z.array(z.string()),
    }),
  ),
  families: z.array(
    z.strictObject({
      familyId: z.string(),
      advice: z.array(z.string()),
      caseId: z.nullable(z.string()),
      /** The situation to look up under `/outreach/situations`; null where there is none. */
      situationId: z.nullable(z.string()),
      situation: z.nullable(z.string()),
      standing: z.nullable(z.enum(["open", "accompanied", "solved"])),
    }),
  ),
});
export type VisitView = z.output<typeof VisitView>;

const RouteStep = z.strictObject({
  id: Id,
  agency: Name,
  what: Text,
  withinDays: z.int().check(z.minimum(1), z.maximum(365)),
  after: z.optional(Id),
});

/** A route between agencies that a territorial council agreed on: `POST /outreach/routes`. */
export const RouteTemplate = z.strictObject({
  templateId: Id,
  name: Name,
  /** The region whose working days its due days keep to. */
  region: Id,
  agreedOn: Day,
  council: Name,
  protocol: Name,
  steps: z.array(RouteStep).check(z.maxLength(MOST_STEPS, `at most ${MOST_STEPS} steps`)),
});
export type RouteTemplate = z.output<typeof RouteTemplate>;

/** Routes that councils agreed on: `GET /outreach/routes`. */
export const RoutePage = z.strictObject({
  routes: z.array(RouteTemplate),
  cursor: z.nullable(z.string()),
});
export type RoutePage = z.output<typeof RoutePage>;

/** A family's situation, and how far it is accompanied. */
export const SituationView = z.strictObject({
  /** Visit and family with a dot between them. */
  situationId: z.string(),
  visitId: z.string(),
  familyId: z.string(),
  what: z.string(),
  raisedOn: z.nullable(Day),
  territory: z.nullable(z.string()),
  standing: z.enum(["open", "accompanied", "solved"]),
  /** For the next action on it. */
  version: z.int(),
  route: z.nullable(
    z.strictObject({
      templateId: z.string(),
      startedOn: Day,
      solvedOn: z.nullable(Day),
      tasks: z.array(
        z.strictObject({
          stepId: z.string(),
          agency: z.string(),
          what: z.string(),
          dueOn: z.nullable(Day),
          doneOn: z.nullable(Day),
          daysLate: z.int(),
        }),
      ),
    }),
  ),
  /** How it was solved without a route, or besides one. */
  solved: z.nullable(z.strictObject({ on: Day, how: z.string() })),
});
export type SituationView = z.output<typeof SituationView>;

/** Asks for situations: `GET /outreach/situations`. */
export const SituationQuery = z.strictObject({
  /** Only those with a task that is late. */
  late: z.optional(z.enum(["yes"])),
  cursor: z.optional(z.string()),
});
export type SituationQuery = z.output<typeof SituationQuery>;

/** Situations, as they came in. */
export const SituationPage = z.strictObject({
  situations: z.array(SituationView),
  cursor: z.nullable(z.string()),
});
export type SituationPage = z.output<typeof SituationPage>;

/** Puts a situation on a route, or tells that a task is done: `POST /outreach/situations/{situationId}/actions`. */
export const SituationAction = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("follow-route"), seen: z.int(), templateId: Id, on: Day }),
  z.strictObject({ action: z.literal("task-done"), seen: z.int(), stepId: Id, on: Day }),
]);
export type SituationAction = z.output<typeof SituationAction>;
