import { describe, expect, it } from "vitest";

import { datesIn } from "../../../../shared/reading/text/printed-date.ts";

describe("datesIn", () => {
  it.each([
    ["от 05.08.2024", "2024-08-05"],
    ["05 . 08 . 2024", "2024-08-05"],
    ["«05» августа 2024 г.", "2024-08-05"],
    ["05.08.24", "2024-08-05"],
    ["2024-08-05", "2024-08-05"],
  ])("reads %s, day first", (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });

  it.each(["31.02.2024", "05.13.2024", "00.01.2024", "5 попугаев 2024", "112-233-445"])(
    "finds none in %s",
    (text) => {
      expect(datesIn(text)).toEqual([]);
    },
  );
});
