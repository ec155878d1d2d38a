/** Runs tasks one after the other, in the order they asked. */
export type Turn = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** A turn that nobody holds. */
export function openTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(task: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(task, task);
    last = mine.catch(() => undefined);
    return mine;
  };
}
