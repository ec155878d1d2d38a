import { describe, expect, it } from "vitest";

import { unaccounted } from "../../../functions/sweep/accounts.ts";

const counts = (numbers: Readonly<Record<string, number>>) => async (status: string) =>
  numbers[status] ?? 0;

describe("unaccounted", () => {
  const balanced = {
    ...{ upload: 15, read: 5, "needs-review": 4, rejected: 3, linked: 2, reading: 1 },
    ...{ offered: 7, abandoned: 8 },
  };

  it("is 0 when every upload is read, rejected, linked, with a person or under way", async () => {
    expect(await unaccounted(counts(balanced), "upload")).toBe(0);
  });

  it.each(["read", "needs-review", "rejected", "linked", "reading"] as const)(
    "notices one that is lost from %s",
    async (status) => {
      const lost = { ...balanced, [status]: balanced[status] - 1 };

      expect(await unaccounted(counts(lost), "upload")).toBe(1);
    },
  );

  it("notices a document that no upload brought", async () => {
    expect(await unaccounted(counts({ ...balanced, upload: 14 }), "upload")).toBe(1);
  });
});
