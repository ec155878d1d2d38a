/** Something that happens at an instant, in seconds of simulated time. */
interface Entry {
  readonly at: number;
  readonly order: number;
  readonly happen: () => void;
}

/** The events to come: a binary heap, where those of one instant keep the order they were put in. */
export class EventQueue {
  private readonly heap: Entry[] = [];
  private count = 0;
  private instant = 0;

  /** The present, in seconds. */
  get now(): number {
    return this.instant;
  }

  /** Has something happen after a delay. */
  after(seconds: number, happen: () => void): void {
    this.count += 1;
    this.heap.push({ at: this.instant + Math.max(0, seconds), order: this.count, happen });
    this.rise(this.heap.length - 1);
  }

  /** Lets events happen until none is left, or the next lies beyond the end. */
  run(end: number): void {
    for (;;) {
      const next = this.heap[0];
      if (next === undefined || next.at > end) return;
      this.take();
      this.instant = next.at;
      next.happen();
    }
  }

  private take(): void {
    const last = this.heap.pop();
    if (last === undefined || this.heap.length === 0) return;
    this.heap[0] = last;
    this.sink(0);
  }

  private rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(from: number): void {
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      let least = at;
      if (this.isBefore(left, least)) least = left;
      if (this.isBefore(left + 1, least)) least = left + 1;
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a === undefined || b === undefined) return false;
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a === undefined || b === undefined) return;
    this.heap[one] = b;
    this.heap[other] = a;
  }
}
