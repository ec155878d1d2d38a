import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { MOST_NAME, sentFileName, shownFileName } from "../../../shared/contracts/file-name.ts";

describe("shownFileName", () => {
  it("keeps an ordinary name, of any alphabet", () => {
    for (const name of ["справка 2-НДФЛ.pdf", "анықтама.jpg", "صورة.png", "..", "a'b\"<c>.jpg"]) {
      expect(shownFileName(name)).toBe(name);
    }
  });

  it("leaves out what would turn or hide a part of it", () => {
    expect(shownFileName("справка\u202Efdp.exe")).toBe("справкаfdp.exe");
    expect(shownFileName("\u2066a\u2069\u200B.jpg")).toBe("a.jpg");
    expect(shownFileName(" two\r\nlines\u0000\u2028.pdf ")).toBe("twolines.pdf");
    expect(shownFileName("\u202E\u0007")).toBe("file");
  });

  it("gives a name that is shown as it is, whatever came", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const shown = shownFileName(name);
        expect(shown).not.toBe("");
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(shownFileName(shown)).toBe(shown);
      }),
    );
  });
});

describe("sentFileName", () => {
  it("keeps the end of a name of any length, type included", () => {
    const long = `${"я".repeat(10_000)}.pdf`;
    expect(sentFileName(long)).toHaveLength(MOST_NAME);
    expect(sentFileName(long)).toMatch(/я\.pdf$/u);
    expect(sentFileName("a.pdf")).toBe("a.pdf");
    const cut = sentFileName(`😀${"a".repeat(MOST_NAME - 1)}`); // The cut falls into the first sign.
    expect(cut).toBe("a".repeat(MOST_NAME - 1));
  });
});
