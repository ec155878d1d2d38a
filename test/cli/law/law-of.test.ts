import { describe, expect, it } from "vitest";

import { sha256 } from "../../../cli/deciding/sha256.ts";
import { lawOf } from "../../../cli/law/law-of.ts";
import { decide } from "../../../shared/domain/decide.ts";
import { verify } from "../../../shared/domain/verify.ts";
import { LAW } from "../../../shared/law/law.ts";
import { application, paid } from "../../shared/domain/make-case.ts";

describe("lawOf", () => {
  it("opens the present version and those that were kept, and knows no other", async () => {
    expect(await lawOf(LAW.version)).toBe(LAW);
    expect(await lawOf("2026.1")).toMatchObject({ version: "2026.1" });
    expect(await lawOf("1999.1")).toBeUndefined();
    expect(await lawOf("../packs")).toBeUndefined();
  });

  it("lets a receipt of an earlier version verify with the packs it was made with", async () => {
    const earlier = await lawOf("2026.1");
    if (earlier === undefined) throw new Error("The packs of 2026.1 are gone");
    const income = [paid("1000.00", "2025-04")];
    const decision = await decide(application({ income }), [], earlier, { sha256 });

    expect(decision.rules.version).toBe("2026.1");
    expect(decision.receipt.data).not.toEqual(
      (await decide(application({ income }), [], LAW, { sha256 })).receipt.data,
    );
    expect(await verify(decision, { sha256, lawOf })).toEqual({ verified: true });
  });
});
