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
import { type Item, ownerOf } from "./owner.ts";
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
  const isSeen = () => [...VERBS.flatMap(unusedOf), ...VERBS.flatMap(wideOf)].length === 0;
  await vi.waitUntil(isSeen, PATIENCE).catch(() => undefined);
}, 480_000);
afterAll(async () => {
  await stack.aws?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

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
    .map(named(verb));
}

/** Rights that reach further than the calls did. */
function wideOf(verb: Verb): string[] {
  return wideRights(statementsOf(verb), callsOf(verb)).map(named(verb));
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
    for (const verb of VERBS.filter((one) => GRANTS[one].length > 0)) {
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
    const everything = VERBS.flatMap((verb) =>
      rightsIn(statementsOf(verb)).filter(({ resource }) => resource === "*"),
    );
    expect(VERBS.flatMap(wideOf)).toEqual([]);
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
    for (const verb of VERBS) {
      const calls = callsOf(verb);
      for (const right of rightsIn(statementsOf(verb))) {
        for (const wider of widened(right)) {
          const statement = { Effect: "Allow" as const, Action: [wider.action] };
          const policy = [{ ...statement, Resource: [wider.resource] }];
          const found = [...unusedRights(policy, calls), ...wideRights(policy, calls)];
          if (right.action.startsWith("logs:")) continue;
          expect(found.length, named(verb)(wider)).toBeGreaterThan(0);
        }
      }
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

describe("decisions", () => {
  it("are final only where a person of the agency said so, and never by a refusal of one alone", async () => {
    const items = await ownerOf(running()).items();
    const decisions = items.filter(({ sk }) => String(sk).startsWith("DECISION#"));
    const final = decisions.filter(
      ({ status }) => !["proposed", "superseded"].includes(`${status}`),
    );
    const by = (wanted: string) =>
      items
        .filter(
          ({ pk, deed }) =>
            pk === "CASE#rights-3" && (deed as Item | undefined)?.["action"] === wanted,
        )
        .map(({ actor }) => actor);
    expect(final.map(({ pk, status }) => `${pk} ${status}`).sort()).toEqual([
      ...["CASE#rights-3 confirmed", "CASE#rights-signed confirmed"],
    ]);
    expect(by("confirm")).toEqual(["local-caseworker"]);
    expect(by("refuse")).toEqual(["local-caseworker"]); // It stands in the record, and never took effect.
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
