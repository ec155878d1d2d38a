import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { sha256 } from "../../../cli/deciding/sha256.ts";
import { Case } from "../../../shared/contracts/case.ts";
import { differenceIn as differenceUnder } from "../../../shared/contracts/check-decision.ts";
import { Decision } from "../../../shared/contracts/decision.ts";
import { canonicalJson } from "../../../shared/domain/canonical-json.ts";
import { decide } from "../../../shared/domain/decide.ts";
import { openLaw } from "../../../shared/domain/law.ts";
import { verify } from "../../../shared/domain/verify.ts";
import { LAW } from "../../../shared/law/law.ts";
import { application, paid } from "./make-case.ts";
import { figure, paper } from "./make-paper.ts";

const onFile = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const differenceIn = (json: unknown) => differenceUnder(json, LAW, sha256);

const example = async () => {
  const income = [
    paid("100.00", "2025-04"),
    paid("60.00", "2025-03", { accruedFor: { from: "2025-01", to: "2025-04" } as never }),
  ];
  const evidence = [
    paper([
      figure("2025-05", "12.00", {
        readings: [{ reader: "pp-ocr", text: "12,00", confidence: 0.5 }],
      }),
    ]),
  ];
  return decide(application({ income }), evidence, LAW, { sha256 });
};

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

type Put = (changed: Json | undefined) => Json;

/** Every change of one place: another value, a member taken away, a member added. */
function* changes(value: Json, put: Put): Generator<Json> {
  if (Array.isArray(value)) yield* changesOfList(value, put);
  else if (typeof value === "object" && value !== null) yield* changesOfObject(value, put);
  else yield put(another(value));
}

function* changesOfList(list: Json[], put: Put): Generator<Json> {
  yield put([...list, "more"]);
  for (const [index, item] of list.entries()) {
    const without = list.toSpliced(index, 1);
    yield put(without);
    yield* changes(item, (changed) =>
      put(changed === undefined ? without : list.with(index, changed)),
    );
  }
}

function* changesOfObject(value: { [key: string]: Json }, put: Put): Generator<Json> {
  yield put({ ...value, more: 1 });
  for (const [name, item] of Object.entries(value)) {
    const { [name]: _, ...others } = value;
    yield put(others);
    yield* changes(item, (changed) =>
      put(changed === undefined ? others : { ...value, [name]: changed }),
    );
  }
}

function another(value: null | boolean | number | string): Json {
  if (typeof value === "string") return `${value}1`;
  if (typeof value === "number") return value + 1;
  return value === null ? 1 : !value;
}

describe("verify", () => {
  it("finds that a decision follows from its receipt", async () => {
    expect(await differenceIn(onFile(await example()))).toBeUndefined();
  });

  it("finds every change, inside the receipt and outside", async () => {
    const decision = onFile(await example()) as Json;
    const missed: Json[] = [];
    let tried = 0;
    for (const changed of changes(decision, (whole) => whole ?? null)) {
      tried += 1;
      if ((await differenceIn(changed)) === undefined) missed.push(changed);
    }
    expect(tried).toBeGreaterThan(600);
    expect(missed).toEqual([]);
  });

  it("names the first difference by its path", async () => {
    const decision = onFile(await example()) as { readonly receipt: Record<string, object> };
    expect(await differenceIn({ ...decision, perCapita: "1.00" })).toBe("perCapita");
    expect(await differenceIn({ ...decision, schema: "opora.decision/2" })).toBe("schema");
    expect(await differenceIn({ ...decision, more: 1 })).toBe("more");
    expect(
      await differenceIn({
        ...decision,
        rules: { version: "1", hash: `sha256:${"0".repeat(64)}` },
      }),
    ).toBe("rules.version");
    const { receipt } = decision;
    const elsewhere = { ...receipt["application"], region: "RU-MOS" };
    expect(
      await differenceIn({ ...decision, receipt: { ...receipt, application: elsewhere } }),
    ).toBe("receipt.application.region");
    const evidence = [{ ...(receipt["evidence"] as object[])[0], memberId: "m9" }];
    expect(await differenceIn({ ...decision, receipt: { ...receipt, evidence } })).toBe(
      "receipt.evidence[0].memberId",
    );
    const agency = {
      schema: "opora.parameters/1",
      parameters: [],
      programmes: [{ id: "x", extends: "y" }],
      extensions: [],
    };
    expect(await differenceIn({ ...decision, receipt: { ...receipt, agency } })).toBe(
      "receipt.agency.programmes",
    );
  });

  it("holds for a decision made with one region's data alone, and with an earlier version", async () => {
    const packs = LAW.packs.filter(({ jurisdiction }) => ["RU", "RU-OMS"].includes(jurisdiction));
    const income = [paid("100.00", "2025-04")];
    const small = await decide(application({ income }), [], openLaw(LAW, packs), { sha256 });
    const whole = await decide(application({ income }), [], LAW, { sha256 });
    expect(canonicalJson(small)).toBe(canonicalJson(whole));

    const earlier = openLaw({ version: "2025.9", rulesHash: `sha256:${"1".repeat(64)}` }, packs);
    const old = await decide(application({ income }), [], earlier, { sha256 });
    expect(await verify(Decision.parse(onFile(old)), earlier, sha256)).toEqual({ verified: true });
    expect(await verify(Decision.parse(onFile(old)), LAW, sha256)).toEqual({
      verified: false,
      path: "rules.version",
    });
  });

  it("yields the same bytes every time", async () => {
    const read = (): unknown =>
      (
        JSON.parse(readFileSync("test/cases/b06-bonus-outside-the-period.json", "utf8")) as {
          case: unknown;
        }
      ).case;
    const bytes = async () => JSON.stringify(await decide(Case.parse(read()), [], LAW, { sha256 }));
    expect(await bytes()).toBe(await bytes());
  });
});
