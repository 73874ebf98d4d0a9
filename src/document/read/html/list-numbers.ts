import { formatOrdinal } from '../ordinal.ts';
import type { OrdinalStyle } from '../ordinal.ts';

/** `type` attribute and CSS list styles → how the number is printed; null prints none. */
const LIST_STYLES: Readonly<Record<string, { readonly style: OrdinalStyle; readonly after: string } | null>> =
  {
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

/** Numbers the items of one `<ol>` as a browser prints them; a `<ul>` prints none. */
export class HtmlListCounter {
  readonly #mark: { readonly style: OrdinalStyle; readonly after: string } | null;
  readonly #step: number;
  #next: number;

  constructor(name: string, attributes: Attributes) {
    const style = CSS_STYLE.exec(attributes['style'] ?? '')?.[1]?.toLowerCase() ?? attributes['type'] ?? '1';
    const mark = LIST_STYLES[style];
    this.#mark = name === 'ol' ? (mark === undefined ? (LIST_STYLES['1'] ?? null) : mark) : null;
    this.#step = attributes['reversed'] === undefined ? 1 : -1;
    this.#next = parseInteger(attributes['start']) ?? 1;
  }

  /** What stands before the next item; "" where nothing is printed. */
  next(attributes: Attributes): string {
    const n = parseInteger(attributes['value']) ?? this.#next;
    this.#next = n + this.#step;
    return this.#mark === null ? '' : `${formatOrdinal(n, this.#mark.style)}${this.#mark.after}`;
  }
}

const parseInteger = (value: string | undefined): number | null =>
  value !== undefined && /^-?\d{1,6}$/.test(value.trim()) ? Number(value) : null;
