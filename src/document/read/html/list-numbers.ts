import { formatOrdinal } from '../ordinal.ts';
import type { OrdinalStyle } from '../ordinal.ts';

/** The numbers a browser shows before the items of an html list. */

interface ListStyle {
  readonly style: OrdinalStyle;
  /** Punctuation that follows the number. */
  readonly after: string;
}

/** List style by the value of the `type` attribute or of CSS `list-style-type`; null: no number. */
const LIST_STYLES: Readonly<Record<string, ListStyle | null>> = {
  '1': { style: '1', after: '.' },
  a: { style: 'a', after: '.' },
  A: { style: 'A', after: '.' },
  i: { style: 'i', after: '.' },
  I: { style: 'I', after: '.' },
  decimal: { style: '1', after: '.' },
  'decimal-leading-zero': { style: '01', after: '.' },
  'lower-alpha': { style: 'a', after: '.' },
  'upper-alpha': { style: 'A', after: '.' },
  'lower-roman': { style: 'i', after: '.' },
  'upper-roman': { style: 'I', after: '.' },
  'cjk-ideographic': { style: '一', after: '、' },
  'simp-chinese-informal': { style: '一', after: '、' },
  'trad-chinese-informal': { style: '一', after: '、' },
  'simp-chinese-formal': { style: '壹', after: '、' },
  'cjk-decimal': { style: '〇一', after: '、' },
  'cjk-heavenly-stem': { style: '甲', after: '、' },
  'cjk-earthly-branch': { style: '子', after: '、' },
  none: null,
  disc: null,
  circle: null,
  square: null,
};

const CSS_STYLE = /list-style(?:-type)?\s*:\s*([a-z-]+)/i;

type Attributes = Readonly<Record<string, string>>;

/** Counts the items of one list; items of a `<ul>` have no number. */
export class HtmlListCounter {
  readonly #style: ListStyle | null;
  readonly #step: number;
  #next: number;

  /** @param items how many items the list has, from which a reversed list counts down */
  constructor(name: string, attributes: Attributes, items = 1) {
    const style = CSS_STYLE.exec(attributes['style'] ?? '')?.[1]?.toLowerCase() ?? attributes['type'] ?? '1';
    const known = LIST_STYLES[style];
    this.#style = name === 'ol' ? (known === undefined ? (LIST_STYLES['1'] ?? null) : known) : null;
    this.#step = attributes['reversed'] === undefined ? 1 : -1;
    this.#next = parseInteger(attributes['start']) ?? (this.#step === 1 ? 1 : items);
  }

  /** The number of the next item with its punctuation; "" if none is shown. */
  next(attributes: Attributes): string {
    const n = parseInteger(attributes['value']) ?? this.#next;
    this.#next = n + this.#step;
    return this.#style === null ? '' : `${formatOrdinal(n, this.#style.style)}${this.#style.after}`;
  }
}

export const isReversedList = (name: string, attributes: Attributes): boolean =>
  name === 'ol' && attributes['reversed'] !== undefined;

/** How many items the reversed lists of a page have, in the order in which they open. */
export class ReversedListSizes {
  readonly sizes: number[] = [];
  /** Index of the size of each open list; -1 for one that is not reversed. */
  readonly #open: number[] = [];

  open(name: string, attributes: Attributes): void {
    if (name === 'ol' || name === 'ul') {
      this.#open.push(isReversedList(name, attributes) ? this.sizes.push(0) - 1 : -1);
    } else if (name === 'li') {
      const list = this.#open.at(-1) ?? -1;
      if (list !== -1) this.sizes[list] = (this.sizes[list] ?? 0) + 1;
    }
  }

  close(name: string): void {
    if (name === 'ol' || name === 'ul') this.#open.pop();
  }
}

const parseInteger = (value: string | undefined): number | null =>
  value !== undefined && /^-?\d{1,6}$/.test(value.trim()) ? Number(value) : null;
