/**
 * Does the work on each of the values, so many at a time, and answers in the order of the values: what
 * comes out does not depend on how many worked.
 *
 * @param open Opens what one worker needs for itself, such as a process and a stack.
 */
export async function inParallel<Value, Result, Bench extends { close: () => Promise<void> }>(
  values: readonly Value[],
  workers: number,
  open: () => Promise<Bench>,
  work: (bench: Bench, value: Value) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const workOn = async () => {
    const bench = await open();
    try {
      for (let at = next++; at < values.length; at = next++) {
        results[at] = await work(bench, values[at] as Value);
      }
    } finally {
      await bench.close();
    }
  };
  const running = Math.max(1, Math.min(workers, values.length));
  await Promise.all(Array.from({ length: running }, workOn));
  return results;
}
