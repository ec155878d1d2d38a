import type { PagePorts } from "./page-ports.ts";

/** What reading a page is made of. */
export type Stage =
  | "orientation"
  | "straighten"
  | "words"
  | "figures"
  | "second-figures"
  | "assess"
  | "traces"
  | "preview";

/** Told of each stage as it ends, with the milliseconds from its begin to its answer. */
export type OnStage = (stage: Stage, milliseconds: number) => void;

/**
 * The same ports, each call told of. Stages overlap: words are read in a thread of their own while
 * figures are looked for, and figures wait for words, so the sum is more than a page takes.
 */
export function timedPorts<Uploaded, Straight, Box>(
  ports: PagePorts<Uploaded, Straight, Box>,
  onStage: OnStage,
): PagePorts<Uploaded, Straight, Box> {
  const now = <Input extends readonly unknown[], Output>(
    stage: Stage,
    run: (...input: Input) => Output,
  ) => {
    return (...input: Input): Output => {
      const began = performance.now();
      const output = run(...input);
      onStage(stage, performance.now() - began);
      return output;
    };
  };
  const later = <Input extends readonly unknown[], Output>(
    stage: Stage,
    run: (...input: Input) => Promise<Output>,
  ) => {
    return async (...input: Input): Promise<Output> => {
      const began = performance.now();
      const output = await run(...input);
      onStage(stage, performance.now() - began);
      return output;
    };
  };
  return {
    ...ports,
    orientation: later("orientation", ports.orientation),
    straighten: now("straighten", ports.straighten),
    words: later("words", ports.words),
    figures: later("figures", ports.figures),
    secondReader(page) {
      const second = ports.secondReader(page);
      return { show: second.show, blocks: later("second-figures", second.blocks) };
    },
    assess: now("assess", ports.assess),
    traces: now("traces", ports.traces),
    preview: later("preview", ports.preview),
  };
}
