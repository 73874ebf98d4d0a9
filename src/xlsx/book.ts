import type { CellStyle as HucreStyle, PatternFill } from 'hucre';
import type { CellRange } from './cell-range.ts';
import type {
  XlsxCondition,
  XlsxFilter,
  XlsxPage,
  XlsxPassword,
  XlsxProtection,
  XlsxTable,
  XlsxValidation,
} from './sheet-parts.ts';

/** An error value of a cell: "#REF!", "#N/A" and so on. */
interface XlsxCellError {
  readonly error: string;
}

/** The value of a cell, or the last result of its formula; null: empty. Dates are serial numbers. */
export type XlsxValue = string | number | boolean | XlsxCellError | null;

export const isXlsxCellError = (value: XlsxValue): value is XlsxCellError =>
  typeof value === 'object' && value !== null;

/** Font, fill, borders, alignment, number format and protection of a cell; colours are RRGGBB. */
export interface XlsxStyle extends HucreStyle {
  /** Index into `XlsxBook.namedStyles`; missing: Normal. */
  readonly named?: number;
  /** Whether the text was typed with a leading apostrophe. */
  readonly quotePrefix?: true;
}

/** A cell style with a name, such as Good or Heading 1. */
export interface XlsxNamedStyle {
  /** Shown to the user; Excel identifies its own styles by `builtIn`. */
  readonly name: string;
  /** Id of a built-in style of Excel (ECMA-376 part 1, 18.8.7); null: a user's style. */
  readonly builtIn: number | null;
  readonly style: XlsxStyle;
}

type XlsxFont = NonNullable<HucreStyle['font']>;
export type XlsxFill = PatternFill;

/** Neighbouring columns of equal format; `first` and `last` are 0-based. */
export interface XlsxColumns {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font, as in the file; null: the standard width. */
  readonly width: number | null;
  readonly hidden: boolean;
  /** Index into `XlsxBook.styles`, for cells that are not in the file; null: style 0. */
  readonly style: number | null;
}

/** A hyperlink of a cell: to a URL, to a place in this workbook ("'任务库'!A1"), or to a place in the target. */
export interface XlsxLink {
  readonly row: number;
  readonly column: number;
  readonly target: string | null;
  readonly place: string | null;
  readonly tooltip: string;
}

/** Error indicators (green triangles) that Excel does not show on the cells of a range. */
interface XlsxIgnoredErrors {
  readonly range: CellRange;
  readonly kinds: readonly string[];
}

export interface XlsxSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** RRGGBB. */
  readonly tabColor: string | null;
  readonly columns: readonly XlsxColumns[];
  /** Width of all other columns, in characters; null: the default of the program. */
  readonly standardWidth: number | null;
  /** Height of rows without one of their own, in points; null: as high as their text needs. */
  readonly standardHeight: number | null;
  /** By row and column; a missing row or cell is empty. The length is the number of rows written. */
  readonly values: readonly (readonly (XlsxValue | undefined)[] | undefined)[];
  /** Index into `XlsxBook.styles` by row and column; undefined: style 0. A row may be longer than its values. */
  readonly styles: readonly (ArrayLike<number | undefined> | undefined)[];
  /** Row → column → formula without "="; its last result is in `values`. */
  readonly formulas: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** By row, in points; null or missing: as high as the text needs. */
  readonly heights: readonly (number | null | undefined)[];
  readonly hiddenRows: ReadonlySet<number>;
  /** First row whose height is only what its text needs now, so that it grows when more is typed; absent: heights stay. */
  readonly growsFrom?: number;
  /** Row → index into `XlsxBook.styles`, for its cells that are not in the file. */
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly links: readonly XlsxLink[];
  readonly merges: readonly CellRange[];
  readonly validations: readonly XlsxValidation[];
  readonly conditions: readonly XlsxCondition[];
  readonly tables: readonly XlsxTable[];
  /** An AutoFilter on cells outside tables. */
  readonly filter: XlsxFilter | null;
  /** null: no page setup. */
  readonly page: XlsxPage | null;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hasGridLines: boolean;
  readonly hasHeadings: boolean;
  readonly protection: XlsxProtection | null;
  readonly ignoredErrors: readonly XlsxIgnoredErrors[];
}

/** A defined name; `formula` without "=". */
export interface XlsxName {
  readonly name: string;
  /** The sheet it is local to; null: the whole workbook. */
  readonly sheet: string | null;
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment: string;
}

/** Document properties; those that are not set are missing. */
export interface XlsxProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly creator?: string;
  readonly keywords?: string;
  readonly description?: string;
  readonly lastModifiedBy?: string;
  readonly category?: string;
  readonly company?: string;
  readonly manager?: string;
  readonly created?: Date;
  /** If missing, the time of writing is written. */
  readonly modified?: Date;
  readonly custom?: Readonly<Record<string, string | number | boolean | Date>>;
}

/** A workbook as plain data, independent of how the file divides it into parts. */
export interface XlsxBook {
  /** The default font; the width of its digits is the unit of column widths. */
  readonly font: XlsxFont;
  /** Vertical alignment of cells of style 0; the default of the format is `bottom`. */
  readonly vertical: 'top' | 'center' | 'bottom';
  /** Cells refer to them by index. Style 0 is that of cells without a style; when writing, its content is ignored. */
  readonly styles: readonly XlsxStyle[];
  /** Without Normal, which is style 0. */
  readonly namedStyles: readonly XlsxNamedStyle[];
  readonly sheets: readonly XlsxSheet[];
  readonly activeSheet: number;
  readonly names: readonly XlsxName[];
  readonly properties: XlsxProperties;
  /** Item id ("{…}") → content of each custom XML part. */
  readonly xmlParts: ReadonlyMap<string, string>;
  /** Set where sheets may not be added, removed, renamed or unhidden. */
  readonly protection: { readonly password: XlsxPassword } | null;
}

/** An empty sheet: the defaults for every field but the name. */
export const EMPTY_XLSX_SHEET: Omit<XlsxSheet, 'name'> = {
  visibility: 'visible',
  tabColor: null,
  columns: [],
  standardWidth: null,
  standardHeight: null,
  values: [],
  styles: [],
  formulas: new Map(),
  heights: [],
  hiddenRows: new Set(),
  rowStyles: new Map(),
  links: [],
  merges: [],
  validations: [],
  conditions: [],
  tables: [],
  filter: null,
  page: null,
  frozen: { rows: 0, columns: 0 },
  hasGridLines: true,
  hasHeadings: true,
  protection: null,
  ignoredErrors: [],
};
