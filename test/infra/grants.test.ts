import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { GRANTS, VERBS, type Verb } from "../../infra/grants.ts";
import { type Resource, resourcesOf, synthesized } from "./synthesized.ts";

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Effect: string;
  readonly Condition?: unknown;
}

const stack = synthesized();
const functions = resourcesOf(stack, "AWS::Lambda::Function").filter(([, { Properties }]) =>
  VERBS.includes(variables({ Properties })["POWERTOOLS_SERVICE_NAME"] as Verb),
);
const policies = resourcesOf(stack, "AWS::IAM::Policy");

function variables({ Properties }: Pick<Resource, "Properties">): Record<string, unknown> {
  const environment = Properties["Environment"] as { Variables?: Record<string, unknown> };
  return environment?.Variables ?? {};
}

function functionOf(verb: Verb): Resource {
  const found = functions.filter(([, f]) => variables(f)["POWERTOOLS_SERVICE_NAME"] === verb);
  expect(found.length, verb).toBe(1);
  return found[0]?.[1] as Resource;
}

function statementsOf(role: unknown): Statement[] {
  const name = (role as { "Fn::GetAtt": string[] })["Fn::GetAtt"][0];
  return policies
    .filter(([, policy]) => JSON.stringify(policy.Properties["Roles"]).includes(`"${name}"`))
    .flatMap(([, policy]) => {
      const document = policy.Properties["PolicyDocument"] as { Statement: Statement[] };
      return document.Statement;
    });
}

/** All pairs of action and resource that a list of statements allows. */
function pairs(statements: readonly Statement[]): string[] {
  return statements.flatMap(({ Action, Resource }) =>
    [Action]
      .flat()
      .flatMap((action) =>
        [Resource].flat().map((resource) => `${action} on ${JSON.stringify(resource)}`),
      ),
  );
}

describe("GRANTS", () => {
  it.each(VERBS)("gives %s exactly the actions listed, and its own log", (verb) => {
    const listed = GRANTS[verb].flatMap(({ actions, on }) => actions.map((one) => `${one} ${on}`));
    const granted = pairs(statementsOf(functionOf(verb).Properties["Role"]));
    const log = granted.filter((pair) => pair.startsWith("logs:"));

    expect(new Set(listed).size).toBe(listed.length);
    expect(granted.length - log.length).toBe(listed.length);
    expect(log.map((pair) => pair.split(" ")[0]).sort()).toEqual([
      "logs:CreateLogStream",
      "logs:PutLogEvents",
    ]);
    const actions = granted
      .map((pair) => pair.split(" ")[0])
      .filter((a) => !a?.startsWith("logs:"));
    expect(actions.sort()).toEqual(GRANTS[verb].flatMap((grant) => grant.actions).sort());
  });

  it("never allows a bundle of actions, and all resources only to Textract", () => {
    const own = functions.flatMap(([, f]) => statementsOf(f.Properties["Role"]));
    const everywhere = pairs(own.filter(({ Resource }) => [Resource].flat().includes("*")));

    expect(pairs(own).filter((pair) => pair.split(" ")[0]?.includes("*"))).toEqual([]);
    expect(everywhere.sort()).toEqual([
      'textract:GetDocumentAnalysis on "*"',
      'textract:StartDocumentAnalysis on "*"',
    ]);
    expect(own.every(({ Effect }) => Effect === "Allow")).toBe(true);
  });

  it("gives each function a role of its own that only Lambda takes on", () => {
    const roles = functions.map(([, f]) => JSON.stringify(f.Properties["Role"]));
    expect(new Set(roles).size).toBe(VERBS.length);
    for (const [name, role] of resourcesOf(stack, "AWS::IAM::Role")) {
      const managed = role.Properties["ManagedPolicyArns"];
      const ours = roles.some((one) => one.includes(`"${name}"`));
      expect(ours && managed, `managed policies of ${name}`).toBeFalsy();
    }
  });

  it("lets nothing write where a write starts work, but the upload itself", () => {
    const writers = VERBS.filter((verb) =>
      GRANTS[verb].some(
        ({ actions, on }) => on === "scans/scans/*" && actions.includes("s3:PutObject"),
      ),
    );
    const triggers = resourcesOf(stack, "Custom::S3BucketNotifications");

    expect(writers).toEqual(["offer-upload"]);
    expect(triggers.length).toBe(1);
    expect(JSON.stringify(triggers[0]?.[1].Properties["BucketName"])).toContain("EvidenceScans");
  });

  it("lets no function but the one that erases delete or change what another keeps", () => {
    const others = VERBS.filter((verb) => verb !== "erase-cases");
    const actions = others.flatMap((verb) => GRANTS[verb].flatMap((grant) => grant.actions));
    expect(
      actions.filter((action) =>
        /:(Delete(?!Message)|BatchWrite|Update(?!Item)|Scan|PutBucket)/.test(action),
      ),
    ).toEqual([]);
  });

  it("lets those alone update an item that count uploads or mark when to look again", () => {
    const updating = VERBS.filter((verb) =>
      GRANTS[verb].some(({ actions }) => actions.includes("dynamodb:UpdateItem")),
    );
    expect(updating).toEqual([
      "admit-scan",
      "extract-figures",
      "sweep",
      "list-cases", // A contract's next look.
      "erase-cases",
    ]);
  });

  it("says why a right stands that no call will show", () => {
    const hidden = /^(iam:PassRole|s3:ListBucket$|sqs:(Receive|Delete|Get))/;
    for (const { actions, unseen, on } of VERBS.flatMap((verb) => GRANTS[verb])) {
      if (on.startsWith("dead-letters/")) continue; // No function is called with these.
      if (actions.some((action) => hidden.test(action))) expect(unseen).toMatch(/\w+ \w+/);
    }
  });

  it.each(VERBS)("gives %s every setting its handler reads, and no other", (verb) => {
    const handler = new URL(`../../functions/${verb}/handler.ts`, import.meta.url);
    const given = Object.keys(variables(functionOf(verb))).filter(
      (name) => !/^(POWERTOOLS_|NODE_OPTIONS$|ROUTE_ROLES$|ROLES_CLAIM$)/.test(name),
    );
    expect(given).toContain("TABLE_NAME");
    if (!existsSync(handler)) return;
    const [, block = ""] = /readEnvironment\(\{([^}]*)\}/.exec(readFileSync(handler, "utf8")) ?? [];
    expect(given.sort()).toEqual(
      [...block.matchAll(/\b[A-Z]+(?:_[A-Z]+)*(?=:)/g)].map(String).sort(),
    );
  });
});
