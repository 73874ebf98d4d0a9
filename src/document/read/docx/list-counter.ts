import { formatListNumber } from './number-format.ts';
import type { ListLevel, NumberedList } from './list-definitions.ts';

/** Which list and which level of it a paragraph belongs to. */
export interface ListLevelRef {
  readonly list: string;
  readonly level: number;
}

/**
 * Counts the numbered paragraphs of a document in reading order and says what
 * Word prints before each: `1.`, `（一）`, `2.3`. Bullets print nothing here.
 */
export class DocxListCounter {
  readonly #lists: ReadonlyMap<string, NumberedList>;
  /** Counter group → last number given out on each level. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(lists: ReadonlyMap<string, NumberedList>) {
    this.#lists = lists;
  }

  /** The printed number of the next paragraph of that list and level. */
  next(ref: ListLevelRef): string {
    const list = this.#lists.get(ref.list);
    const level = list?.levels[ref.level];
    if (list === undefined || level === undefined) return '';
    const counts = this.#counters.get(list.counterGroup) ?? [];
    this.#counters.set(list.counterGroup, counts);
    this.#begin(ref, list, counts);
    counts[ref.level] = (counts[ref.level] ?? level.start - 1) + 1;
    for (let deeper = ref.level + 1; deeper < 9; deeper += 1) {
      if ((list.levels[deeper]?.restartAfter ?? 0) > ref.level) counts[deeper] = undefined;
    }
    return formatNumber(list, level, counts);
  }

  /** A list that restarts does so where it first uses the level. */
  #begin(ref: ListLevelRef, list: NumberedList, counts: (number | undefined)[]): void {
    const start = list.starts.get(ref.level);
    const key = `${ref.list}/${ref.level}`;
    if (start === undefined || this.#begun.has(key)) return;
    this.#begun.add(key);
    counts[ref.level] = start - 1;
  }
}

function formatNumber(list: NumberedList, level: ListLevel, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return '';
  const printed = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = list.levels[at];
    const format = level.isArabicOnly ? 'decimal' : (shown?.format ?? 'decimal');
    return formatListNumber(counts[at] ?? shown?.start ?? 1, format);
  });
  // Without a stop of its own the number would run into a figure that follows.
  return level.isSeparated && /[0-9A-Za-z]$/.test(printed) ? `${printed} ` : printed;
}
