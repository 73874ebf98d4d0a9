import type { Entry } from './entry.ts';

/** Formulas that wait for one another inside each other's evaluation, at most: the rest waits in a list. */
const DEEPEST = 48;

/** Thrown through evaluations that have to wait until a formula is worked out; they are begun again then. */
const WAIT = new Error('a formula has to be worked out first');

/**
 * Works out formulas that need one another. A formula met while it is being worked out
 * is in a circle: it and all in the circle with it are 0, as in Excel without iteration,
 * whichever of them was asked for first (the circles are the strongly connected parts
 * that Tarjan's algorithm finds). Chains of any length fit: beyond a depth, what is
 * needed is put on a list and what waits for it is begun again.
 */
export class Progress {
  /** Begun and not finished, each needed by the one before. */
  private readonly waiting: Entry[] = [];
  /** Begun, in this order, and not yet known to be outside of every circle. */
  private readonly open: Entry[] = [];
  private depth = 0;
  private begun = 0;
  private meetings = 0;

  constructor(
    private readonly evaluate: (entry: Entry) => void,
    private readonly finished: (entry: Entry) => void,
  ) {}

  /** Works a formula out, now or, deep down, after the evaluation around it was given up. */
  run(entry: Entry): void {
    if (this.waiting.length === 0) {
      this.drive(entry);
      return;
    }
    this.begin(entry);
    if (this.depth >= DEEPEST) throw WAIT;
    this.depth += 1;
    this.evaluate(entry);
    this.depth -= 1;
    this.finish(entry);
  }

  /** Notes that the formula being worked out needs one that is begun and not known. */
  meet(entry: Entry): void {
    this.meetings += 1;
    const reader = this.waiting.at(-1);
    if (reader === undefined) return;
    if (reader === entry) entry.isOwnCircle = true;
    reader.low = Math.min(reader.low, entry.low);
  }

  /** Does a part of the work; whether it met no formula that is not known yet. */
  isSettled(work: () => void): boolean {
    const before = this.meetings;
    work();
    return this.meetings === before;
  }

  private drive(entry: Entry): void {
    this.begin(entry);
    try {
      for (let next = this.waiting.at(-1); next !== undefined; next = this.waiting.at(-1)) {
        this.depth = 0;
        try {
          this.evaluate(next);
          this.finish(next);
        } catch (error) {
          if (error !== WAIT) throw error;
        }
      }
    } finally {
      for (const left of this.open) left.isOpen = false;
      this.open.length = 0;
      this.waiting.length = 0;
      this.depth = 0;
    }
  }

  private begin(entry: Entry): void {
    this.begun += 1;
    entry.index = entry.low = this.begun;
    entry.isOpen = true;
    entry.isOwnCircle = false;
    this.waiting.push(entry);
    this.open.push(entry);
  }

  private finish(entry: Entry): void {
    this.waiting.pop();
    if (entry.low < entry.index) {
      // In a circle with one begun before it, which will be found when that one is finished.
      const reader = this.waiting.at(-1);
      if (reader !== undefined) reader.low = Math.min(reader.low, entry.low);
      entry.value = 0;
      return;
    }
    const from = this.open.lastIndexOf(entry);
    const circle = this.open.splice(from);
    for (const member of circle) {
      if (circle.length > 1 || member.isOwnCircle) member.value = 0;
      member.isOpen = false;
      this.finished(member);
    }
  }
}
