/** Milliseconds of each stage of reading, summed over pages. */
export type StageSums = Readonly<Record<string, number>>;

/** Adds up what stages took, and how long the first of each page had to wait: that is decoding. */
export function stageSums() {
  const sums = new Map<string, number>();
  let began = 0;
  let isDecoding = false;
  const add = (stage: string, milliseconds: number) =>
    sums.set(stage, (sums.get(stage) ?? 0) + milliseconds);
  return {
    /** A page is given to the reader. */
    begin: (now: number): void => {
      began = now;
      isDecoding = true;
    },
    /** A stage has ended after so long. */
    ended: (stage: string, milliseconds: number, now: number): void => {
      if (isDecoding) add("decode", now - milliseconds - began);
      isDecoding = false;
      add(stage, milliseconds);
    },
    all: (): StageSums => Object.fromEntries(sums),
  };
}
