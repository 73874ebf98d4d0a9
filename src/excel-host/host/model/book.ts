import type { CellRange } from '#xlsx/cell-range';
import { newPageLayout, type PageLayout } from './page-layout.ts';
import { CellGrid } from './grid.ts';
import { type Style, Styles } from './style.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Column width in points; null: the standard width of the sheet. */
interface ColumnSize {
  readonly width: number | null;
  readonly hidden: boolean;
}

/** Row height in points; null: fitted to the text. */
interface RowSize {
  readonly height: number | null;
  readonly hidden: boolean;
}

/** An Excel table. Its area includes the header and totals rows. */
export interface SheetTable {
  readonly id: string;
  name: string;
  sheet: Sheet;
  area: CellRange;
  hasHeaders: boolean;
  hasTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  columns: TableColumn[];
  /** Column (from 0) → criteria in the form of the client. */
  readonly filters: Map<number, unknown>;
  sort: unknown;
  /** Whether the table has never had a row: the empty row it shows is not counted then. */
  isFresh?: boolean;
}

export interface TableColumn {
  readonly id: number;
  name: string;
  /** Formula with "=" that new rows get in this column; null: none. */
  formula: string | null;
}

/** A defined name; `formula` with "=". */
export interface DefinedName {
  name: string;
  /** The sheet the name is local to; null: the whole book. */
  readonly scope: Sheet | null;
  formula: string;
  visible: boolean;
  comment: string;
}

/** A data validation; `rule` and alerts in the form of the client. */
export interface Validation {
  areas: readonly CellRange[];
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  errorAlert: { title: string; message: string; showAlert: boolean; style: string };
  prompt: { title: string; message: string; showPrompt: boolean };
}

/** A conditional format; `rule` and `format` in the form of the client. */
export interface FormatCondition {
  readonly id: string;
  type: string;
  areas: readonly CellRange[];
  priority: number;
  stopIfTrue: boolean;
  rule: Record<string, unknown>;
  format: Record<string, unknown>;
}

export interface Link {
  readonly address: string | null;
  /** Reference within the document, like "'任务库'!A1". */
  readonly place: string | null;
  readonly screenTip: string;
}

export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
  /** The password attributes of a file from which the protection was loaded; `password` is null then. */
  readonly passwordHash?: Readonly<Record<string, string>>;
}

/** A chart: its source, and every property that was set on it. It is never rendered. */
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  source: { readonly sheet: Sheet; readonly area: CellRange };
  seriesBy: string;
  readonly properties: Map<string, unknown>;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  standardWidth: number;
  readonly grid: CellGrid;
  merges: CellRange[];
  readonly columns: Map<number, ColumnSize>;
  readonly rows: Map<number, RowSize>;
  /** Height in points of rows without a height of their own; null: fitted to the text. */
  rowHeight: number | null;
  validations: Validation[];
  conditions: FormatCondition[];
  /** "row,column" → link. */
  readonly links: Map<string, Link>;
  protection: Protection | null;
  frozen: { rows: number; columns: number };
  page: PageLayout;
  autoFilter: { area: CellRange; criteria: Map<number, unknown> } | null;
  /** Rows hidden by a filter (hidden in `rows` too): writing a block of values skips them. */
  readonly filteredRows: Set<number>;
  charts: Chart[];
}

/** A workbook in memory. */
export interface Book {
  readonly styles: Styles;
  /** Added styles, and built-in styles that were changed. */
  readonly namedStyles: Map<string, Style>;
  sheets: Sheet[];
  tables: SheetTable[];
  names: DefinedName[];
  /** Document settings (`workbook.settings` and `Office.context.document.settings`). */
  readonly settings: Map<string, unknown>;
  /** Custom XML parts by id. */
  readonly xmlParts: Map<string, string>;
  readonly properties: Map<string, unknown>;
  /** File name in the title bar. */
  fileName: string;
  active: Sheet;
  selection: CellRange;
  calculationMode: string;
  protection: Protection | null;
  /** Returns the next number for an id. */
  nextId: () => number;
}

/** Height of a row that was never resized, in points. */
export const STANDARD_HEIGHT = 14.25;

export function newSheet(book: Pick<Book, 'nextId'>, name: string): Sheet {
  return {
    id: `{${String(book.nextId()).padStart(8, '0')}-0001-0000-0000-000000000000}`,
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    showHeadings: true,
    standardWidth: 8.43,
    grid: new CellGrid(),
    merges: [],
    columns: new Map(),
    rows: new Map(),
    rowHeight: null,
    validations: [],
    conditions: [],
    links: new Map(),
    protection: null,
    frozen: { rows: 0, columns: 0 },
    page: newPageLayout(),
    autoFilter: null,
    filteredRows: new Set(),
    charts: [],
  };
}

/** A new workbook with one empty sheet, as Excel creates it. */
export function newBook(firstSheet = 'Sheet1'): Book {
  let last = 0;
  const nextId = (): number => {
    last += 1;
    return last;
  };
  const sheet = newSheet({ nextId }, firstSheet);
  return {
    styles: new Styles(),
    namedStyles: new Map(),
    sheets: [sheet],
    tables: [],
    names: [],
    settings: new Map(),
    xmlParts: new Map(),
    properties: new Map(),
    fileName: '工作簿1.xlsx',
    active: sheet,
    selection: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
    calculationMode: 'Automatic',
    protection: null,
    nextId,
  };
}
