import { existsSync, readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { textractRecording } from "../../../shared/readers/textract/textract-recording.ts";
import type { Block } from "../../../shared/reading/block.ts";
import { readPaper } from "../../../shared/reading/read-paper.ts";
import type { Recording } from "../../../shared/reading/recording.ts";

const FOLDER = "../shared/data/textract";
const isDeep = process.env["OPORA_DEEP"] === "1";
const numRuns = isDeep ? 10_000 : 40;
const timeout = isDeep ? 7_200_000 : 120_000;

/** Amounts that each recorded paper truly prints, by the figures that bear income. */
const PAPERS = [
  {
    name: "paystub.recording-a.forms-tables-queries-signatures-layout.json",
    truth: { grossPay: "452.43", netPay: "291.90" },
  },
  {
    name: "w2-2019.forms-tables.json",
    truth: { totalIncome: "98500.00" },
  },
] as const;

const AMOUNT = /^[$-]?\d[\d,]*\.\d\d\*?$|^\d{1,3}(?:,\d{3})+$/u;

interface Mutation {
  readonly kind: "digit" | "dropped" | "phantom" | "moved" | "swapped";
  readonly at: number;
  readonly turn: number;
}

const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom("digit", "dropped", "phantom", "moved", "swapped"),
  at: fc.nat(),
  turn: fc.nat(999),
});

/** The recording with one thing of its print changed, wherever blocks repeat it. */
function mutated(recording: Recording, { kind, at, turn }: Mutation): Recording {
  const words = recording.blocks.filter(
    ({ BlockType, Text }) => BlockType === "WORD" && AMOUNT.test(Text ?? ""),
  );
  const chosen = words[at % words.length];
  const text = chosen?.Text;
  if (chosen === undefined || text === undefined) return recording;
  const retold = (from: string, to: string) =>
    recording.blocks.map((block) =>
      block.Text === undefined ? block : { ...block, Text: block.Text.replaceAll(from, to) },
    );
  if (kind === "digit") return { ...recording, blocks: retold(text, otherDigit(text, turn)) };
  if (kind === "dropped") {
    return { ...recording, blocks: recording.blocks.filter((block) => !isInRow(block, chosen)) };
  }
  if (kind === "phantom")
    return { ...recording, blocks: [...recording.blocks, ...phantom(chosen, turn)] };
  if (kind === "moved") {
    const other = words[(at + 1 + turn) % words.length]?.Text ?? text;
    return { ...recording, blocks: swapTexts(recording.blocks, text, other) };
  }
  return { ...recording, blocks: swapColumns(recording.blocks, words) };
}

function otherDigit(text: string, turn: number): string {
  const places = [...text.matchAll(/\d/gu)].map(({ index }) => index);
  const index = places[turn % places.length] ?? 0;
  const digit = (Number(text[index]) + 1 + (turn % 9)) % 10;
  return `${text.slice(0, index)}${digit}${text.slice(index + 1)}`;
}

const middle = ({ Geometry }: Block): number =>
  Geometry.BoundingBox.Top + Geometry.BoundingBox.Height / 2;

function isInRow(block: Block, row: Block): boolean {
  if (block.BlockType !== "WORD" && block.BlockType !== "LINE") return false;
  return (
    block.Page === row.Page &&
    Math.abs(middle(block) - middle(row)) < row.Geometry.BoundingBox.Height / 2
  );
}

/** An amount under another one that nobody printed. */
function phantom(word: Block, turn: number): readonly Block[] {
  const { Left, Top, Width, Height } = word.Geometry.BoundingBox;
  const down = Height * 1.3;
  return [
    {
      ...word,
      Id: `${word.Id}-phantom`,
      Text: `${100 + turn}.${String(turn % 100).padStart(2, "0")}`,
      Geometry: {
        BoundingBox: { Left, Top: Top + down, Width, Height },
        Polygon: word.Geometry.Polygon.map(({ X, Y }) => ({ X, Y: Y + down })),
      },
    },
  ];
}

function swapTexts(blocks: readonly Block[], one: string, other: string): readonly Block[] {
  return blocks.map((block) => {
    if (block.Text === undefined) return block;
    const parts = block.Text.split(" ").map((part) => {
      if (part === one) return other;
      return part === other ? one : part;
    });
    return { ...block, Text: parts.join(" ") };
  });
}

/** Each row's amounts in the reverse order: this period where the year so far should stand. */
function swapColumns(blocks: readonly Block[], words: readonly Block[]): readonly Block[] {
  const texts = new Map<string, string>();
  for (const word of words) {
    const row = words
      .filter((other) => isInRow(other, word))
      .sort((one, other) => one.Geometry.BoundingBox.Left - other.Geometry.BoundingBox.Left);
    const last = row.slice(-2);
    const partner = last.includes(word) ? last.find((other) => other !== word) : undefined;
    texts.set(word.Id, partner?.Text ?? word.Text ?? "");
  }
  return blocks
    .filter(({ BlockType }) => BlockType === "WORD" || BlockType === "PAGE")
    .map((block) => {
      const text = texts.get(block.Id);
      return text === undefined ? block : { ...block, Text: text };
    });
}

describe.skipIf(!existsSync(FOLDER))("readPaper on recorded papers changed by one thing", () => {
  it.each(PAPERS)("accepts no wrong income of $name", { timeout }, ({ name, truth }) => {
    const parts = [JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"))].flat() as object[];
    const recording = textractRecording(parts, "0".repeat(64));
    const file = { file: name, sha256: "0".repeat(64), pages: recording.pages };
    fc.assert(
      fc.property(anyMutation, (mutation) => {
        const reading = readPaper([mutated(recording, mutation)], file);
        const wrong = reading.figures.filter(
          ({ name: figure, amount, standing }) =>
            figure in truth &&
            standing === "confirmed" &&
            amount !== truth[figure as keyof typeof truth],
        );
        const accepted = reading.status === "read" ? wrong : [];

        expect(accepted.map(({ name: figure, amount }) => `${figure} ${amount}`)).toEqual([]);
      }),
      { numRuns },
    );
  });
});
