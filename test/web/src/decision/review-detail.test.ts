import { describe, expect, it } from "vitest";

import { REVIEW_CODES } from "../../../../shared/domain/review-codes.ts";
import {
  figureNamed,
  questionOf,
  reviewDetail,
} from "../../../../web/src/decision/review-detail.ts";

describe("reviewDetail", () => {
  it("leaves out what the page says in its own language", () => {
    const code = "MISSING_PARAMETER";
    const message = `${REVIEW_CODES[code]} (minimum, RU-KO, 2023-01-01; 178-FZ)`;
    expect(reviewDetail({ code, message })).toBe("minimum, RU-KO, 2023-01-01; 178-FZ");
    expect(reviewDetail({ code, message: REVIEW_CODES[code] })).toBe("");
    expect(reviewDetail({ code, message: "other words" })).toBe("other words");
  });
});

describe("questionOf", () => {
  it("finds the code, and the end of a doubtful amount", () => {
    const meaning = REVIEW_CODES.FIGURE_UNCONFIRMED;
    expect(questionOf(`${meaning}: lowest amount`)).toEqual({
      code: "FIGURE_UNCONFIRMED",
      end: "lowest",
    });
    expect(questionOf(meaning)).toEqual({ code: "FIGURE_UNCONFIRMED" });
    expect(questionOf("something new")).toEqual({ code: "something new" });
  });
});

describe("figureNamed", () => {
  it("takes the last part, because file names may hold the sign", () => {
    expect(figureNamed("a#b.png#f1")).toEqual({ document: "a#b.png", figure: "f1" });
  });
});
