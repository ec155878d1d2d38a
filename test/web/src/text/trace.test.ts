import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { CIRCUMSTANCES, RELATIONS } from "../../../../shared/domain/application.ts";
import { determine } from "../../../../shared/domain/determination.ts";
import type { TraceNode } from "../../../../shared/domain/trace.ts";
import { ENGLISH } from "../../../../shared/domain/wording/english.ts";
import { KAZAKH } from "../../../../shared/domain/wording/kazakh.ts";
import { RUSSIAN } from "../../../../shared/domain/wording/russian.ts";
import { written } from "../../../../shared/domain/written-decision.ts";
import { LAW } from "../../../../shared/law/law.ts";
import { trace as en } from "../../../../web/src/text/en/trace.ts";
import { trace as kk } from "../../../../web/src/text/kk/trace.ts";
import { trace as ru } from "../../../../web/src/text/ru/trace.ts";
import { dice, randomApplication } from "../../../shared/domain/second/random-application.ts";

const DOMAIN = "shared/domain";
const source = (file: string) => readFileSync(`${DOMAIN}/${file}`, "utf8");

/** The names a union type of the engine lists. */
const union = (file: string, name: string) => {
  const [, body = ""] = new RegExp(`type ${name} =([^;]+);`, "u").exec(source(file)) ?? [];
  return [...body.matchAll(/"([\w-]+)"/gu)].map(([, one = ""]) => one);
};

/** The names that the explaining functions give to rules or facts. */
const given = (call: "rule" | "fact") =>
  readdirSync(DOMAIN)
    .filter((file) => file.startsWith("explain"))
    .flatMap((file) => [...source(file).matchAll(new RegExp(`\\b${call}\\(\\s*"([\\w-]+)"`, "gu"))])
    .map(([, one = ""]) => one);

function* nodes(node: TraceNode): Generator<TraceNode> {
  yield node;
  if (node.node === "rule") for (const input of node.inputs) yield* nodes(input);
}

/** The figures of law that traces of many families name. */
function figures(): readonly string[] {
  const names = new Set<string>();
  for (let seed = 0; seed < 250; seed += 1) {
    const { trace } = written(determine(randomApplication(dice(seed)), [], LAW));
    for (const node of nodes(trace)) if (node.node === "parameter") names.add(node.name);
  }
  return [...names];
}

const CONDITIONS = ["condition-with-children", "condition-territory"];
const TOKENS = {
  lineRules: union("income-line.ts", "LineRule"),
  memberReasons: union("rules/counted-member.ts", "MemberReason"),
  rules: [...new Set([...given("rule"), "fixed-child-amount", "child-supplement", ...CONDITIONS])],
  facts: [...new Set(given("fact"))],
};
const zoneless = (name: string) => name.replace(/\.(north|south)$/u, "");

describe("every token of the engine", () => {
  it("is found in the sources, so that this test asks for all of them", () => {
    expect(TOKENS.lineRules).toContain("not-yet-received");
    expect(TOKENS.memberReasons).toContain("minor-child");
    expect(TOKENS.rules).toContain("gap-benefit");
    expect(TOKENS.facts).toContain("amount");
    expect(figures().length).toBeGreaterThan(10);
  });

  it.each([
    ["ru", RUSSIAN, ru],
    ["kk", KAZAKH, kk],
    ["en", ENGLISH, en],
  ])("has words in the explanations and on the pages: %s", (_, explained, page) => {
    const wanted = [
      ...[...TOKENS.lineRules, ...TOKENS.rules].map((name) => `rule:${name}`),
      ...[...TOKENS.memberReasons, ...CIRCUMSTANCES].map((name) => `reason:${name}`),
      ...TOKENS.facts.map((name) => `fact:${name}`),
      ...RELATIONS.map((name) => `value:${name}`),
      ...figures().map((name) => `figure:${name}`),
    ];
    expect(wanted.filter((key) => !Object.hasOwn(explained, key))).toEqual([]);
    const shown = [
      ...TOKENS.lineRules.filter((name) => !Object.hasOwn(page.lineRules, name)),
      ...TOKENS.memberReasons.filter((name) => !Object.hasOwn(page.memberReasons, name)),
      ...TOKENS.rules.filter((name) => !Object.hasOwn(page.rules, name)),
      ...TOKENS.facts.filter((name) => !Object.hasOwn(page.facts, name)),
      ...figures().filter((name) => !Object.hasOwn(page.parameters, zoneless(name))),
    ];
    expect(shown).toEqual([]);
  });
});
