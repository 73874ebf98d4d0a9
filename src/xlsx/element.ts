import type { CellStyle } from 'hucre';
import type { CellRange } from './cell-range.ts';

/** What may be typed into cells. Kinds, operators and styles in the words of the file. */
export interface FileValidation {
  readonly ranges: readonly CellRange[];
  /** "none" where only a prompt is given; else whole, decimal, list, date, time, textLength or custom. */
  readonly type: string;
  readonly operator: string | null;
  /** As the file has it, without "="; a list that is spelt out stands in quotes. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly allowBlank: boolean;
  /** A list without the button that opens it. */
  readonly hidesList: boolean;
  readonly prompt: { readonly title: string; readonly message: string; readonly isShown: boolean };
  readonly error: {
    readonly title: string;
    readonly message: string;
    readonly isShown: boolean;
    readonly style: 'stop' | 'warning' | 'information';
  };
}

/** A value on a scale of colours, bars or icons. */
export interface FileScalePoint {
  /** min, max, num, percent, percentile or formula. */
  readonly type: string;
  readonly value: string | null;
  /** Whether an icon begins at the value itself, not above it. */
  readonly isOpen?: boolean;
}

export interface FileScale {
  readonly kind: 'colorScale' | 'dataBar' | 'iconSet';
  readonly points: readonly FileScalePoint[];
  /** RRGGBB. */
  readonly colors: readonly string[];
  /** Further attributes of the element: iconSet, reverse, showValue. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A conditional format. Formulas are written for the first cell of the first range. */
export interface FileCondition {
  readonly ranges: readonly CellRange[];
  /** expression, cellIs, containsText, top10, colorScale and so on. */
  readonly type: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly format: CellStyle | null;
  /** Further attributes of the rule: operator, text, rank, percent, bottom, aboveAverage, stdDev, timePeriod. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly formulas: readonly string[];
  readonly scale: FileScale | null;
}

/** What rows a filtered column shows. */
export type FileCriteria =
  | { readonly kind: 'values'; readonly values: readonly string[]; readonly blank: boolean }
  | {
      readonly kind: 'custom';
      readonly all: boolean;
      readonly conditions: readonly { readonly operator: string; readonly value: string }[];
    }
  | { readonly kind: 'top'; readonly top: boolean; readonly percent: boolean; readonly value: number }
  | { readonly kind: 'dynamic'; readonly type: string };

export interface FileFilter {
  readonly range: CellRange;
  /** The column counts from the first of the range. */
  readonly columns: readonly { readonly column: number; readonly criteria: FileCriteria }[];
}

export interface FileTableColumn {
  readonly name: string;
  /** What a new row gets, without "=". */
  readonly formula: string | null;
  /** sum, average, …, custom; null: nothing. */
  readonly totalFunction: string | null;
  readonly totalLabel: string | null;
  readonly totalFormula: string | null;
}

export interface FileTable {
  readonly name: string;
  /** With its header and totals. */
  readonly range: CellRange;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly FileTableColumn[];
  readonly style: string | null;
  readonly rowStripes: boolean;
  readonly columnStripes: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  /** null: the header has no buttons to filter by. */
  readonly filter: FileFilter['columns'] | null;
}

/** Margins in inches. */
export interface FilePage {
  /** Number of a paper size (9 is A4, 8 is A3); null: what the printer has. */
  readonly paper: number | null;
  readonly orientation: 'portrait' | 'landscape' | null;
  /** Per cent; null: not set. */
  readonly scale: number | null;
  /** Pages side by side and one below the other, 0 as many as it takes; null: not fitted. */
  readonly fit: { readonly wide: number; readonly high: number } | null;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly gridLines: boolean;
  readonly headings: boolean;
  readonly firstPage: number | null;
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
  readonly overThenDown: boolean;
  /** none, asDisplayed, atEnd. */
  readonly comments: string;
  /** displayed, blank, dash, NA. */
  readonly errors: string;
  readonly headerFooter: {
    /** oddHeader, oddFooter, evenHeader, evenFooter, firstHeader, firstFooter → text with its codes. */
    readonly texts: Readonly<Record<string, string>>;
    readonly differentOddEven: boolean;
    readonly differentFirst: boolean;
    readonly scalesWithSheet: boolean;
    readonly alignsWithMargins: boolean;
  };
  /** Rows and columns before which a page begins. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
  readonly printArea: readonly CellRange[];
  /** First and last of the rows and columns repeated on every page. */
  readonly titleRows: readonly [number, number] | null;
  readonly titleColumns: readonly [number, number] | null;
}

/** A page as nobody set it up. */
export const PLAIN_PAGE: FilePage = {
  paper: null,
  orientation: null,
  scale: null,
  fit: null,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  centerHorizontally: false,
  centerVertically: false,
  gridLines: false,
  headings: false,
  firstPage: null,
  blackAndWhite: false,
  draft: false,
  overThenDown: false,
  comments: 'none',
  errors: 'displayed',
  headerFooter: {
    texts: {},
    differentOddEven: false,
    differentFirst: false,
    scalesWithSheet: true,
    alignsWithMargins: true,
  },
  rowBreaks: [],
  columnBreaks: [],
  printArea: [],
  titleRows: null,
  titleColumns: null,
};

/** A protected sheet: what is still allowed, by the words of the file (formatCells, sort, …). */
export interface FileProtection {
  readonly allowed: Readonly<Record<string, boolean>>;
  readonly password: FilePassword;
}

/** Attributes that check a password (`password`, or algorithmName, hashValue, saltValue, spinCount); empty: none. */
export type FilePassword = Readonly<Record<string, string>>;
