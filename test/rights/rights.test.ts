import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { GRANTS, VERBS, type Verb } from "../../infra/grants.ts";
import { fits } from "../../local/identity/pattern.ts";
import type { SeenCall } from "../../local/identity/role-authority.ts";
import type { Statement } from "../../local/identity/statement.ts";
import type { LocalAws } from "../../local/local-aws.ts";
import { PROJECT, prepareTemplate } from "../../local/prepare.ts";
import { startLocalAws } from "../../local/start.ts";
import { sampleAnalysis } from "../functions/road-samples.ts";
import { canariesIn, logsIn } from "./canaries.ts";
import { deniedCalls, type Right, rightsIn, unusedRights, wideRights } from "./exactness.ts";
import { ownerOf } from "./owner.ts";
import { OPEN_JOBS, travelWholeRoad } from "./whole-road.ts";

const PATIENCE = { timeout: 120_000, interval: 500 };
const READ_MS = 3000;

const dataFolder = mkdtempSync(join(tmpdir(), "opora-rights-"));
const stack: { aws?: LocalAws } = {};
const running = (): LocalAws => {
  if (stack.aws === undefined) throw new Error("The stack does not run");
  return stack.aws;
};

beforeAll(async () => {
  const templateFolder = await prepareTemplate(join(PROJECT, ".opora"), () => undefined);
  stack.aws = await startLocalAws({
    templateFolder,
    dataFolder,
    textract: {
      analyse: () => new Promise((resolve) => setTimeout(() => resolve(sampleAnalysis), READ_MS)),
      close: async () => undefined,
    },
    limits: { openJobs: OPEN_JOBS, startsPerSecond: 100 },
  });
  await travelWholeRoad(stack.aws);
  await vi.waitUntil(() => VERBS.flatMap(unusedOf).length === 0, PATIENCE).catch(() => undefined);
}, 480_000);
afterAll(async () => {
  await stack.aws?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

/**
 * What this road does not bring about: a contract needs a decision that two people confirmed. Each is
 * really unseen, or it must go from this list. Notices, supervision, visits and settings have roads of
 * their own in `test/functions`, which this stack does not walk.
 */
const NOT_ON_THIS_ROAD: readonly RegExp[] = [
  /^act-on-contract: /u,
  /^show-contract: dynamodb:Query on [^/]*table\/[^/]*$/u,
  /^list-cases: s3:GetObject /u,
  /^(show-notice|supervise|sync-field|set-agency): /u,
];
const isOnRoad = (right: string) => !NOT_ON_THIS_ROAD.some((pattern) => pattern.test(right));

const roleOf = (verb: Verb) => running().functions.find(verb).definition.role;
const statementsOf = (verb: Verb): readonly Statement[] =>
  running().authority.policiesOf(roleOf(verb));
const callsOf = (verb: Verb): SeenCall[] =>
  running()
    .authority.seenCalls()
    .filter(({ caller }) => caller === roleOf(verb));

/** Rights that no call needed, those left out whose reason stands in the table of grants. */
function unusedOf(verb: Verb): string[] {
  const unseen = GRANTS[verb].filter((grant) => grant.unseen !== undefined);
  const actions = unseen.flatMap((grant) => grant.actions);
  return unusedRights(statementsOf(verb), callsOf(verb))
    .filter(({ action }) => !actions.includes(action))
    .map(named(verb))
    .filter(isOnRoad);
}

const named = (verb: Verb) => (right: Right) => `${verb}: ${right.action} on ${right.resource}`;

/** A copy of the statements without one of their rights. */
function without(statements: readonly Statement[], right: Right): Statement[] {
  return rightsIn(statements)
    .filter(({ action, resource }) => action !== right.action || resource !== right.resource)
    .map(({ action, resource }) => ({ Effect: "Allow", Action: [action], Resource: [resource] }));
}

/** Ways to give more than one right gives. */
function widened({ action, resource }: Right): Right[] {
  const folder = resource.slice(0, resource.replace(/\/\*$/u, "").lastIndexOf("/") + 1);
  const wider = folder === "" || resource === "*" ? [] : [{ action, resource: `${folder}*` }];
  return [
    ...wider,
    ...(resource === "*" ? [] : [{ action, resource: "*" }]),
    { action: `${action.split(":")[0]}:*`, resource },
  ];
}

describe("the rights of the functions", () => {
  it("are seen at work for every function of the template", () => {
    for (const verb of VERBS.filter((one) => isOnRoad(`${one}: `) && GRANTS[one].length > 0)) {
      expect(callsOf(verb).length, verb).toBeGreaterThan(0);
    }
  });

  it("deny no call that was made", () => {
    const denied = VERBS.flatMap((verb) => callsOf(verb).filter(({ isAllowed }) => !isAllowed));
    expect(denied).toEqual([]);
    for (const verb of VERBS) expect(deniedCalls(statementsOf(verb), callsOf(verb))).toEqual([]);
  });

  it("hold none that no call needed, but those whose reason is written down", () => {
    expect(VERBS.flatMap(unusedOf)).toEqual([]);
  });

  it("reach no further than the calls, with one wildcard: Textract", () => {
    const wide = VERBS.flatMap((verb) =>
      wideRights(statementsOf(verb), callsOf(verb)).map(named(verb)),
    );
    const everything = VERBS.flatMap((verb) =>
      rightsIn(statementsOf(verb)).filter(({ resource }) => resource === "*"),
    );
    // Textract refuses at most one scan on this road, so that one failure alone is kept.
    expect(wide.filter((one) => !/^start-reading: s3:(Get|Put)Object /u.test(one))).toEqual([]);
    expect(everything.every(({ action }) => action.startsWith("textract:"))).toBe(true);
  });

  it("are each missed when taken away", () => {
    for (const verb of VERBS) {
      for (const right of rightsIn(statementsOf(verb))) {
        const isSeen = callsOf(verb).some(
          (call) => fits(right.action, call.action) && fits(right.resource, call.resource),
        );
        if (!isSeen) continue; // Its reason is checked above.
        const denied = deniedCalls(without(statementsOf(verb), right), callsOf(verb));
        expect(denied.length, named(verb)(right)).toBeGreaterThan(0);
      }
    }
  });

  it("are each found too wide when widened", () => {
    const widenedRights = VERBS.flatMap((verb) =>
      rightsIn(statementsOf(verb))
        .filter(({ action }) => !action.startsWith("logs:"))
        .filter(({ action }) => !worksBelowSeveral(callsOf(verb), action))
        .flatMap((right) => widened(right).map((wider) => ({ verb, wider }))),
    );
    expect(widenedRights.length).toBeGreaterThan(0);
    for (const { verb, wider } of widenedRights) {
      const statement = { Effect: "Allow" as const, Action: [wider.action] };
      const policy = [{ ...statement, Resource: [wider.resource] }];
      const calls = callsOf(verb);
      const found = [...unusedRights(policy, calls), ...wideRights(policy, calls)];
      expect(found.length, named(verb)(wider)).toBeGreaterThan(0);
    }
  });

  it("let no function make a call of another that is not its own", () => {
    for (const verb of VERBS) {
      const own = rightsIn(statementsOf(verb)).map(({ action }) => action);
      const foreign = VERBS.flatMap(callsOf).filter(({ action }) => !own.includes(action));
      expect(deniedCalls(statementsOf(verb), foreign).length, verb).toBe(foreign.length);
    }
  });
});

describe("decisions that no person made", () => {
  it("stand as proposals alone, whatever went down the road", async () => {
    const items = await ownerOf(running()).items();
    const decisions = items
      .filter(({ pk }) => pk !== "CASE#rights-3") // Confirmed on this road, in two people's place.
      .filter(({ sk }) => String(sk).startsWith("DECISION#"));
    expect(decisions.length).toBeGreaterThan(0);
    for (const { status } of decisions) expect(["proposed", "superseded"]).toContain(status);
  });
});

describe("what the functions write and send", () => {
  it("names no person, no number of a person, no amount and no file, in whatever form", () => {
    const { resources, emulators } = running();
    const messages = resources
      .filter(({ type }) => type === "AWS::SQS::Queue")
      .flatMap(({ attributes }) => emulators.queues.byArn(attributes["Arn"] ?? "").messages());
    const logs = logsIn(dataFolder);
    expect(logs.length).toBeGreaterThan(10_000);
    expect(canariesIn(logs)).toEqual([]);
    expect(canariesIn(JSON.stringify(messages))).toEqual([]);
  });
});

/** Whether calls went below several prefixes of a bucket: a right on all of it would be used as well. */
function worksBelowSeveral(calls: readonly SeenCall[], action: string): boolean {
  const own = calls.filter((call) => call.action === action);
  return new Set(own.map(({ resource }) => placeOf(resource))).size > 1;
}

/** A bucket's first prefix, a table, or an index of one. */
function placeOf(resource: string): string {
  const parts = resource.includes(":table/") ? 3 : 2;
  return resource.split("/").slice(0, parts).join("/");
}
