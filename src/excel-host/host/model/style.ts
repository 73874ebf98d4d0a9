/** A line along an edge of a cell; values as the client names them. */
export interface Line {
  readonly style: string;
  readonly weight: string;
  /** #RRGGBB. */
  readonly color: string;
}

export const EDGES = ['left', 'right', 'top', 'bottom', 'diagonalDown', 'diagonalUp'] as const;
export type Edge = (typeof EDGES)[number];

/** Everything a cell looks like and how it is protected. Colours are #RRGGBB. */
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
  /** Pattern as the client names it; null: solid where there is a fill, none elsewhere. */
  readonly pattern: string | null;
  readonly patternColor: string | null;
  readonly left: Line | null;
  readonly right: Line | null;
  readonly top: Line | null;
  readonly bottom: Line | null;
  readonly diagonalDown: Line | null;
  readonly diagonalUp: Line | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrinkToFit: boolean;
  readonly orientation: number;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Whether an apostrophe was typed before the text of the cell. */
  readonly quotePrefix: boolean;
  readonly autoIndent: boolean;
  /** The named style the cell was given last; what differs from it is the cell's own. */
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

/** All styles of a book, each once; cells name them by number, 0 is the plain one. */
export class Styles {
  private readonly all: Style[] = [DEFAULT_STYLE];
  private readonly numbers = new Map<string, number>([[keyOf(DEFAULT_STYLE), 0]]);
  /** What `withLine` found so far. */
  private readonly lined = new Map<string, number>();

  get(number: number): Style {
    return this.all[number] ?? this.all[0] ?? DEFAULT_STYLE;
  }

  /** All of them, by number. */
  list(): readonly Style[] {
    return this.all;
  }

  /** Changes styles under the numbers they have: every cell with one of them changes too. */
  recast(change: (style: Style) => Style): void {
    this.numbers.clear();
    this.lined.clear();
    this.all.forEach((style, number) => {
      const next = change(style);
      this.all[number] = next;
      if (!this.numbers.has(keyOf(next))) this.numbers.set(keyOf(next), number);
    });
  }

  numberOf(style: Style): number {
    const key = keyOf(style);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.all.push(style);
    this.numbers.set(key, this.all.length - 1);
    return this.all.length - 1;
  }

  /** The number of a style with another line along an edge: drawn around very many cells, so each is kept. */
  withLine(number: number, edge: Edge, line: Line | null): number {
    const key = `${String(number)} ${edge} ${lineKey(line)}`;
    const known = this.lined.get(key) ?? this.numberOf({ ...this.get(number), [edge]: line });
    this.lined.set(key, known);
    return known;
  }

  /** A function from style number to style number that applies one change; each style is worked out once. */
  changer(change: (style: Style) => Style): (number: number) => number {
    return eachOnce((number) => this.numberOf(change(this.get(number))));
  }
}

/** The same function of style numbers, asked once for each number. */
export function eachOnce(next: (number: number) => number): (number: number) => number {
  const known = new Map<number, number>();
  // Cells side by side mostly look alike.
  let last = -1;
  let lastNext = -1;
  return (number) => {
    if (number === last) return lastNext;
    lastNext = known.get(number) ?? next(number);
    known.set(number, lastNext);
    last = number;
    return lastNext;
  };
}

/** Equal for equal lines. */
export const lineKey = (line: Line | null): string =>
  line === null ? '' : `${line.style} ${line.weight} ${line.color}`;

const FIELDS = Object.keys(DEFAULT_STYLE) as (keyof Style)[];

const keyOf = (style: Style): string => JSON.stringify(FIELDS.map((field) => style[field]));
