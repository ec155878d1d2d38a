import { describe, expect, it } from "vitest";
import * as z from "zod/mini";

import { errorFacts } from "../../../shared/runtime/error-facts.ts";

const SECRET = "Иванова 550000000013";

describe("errorFacts", () => {
  it("gives name and places, never the message", () => {
    const facts = errorFacts(new RangeError(`Cannot read ${SECRET}`));

    expect(facts.name).toBe("RangeError");
    expect(facts.frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(facts)).not.toContain("Иванова");
  });

  it("leaves out a message of several lines too", () => {
    expect(JSON.stringify(errorFacts(new Error(`one\n${SECRET}\nthree`)))).not.toContain("Иванова");
  });

  it("gives the status and request of an AWS answer", () => {
    const fault = Object.assign(new Error(SECRET), {
      $metadata: { httpStatusCode: 400, requestId: "r-1" },
    });

    expect(errorFacts(fault)).toMatchObject({ status: 400, requestId: "r-1" });
  });

  it("says which field broke a contract, not with what", () => {
    const schema = z.strictObject({ members: z.array(z.strictObject({ name: z.string() })) });
    const parsed = schema.safeParse({ members: [{ name: 1, [SECRET]: SECRET }] });
    const facts = errorFacts(parsed.error);

    expect(facts.faults?.join()).toContain("members.name");
    expect(JSON.stringify(facts)).not.toContain("Иванова");
  });

  it.each([undefined, "text", 1])("survives a thrown %s", (thrown) => {
    expect(errorFacts(thrown)).toEqual({ name: typeof thrown, frames: [] });
  });
});
