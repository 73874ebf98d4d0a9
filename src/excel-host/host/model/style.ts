/** A border line of a cell; values as in the client. */
export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  /** #RRGGBB. */
  readonly color: string;
}

export const EDGES = ['left', 'right', 'top', 'bottom', 'diagonalDown', 'diagonalUp'] as const;
export type Edge = (typeof EDGES)[number];

/** The formatting and protection of a cell. Colours are #RRGGBB. */
export interface Style {
  readonly numberFormat: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly superscript: boolean;
  readonly subscript: boolean;
  readonly fontColor: string;
  /** null: no fill (the client reads #FFFFFF). */
  readonly fill: string | null;
  /** Pattern as in the client; null: solid if there is a fill, else none. */
  readonly pattern: string | null;
  readonly patternColor: string | null;
  readonly left: BorderLine | null;
  readonly right: BorderLine | null;
  readonly top: BorderLine | null;
  readonly bottom: BorderLine | null;
  readonly diagonalDown: BorderLine | null;
  readonly diagonalUp: BorderLine | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrinkToFit: boolean;
  readonly orientation: number;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Whether the text was typed with a leading apostrophe. */
  readonly quotePrefix: boolean;
  readonly autoIndent: boolean;
  /** The named style applied last; the other properties may differ from it. */
  readonly styleName: string;
}

export const DEFAULT_STYLE: Style = {
  numberFormat: 'General',
  fontName: '等线',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  superscript: false,
  subscript: false,
  fontColor: '#000000',
  fill: null,
  pattern: null,
  patternColor: null,
  left: null,
  right: null,
  top: null,
  bottom: null,
  diagonalDown: null,
  diagonalUp: null,
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  indent: 0,
  shrinkToFit: false,
  orientation: 0,
  readingOrder: 'Context',
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
  autoIndent: false,
  styleName: 'Normal',
};

/** The distinct styles of a book; cells refer to them by number, 0 is the default style. */
export class Styles {
  private readonly all: Style[] = [DEFAULT_STYLE];
  private readonly numbers = new Map<string, number>([[keyOf(DEFAULT_STYLE), 0]]);
  /** Cache of `withLine`. */
  private readonly lined = new Map<string, number>();
  /** Cache of `changed`: formats are set on very many ranges. */
  private readonly derived = new Map<string, number>();
  /** Cache of `read`. */
  private readonly known = new Map<string, unknown>();

  get(number: number): Style {
    return this.all[number] ?? this.all[0] ?? DEFAULT_STYLE;
  }

  /** All styles, by number. */
  list(): readonly Style[] {
    return this.all;
  }

  /** Changes styles in place: every cell that uses one changes with it. */
  changeAll(change: (style: Style) => Style): void {
    this.numbers.clear();
    this.lined.clear();
    this.derived.clear();
    this.known.clear();
    this.all.forEach((style, number) => {
      const next = change(style);
      this.all[number] = next;
      if (!this.numbers.has(keyOf(next))) this.numbers.set(keyOf(next), number);
    });
  }

  numberOf(style: Style): number {
    const key = keyOf(style);
    const cached = this.numbers.get(key);
    if (cached !== undefined) return cached;
    this.all.push(style);
    this.numbers.set(key, this.all.length - 1);
    return this.all.length - 1;
  }

  /**
   * The number of a style with another line on one edge; cached because borders are set on
   * very many cells.
   */
  withLine(number: number, edge: Edge, line: BorderLine | null): number {
    const key = `${String(number)} ${edge} ${lineKey(line)}`;
    const cached = this.lined.get(key) ?? this.numberOf({ ...this.get(number), [edge]: line });
    this.lined.set(key, cached);
    return cached;
  }

  /** What `make` reads of some styles, once per `key`, which names the styles and what is read. */
  read<T>(key: string, make: () => T): T {
    if (!this.known.has(key)) this.known.set(key, make());
    return this.known.get(key) as T;
  }

  /**
   * Returns a function from style number to the number of the changed style, which
   * evaluates `change` once per style.
   */
  changer(change: (style: Style) => Style): (number: number) => number {
    return memoizedByNumber((number) => this.changed(number, change(this.get(number))));
  }

  /** The number of a style that another one has become; few fields differ. */
  private changed(number: number, next: Style): number {
    const style = this.get(number);
    let key = '';
    for (const field of FIELDS) {
      if (next[field] === style[field]) continue;
      const text = fieldKey(next[field]);
      if (text !== fieldKey(style[field])) key += `${field} ${text}\0`;
    }
    if (key === '') return number;
    key += String(number);
    const cached = this.derived.get(key) ?? this.numberOf(next);
    this.derived.set(key, cached);
    return cached;
  }
}

/** Returns `next` with a cache of its results by number. */
export function memoizedByNumber(next: (number: number) => number): (number: number) => number {
  const cached = new Map<number, number>();
  // Adjacent cells mostly have the same style.
  let last = -1;
  let lastNext = -1;
  return (number) => {
    if (number === last) return lastNext;
    lastNext = cached.get(number) ?? next(number);
    cached.set(number, lastNext);
    last = number;
    return lastNext;
  };
}

/** A key that is equal for equal lines. */
export const lineKey = (line: BorderLine | null): string =>
  line === null ? '' : `${line.style} ${line.weight} ${line.color}`;

const FIELDS = Object.keys(DEFAULT_STYLE) as (keyof Style)[];

/** A key that is equal for equal styles. U+0000 occurs in no text of a workbook. */
function keyOf(style: Style): string {
  let key = '';
  for (const field of FIELDS) key += `${fieldKey(style[field])}\0`;
  return key;
}

const fieldKey = (value: Style[keyof Style]): string =>
  typeof value === 'object' && value !== null ? lineKey(value) : String(value);
