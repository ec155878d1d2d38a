import { describe, expect, it } from "vitest";

import { hashOf, selectionOf } from "../../../../web/src/case/selection.ts";

describe("selectionOf", () => {
  it.each([{}, { documentId: "d1" }, { documentId: "лист/1.png", figureId: "f#3" }])(
    "reads what hashOf wrote: %j",
    (selection) => {
      expect(selectionOf(hashOf(selection))).toEqual(selection);
    },
  );
});
