import { expect, it } from "vitest";
import type { PagePorts } from "../../../functions/read-scan/page-ports.ts";
import { type Stage, timedPorts } from "../../../functions/read-scan/stage-times.ts";

const ports: PagePorts<string, string, string> = {
  orientation: async () => ({ turn: 90, certain: true }),
  straighten: (page, turn) => `${page} turned by ${turn}`,
  words: async () => ({ blocks: [], plainWords: ["word"] }),
  figures: async () => ({ blocks: [], lines: 3 }),
  secondReader: () => ({ show: () => undefined, blocks: async () => [] }),
  seenInWords: () => () => false,
  place: () => [],
  assess: () => ({ warnings: ["BLURRED"] }),
  traces: () => [],
  preview: async () => new Uint8Array(1),
  models: { figures: "f", secondFigures: "s", text: "t", words: (language) => language },
};

it("tells of every stage with its milliseconds, and changes no answer", async () => {
  const told: [Stage, number][] = [];
  const timed = timedPorts(ports, (stage, milliseconds) => told.push([stage, milliseconds]));
  const beside = Promise.resolve({ plainWords: [], keyWords: [], shortNumbers: [] });

  expect(await timed.orientation("page")).toEqual({ turn: 90, certain: true });
  expect(timed.straighten("page", 90)).toBe("page turned by 90");
  expect((await timed.words("page", "rus")).plainWords).toEqual(["word"]);
  expect((await timed.figures("page", beside, () => undefined)).lines).toBe(3);
  expect(await timed.secondReader("page").blocks()).toEqual([]);
  const content = { figures: [], words: [], lines: 3 };
  expect(timed.assess("page", "page", content)).toEqual({ warnings: ["BLURRED"] });
  expect(timed.traces("page", "page", [])).toEqual([]);
  expect(await timed.preview("page")).toHaveLength(1);

  expect(told.map(([stage]) => stage)).toEqual([
    "orientation",
    "straighten",
    "words",
    "figures",
    "second-figures",
    "assess",
    "traces",
    "preview",
  ]);
  expect(told.every(([, milliseconds]) => milliseconds >= 0)).toBe(true);
});
