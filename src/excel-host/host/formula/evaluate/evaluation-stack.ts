import type { FormulaEntry } from './formula-entry.ts';

/** Limit of evaluations nested in each other; further formulas are queued. */
const MAX_NESTED_EVALUATIONS = 48;

/** Thrown to abandon evaluations until another formula has a result; they are restarted then. */
const WAIT = new Error('a formula has to be worked out first');

/**
 * Evaluates formulas that depend on each other. All formulas of a circular reference are 0,
 * as in Excel without iteration, whichever of them is read first (the circles are the
 * strongly connected components that Tarjan's algorithm finds). Chains may have any length:
 * beyond a depth, the required formula is queued and the evaluation that needs it is
 * restarted later.
 */
export class EvaluationStack {
  /** Entries whose evaluation has begun, each required by the one before. */
  private readonly waiting: FormulaEntry[] = [];
  /** Begun entries, in this order, that may still be part of a circle. */
  private readonly open: FormulaEntry[] = [];
  private depth = 0;
  private begun = 0;
  private openReferences = 0;

  constructor(
    private readonly evaluate: (entry: FormulaEntry) => void,
    private readonly finished: (entry: FormulaEntry) => void,
  ) {}

  /**
   * Evaluates a formula, either at once or, beyond the depth limit, after abandoning the
   * evaluation around it.
   */
  run(entry: FormulaEntry): void {
    if (this.waiting.length === 0) {
      this.drive(entry);
      return;
    }
    this.begin(entry);
    if (this.depth >= MAX_NESTED_EVALUATIONS) throw WAIT;
    this.depth += 1;
    this.evaluate(entry);
    this.depth -= 1;
    this.finish(entry);
  }

  /** Records that the current formula depends on one whose evaluation has not ended. */
  noteOpenReference(entry: FormulaEntry): void {
    this.openReferences += 1;
    const reader = this.waiting.at(-1);
    if (reader === undefined) return;
    if (reader === entry) entry.isSelfReference = true;
    reader.low = Math.min(reader.low, entry.low);
  }

  /** Runs `work` and returns whether it read no formula whose evaluation has not ended. */
  isFinal(work: () => void): boolean {
    const before = this.openReferences;
    work();
    return this.openReferences === before;
  }

  private drive(entry: FormulaEntry): void {
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

  private begin(entry: FormulaEntry): void {
    this.begun += 1;
    entry.index = entry.low = this.begun;
    entry.isOpen = true;
    entry.isSelfReference = false;
    this.waiting.push(entry);
    this.open.push(entry);
  }

  private finish(entry: FormulaEntry): void {
    this.waiting.pop();
    if (entry.low < entry.index) {
      // Part of a circle with an entry that began earlier; resolved when that one ends.
      const reader = this.waiting.at(-1);
      if (reader !== undefined) reader.low = Math.min(reader.low, entry.low);
      entry.value = 0;
      return;
    }
    const from = this.open.lastIndexOf(entry);
    const circle = this.open.splice(from);
    for (const member of circle) {
      if (circle.length > 1 || member.isSelfReference) member.value = 0;
      member.isOpen = false;
      this.finished(member);
    }
  }
}
