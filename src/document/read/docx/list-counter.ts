import { formatListNumber } from './number-format.ts';
import type { ListLevel, NumberedList } from './list-definitions.ts';

/** The list (`w:numId`) and the 0-based level a paragraph belongs to. */
export interface ListLevelRef {
  readonly list: string;
  readonly level: number;
}

/**
 * Counts the numbered paragraphs of a document in reading order and returns the number that
 * Word shows before each: `1.`, `（一）`, `2.3`; "" for bullets.
 */
export class DocxListCounter {
  readonly #lists: ReadonlyMap<string, NumberedList>;
  /** Counter group → last number used on each level. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  /** `list/level` of the lists whose own start has been applied. */
  readonly #started = new Set<string>();

  constructor(lists: ReadonlyMap<string, NumberedList>) {
    this.#lists = lists;
  }

  /** Counts the next paragraph of that list and level and returns its number. */
  next(ref: ListLevelRef): string {
    const list = this.#lists.get(ref.list);
    const level = list?.levels[ref.level];
    if (list === undefined || level === undefined) return '';
    const counts = this.#counters.get(list.counterGroup) ?? [];
    this.#counters.set(list.counterGroup, counts);
    this.#applyStart(ref, list, counts);
    // A level that was skipped counts as begun: its next item is the second one.
    for (let outer = 0; outer < ref.level; outer += 1) counts[outer] ??= list.levels[outer]?.start ?? 1;
    counts[ref.level] = (counts[ref.level] ?? level.start - 1) + 1;
    for (let deeper = ref.level + 1; deeper < 9; deeper += 1) {
      if ((list.levels[deeper]?.restartAfter ?? 0) > ref.level) counts[deeper] = undefined;
    }
    return formatNumber(list, level, counts);
  }

  /** A list with a start of its own restarts the counter where it first uses the level. */
  #applyStart(ref: ListLevelRef, list: NumberedList, counts: (number | undefined)[]): void {
    const start = list.starts.get(ref.level);
    const key = `${ref.list}/${ref.level}`;
    if (start === undefined || this.#started.has(key)) return;
    this.#started.add(key);
    counts[ref.level] = start - 1;
  }
}

function formatNumber(list: NumberedList, level: ListLevel, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return '';
  const number = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const outer = list.levels[index];
    const format = level.isArabicOnly ? 'decimal' : (outer?.format ?? 'decimal');
    return formatListNumber(counts[index] ?? outer?.start ?? 1, format);
  });
  // Without punctuation, the number could not be told from a figure at the start of the text.
  return level.isSeparated && /[0-9A-Za-z]$/.test(number) ? `${number} ` : number;
}
