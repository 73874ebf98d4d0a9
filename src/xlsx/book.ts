import type { CellStyle, PatternFill } from 'hucre';
import type { CellRange } from './cell-range.ts';
import type {
  FileCondition,
  FileFilter,
  FilePage,
  FilePassword,
  FileProtection,
  FileTable,
  FileValidation,
} from './element.ts';

/** An error as a cell holds it: "#REF!", "#N/A" and so on. */
export interface FileError {
  readonly error: string;
}

/** What a cell holds or its formula gave; null where it is empty. Dates are serial numbers. */
export type FileValue = string | number | boolean | FileError | null;

export const isFileError = (value: FileValue): value is FileError =>
  typeof value === 'object' && value !== null;

/** Font, fill, edges, alignment, number format and protection of a cell; colours are RRGGBB. */
export interface FileStyle extends CellStyle {
  /** Which of `namedStyles` the cell was given, from 0; missing: Normal. */
  readonly named?: number;
  /** Whether an apostrophe was typed before the text. */
  readonly quotePrefix?: true;
}

/** A style with a name that cells can be given. */
export interface FileNamedStyle {
  /** For people; Excel's own are told by their number. */
  readonly name: string;
  /** Number of one of Excel's own (ECMA-376 part 1, 18.8.7); null: somebody's. */
  readonly builtIn: number | null;
  readonly look: FileStyle;
}

export type FileFont = NonNullable<CellStyle['font']>;
export type FileFill = PatternFill;

/** Neighbouring columns that are alike; first and last count from 0. */
export interface FileColumns {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font, as the file has it; null: the standard width. */
  readonly width: number | null;
  readonly hidden: boolean;
  /** Style of cells that are not in the file; null: the plain one. */
  readonly style: number | null;
}

/** A jump from a cell: to an address, to a place in this book ("'任务库'!A1"), or to a place there. */
export interface FileLink {
  readonly row: number;
  readonly column: number;
  readonly target: string | null;
  readonly place: string | null;
  readonly tooltip: string;
}

/** Marks that Excel is told not to show on the cells of a range. */
export interface FileIgnoredErrors {
  readonly range: CellRange;
  readonly kinds: readonly string[];
}

export interface FileSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** RRGGBB. */
  readonly tabColor: string | null;
  readonly columns: readonly FileColumns[];
  /** Width of all other columns, in characters; null: what the program takes. */
  readonly standardWidth: number | null;
  /** Height of rows that are given none, in points; null: as high as their text needs. */
  readonly standardHeight: number | null;
  /** Row after row; a missing row or cell is empty. The length is the number of rows written. */
  readonly values: readonly (readonly (FileValue | undefined)[] | undefined)[];
  /** Style number of each cell; undefined: none of its own. A row may reach beyond its values. */
  readonly styles: readonly (ArrayLike<number | undefined> | undefined)[];
  /** Row → column → formula without "="; its last result stands in `values`. */
  readonly formulas: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** In points; null or missing: as high as the text needs. */
  readonly heights: readonly (number | null | undefined)[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Row → style of its cells that are not in the file. */
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly links: readonly FileLink[];
  readonly merges: readonly CellRange[];
  readonly validations: readonly FileValidation[];
  readonly conditions: readonly FileCondition[];
  readonly tables: readonly FileTable[];
  /** A filter on plain cells. */
  readonly filter: FileFilter | null;
  /** null: nothing was set up. */
  readonly page: FilePage | null;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hasGridLines: boolean;
  readonly hasHeadings: boolean;
  readonly protection: FileProtection | null;
  readonly ignoredErrors: readonly FileIgnoredErrors[];
}

/** A defined name; `formula` without "=". */
export interface FileName {
  readonly name: string;
  /** The sheet it is of; null: the whole book. */
  readonly sheet: string | null;
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment: string;
}

/** Properties of the document; what is not set is missing. */
export interface FileProperties {
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
  /** Missing when writing: the time of writing. */
  readonly modified?: Date;
  readonly custom?: Readonly<Record<string, string | number | boolean | Date>>;
}

/** A whole workbook as plain data, one level above the words of the file format. */
export interface FileBook {
  /** The font of plain cells; its digits are the unit of column widths. */
  readonly font: FileFont;
  /** How plain cells stand in their height; the file's own default is `bottom`. */
  readonly vertical: 'top' | 'center' | 'bottom';
  /** Cells name them by number; 0 is the plain one, whatever stands there. */
  readonly styles: readonly FileStyle[];
  /** Without Normal, which is style 0. */
  readonly namedStyles: readonly FileNamedStyle[];
  readonly sheets: readonly FileSheet[];
  readonly activeSheet: number;
  readonly names: readonly FileName[];
  readonly properties: FileProperties;
  /** Id ("{…}") → content of each custom XML part. */
  readonly xmlParts: ReadonlyMap<string, string>;
  /** Whether sheets may not be added, removed, renamed or shown; null: they may. */
  readonly protection: { readonly password: FilePassword } | null;
}

/** A sheet with nothing on it; what is not set stays as here. */
export const EMPTY_FILE_SHEET: Omit<FileSheet, 'name'> = {
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
