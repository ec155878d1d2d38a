/** Scans that wait, the longest waiting first. */
export interface WaitingLine {
  readonly add: (scan: number, now: number) => void;
  /** Takes so many at most; tells how long each has waited. */
  readonly take: (most: number, now: number, waited: (seconds: number) => void) => number[];
  readonly length: () => number;
}

const KEPT_AT_LEAST = 4096;

/** A line from whose front much is taken: what was taken is let go from time to time. */
export function waitingLine(): WaitingLine {
  let line: { readonly scan: number; readonly since: number }[] = [];
  let head = 0;
  return {
    add: (scan, since) => line.push({ scan, since }),
    take: (most, now, waited) => {
      const taken = line.slice(head, head + most);
      head += taken.length;
      if (head > KEPT_AT_LEAST && head * 2 > line.length) {
        line = line.slice(head);
        head = 0;
      }
      for (const { since } of taken) waited(now - since);
      return taken.map(({ scan }) => scan);
    },
    length: () => line.length - head,
  };
}
