const FIRST_ROOM = 1024;
/** Many times what rounding to doubles can move a product of two incomes. */
const CLEARLY = 1e-12;

/** Incomes before and after, kept in 16 bytes a contract, so that a median stays exact. */
export class GrowthPool {
  private before = new BigInt64Array(FIRST_ROOM);
  private after = new BigInt64Array(FIRST_ROOM);
  private size = 0;

  /** Keeps a pair of incomes, the first of them above 0; returns where it stands. */
  add(before: bigint, after: bigint): number {
    if (before <= 0n) throw new RangeError("Cannot grow from nothing: expected income above 0");
    if (this.size === this.before.length) this.grow();
    this.before[this.size] = before;
    this.after[this.size] = after;
    this.size += 1;
    return this.size - 1;
  }

  /** The pair that stands there. */
  at(index: number): { readonly before: bigint; readonly after: bigint } {
    return { before: this.before[index] ?? 1n, after: this.after[index] ?? 0n };
  }

  /** Negative, zero or positive as one growth is less than, equal to or more than another, exactly. */
  compare(left: number, right: number): number {
    const [one, other] = [this.at(left), this.at(right)];
    const near = Number(one.after) * Number(other.before);
    const far = Number(other.after) * Number(one.before);
    // A clear distance needs no exact products; whatever is close is compared exactly.
    if (Math.abs(near - far) > (near + far) * CLEARLY) return near < far ? -1 : 1;
    const difference = one.after * other.before - other.after * one.before;
    if (difference === 0n) return 0;
    return difference < 0n ? -1 : 1;
  }

  private grow(): void {
    this.before = doubled(this.before);
    this.after = doubled(this.after);
  }
}

/** Places in a pool, kept in 4 bytes each. */
export class PlaceList {
  private places = new Uint32Array(16);
  private size = 0;

  /** How many there are. */
  get length(): number {
    return this.size;
  }

  /** Adds one at the end. */
  add(place: number): void {
    if (this.size === this.places.length) {
      const wider = new Uint32Array(this.places.length * 2);
      wider.set(this.places);
      this.places = wider;
    }
    this.places[this.size] = place;
    this.size += 1;
  }

  /** A copy of them. */
  all(): Uint32Array {
    return this.places.slice(0, this.size);
  }
}

function doubled(values: BigInt64Array): BigInt64Array<ArrayBuffer> {
  const wider = new BigInt64Array(values.length * 2);
  wider.set(values);
  return wider;
}
