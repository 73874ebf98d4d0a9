/**
 * The rows or the columns of a sheet, one after the other: where each begins and how
 * long it is, in whole pixels. Hidden ones are 0 long.
 */
export class Axis {
  /** Where each begins; one more than there are, the last is the end of all. */
  private readonly starts: Int32Array;

  constructor(
    readonly count: number,
    sizeOf: (index: number) => number,
  ) {
    this.starts = new Int32Array(count + 1);
    for (let index = 0; index < count; index += 1)
      this.starts[index + 1] = (this.starts[index] ?? 0) + sizeOf(index);
  }

  get length(): number {
    return this.start(this.count);
  }

  /** Where an index begins; the end of all for those beyond. */
  start(index: number): number {
    return this.starts[Math.max(0, Math.min(index, this.count))] ?? 0;
  }

  size(index: number, count = 1): number {
    return this.start(index + count) - this.start(index);
  }

  /** The index at a pixel; a hidden one only where all after it are hidden. */
  at(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The next index that is not hidden, so many steps away in a direction; the last there is where there are not so many. */
  step(from: number, steps: number): number {
    const by = Math.sign(steps);
    let found = from;
    let left = Math.abs(steps);
    for (let index = from + by; left > 0 && index >= 0 && index < this.count; index += by)
      if (this.size(index) > 0) {
        found = index;
        left -= 1;
      }
    return found;
  }
}
