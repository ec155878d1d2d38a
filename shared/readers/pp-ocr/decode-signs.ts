import type { NetworkOutput } from "./onnx-session.ts";
import type { Signs } from "./signs.ts";

/** One sign read, with its probability and its place as a share of the picture's width. */
export interface Sign {
  readonly text: string;
  readonly probability: number;
  readonly at: number;
}

/** What stands in a picture, read twice from the same probabilities. */
export interface Decoded {
  /** Read with digits and separators only; nonsense where letters stand. */
  readonly digits: readonly Sign[];
  /** Read with every sign the network knows. */
  readonly free: readonly Sign[];
}

/** Turns the recognizer's probabilities into signs: the best class a step, repeats joined. */
export function decodeSigns({ values, dimensions }: NetworkOutput, signs: Signs): Decoded {
  const steps = dimensions[1] ?? 0;
  const classes = dimensions[2] ?? 0;
  const digits = collector(steps, signs);
  const free = collector(steps, signs);
  for (let step = 0; step < steps; step++) {
    const row = values.slice(step * classes, (step + 1) * classes);
    free.take(step, ...best(row));
    for (const [from, to] of signs.merged) row[to] = (row[to] ?? 0) + (row[from] ?? 0);
    digits.take(step, ...bestOf(row, signs.allowed));
  }
  return { digits: digits.found, free: free.found };
}

function collector(steps: number, { all }: Signs) {
  const found: Sign[] = [];
  let last = 0;
  return {
    found,
    take(step: number, index: number, probability: number) {
      if (index !== 0 && index !== last) {
        found.push({ text: all[index] ?? "", probability, at: (step + 0.5) / steps });
      }
      last = index;
    },
  };
}

function best(row: Float32Array): [index: number, probability: number] {
  let index = 0;
  let most = -1;
  for (let i = 0; i < row.length; i++) {
    const probability = row[i] ?? 0;
    if (probability > most) {
      most = probability;
      index = i;
    }
  }
  return [index, most];
}

function bestOf(
  row: Float32Array,
  allowed: readonly number[],
): [index: number, probability: number] {
  let index = 0;
  let most = -1;
  for (const i of allowed) {
    const probability = row[i] ?? 0;
    if (probability > most) {
      most = probability;
      index = i;
    }
  }
  return [index, most];
}
