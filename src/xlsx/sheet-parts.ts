import type { CellStyle as HucreStyle } from 'hucre';
import type { CellRange } from './cell-range.ts';

/** A data validation. Types, operators and styles are spelt as in the file (ECMA-376 part 1, 18.3.1.32). */
export interface XlsxValidation {
  readonly ranges: readonly CellRange[];
  /** "none" where there is only a prompt; else whole, decimal, list, date, time, textLength or custom. */
  readonly type: string;
  readonly operator: string | null;
  /** As in the file, without "="; a list of literal values is in quotes: `"是,否"`. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly allowBlank: boolean;
  /** Whether the drop-down button of a list is hidden. */
  readonly hidesList: boolean;
  readonly prompt: { readonly title: string; readonly message: string; readonly isShown: boolean };
  readonly error: {
    readonly title: string;
    readonly message: string;
    readonly isShown: boolean;
    readonly style: 'stop' | 'warning' | 'information';
  };
}

/** A threshold of a colour scale, a data bar or an icon set (18.3.1.11 cfvo). */
interface XlsxScalePoint {
  /** min, max, num, percent, percentile or formula. */
  readonly type: string;
  readonly value: string | null;
  /** True where the icon is for values above the threshold only; else the threshold itself is included. */
  readonly isOpen?: boolean;
}

export interface XlsxScale {
  readonly kind: 'colorScale' | 'dataBar' | 'iconSet';
  readonly points: readonly XlsxScalePoint[];
  /** RRGGBB. */
  readonly colors: readonly string[];
  /** Further attributes of the element: iconSet, reverse, showValue, minLength, maxLength. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A conditional format (18.3.1.10 cfRule). Formulas are relative to the first cell of the first range. */
export interface XlsxCondition {
  readonly ranges: readonly CellRange[];
  /** expression, cellIs, containsText, top10, colorScale and so on. */
  readonly type: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly format: HucreStyle | null;
  /** Further attributes of the rule: operator, text, rank, percent, bottom, aboveAverage, stdDev, timePeriod. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly formulas: readonly string[];
  readonly scale: XlsxScale | null;
}

/** Which rows a filtered column shows. */
export type XlsxFilterCriteria =
  | { readonly kind: 'values'; readonly values: readonly string[]; readonly blank: boolean }
  | {
      readonly kind: 'custom';
      readonly all: boolean;
      readonly conditions: readonly { readonly operator: string; readonly value: string }[];
    }
  | { readonly kind: 'top'; readonly top: boolean; readonly percent: boolean; readonly value: number }
  | { readonly kind: 'dynamic'; readonly type: string };

export interface XlsxFilter {
  readonly range: CellRange;
  /** `column` is 0-based from the first column of the range. */
  readonly columns: readonly { readonly column: number; readonly criteria: XlsxFilterCriteria }[];
}

export interface XlsxTableColumn {
  readonly name: string;
  /** The calculated column formula, which new rows get; without "=". */
  readonly formula: string | null;
  /** sum, average, …, custom; null: none. */
  readonly totalFunction: string | null;
  readonly totalLabel: string | null;
  readonly totalFormula: string | null;
}

export interface XlsxTable {
  readonly name: string;
  /** With header and totals row. */
  readonly range: CellRange;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly XlsxTableColumn[];
  readonly style: string | null;
  readonly rowStripes: boolean;
  readonly columnStripes: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  /** null: no filter buttons in the header. */
  readonly filter: XlsxFilter['columns'] | null;
}

/** Page setup of a sheet; margins are in inches. */
export interface XlsxPage {
  /** Id of a paper size (9: A4, 8: A3; 18.3.1.63); null: that of the printer. */
  readonly paper: number | null;
  readonly orientation: 'portrait' | 'landscape' | null;
  /** In per cent; null: not set. */
  readonly scale: number | null;
  /** Number of pages across and down, 0: as many as needed; null: not fitted. */
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
  /** 0-based rows and columns before which a page begins. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
  readonly printArea: readonly CellRange[];
  /** First and last (0-based) of the rows and columns repeated on every page. */
  readonly titleRows: readonly [number, number] | null;
  readonly titleColumns: readonly [number, number] | null;
}

/** The page setup of a sheet whose file contains none. */
export const DEFAULT_PAGE: XlsxPage = {
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

/** The protection of a sheet: what is still allowed, by attribute name (formatCells, sort, …; 18.3.1.85). */
export interface XlsxProtection {
  readonly allowed: Readonly<Record<string, boolean>>;
  readonly password: XlsxPassword;
}

/** The attributes of a password hash (`password`, or algorithmName, hashValue, saltValue, spinCount); empty: no password. */
export type XlsxPassword = Readonly<Record<string, string>>;
