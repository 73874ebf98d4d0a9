import type { CellRange } from '#xlsx/cell-range';
import { Grid } from './grid.ts';
import { type Style, Styles } from './style.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Column width in points; null: the standard width of the sheet. */
export interface ColumnSize {
  readonly width: number | null;
  readonly hidden: boolean;
}

/** Row height in points; null: as high as its text needs. */
export interface RowSize {
  readonly height: number | null;
  readonly hidden: boolean;
}

/** An Excel table. Its area holds the header and totals rows too. */
export interface Table {
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
  /** Column (from 0) → criteria, as the client gives them. */
  readonly filters: Map<number, unknown>;
  sort: unknown;
  /** Whether it has had no row yet: then the one empty row it shows counts as none. */
  isFresh?: boolean;
}

export interface TableColumn {
  readonly id: number;
  name: string;
  /** What a new row gets in this column, with "="; null where nothing. */
  formula: string | null;
}

/** A defined name; `formula` with "=". */
export interface DefinedName {
  name: string;
  /** null: of the whole book. */
  readonly scope: Sheet | null;
  formula: string;
  visible: boolean;
  comment: string;
}

/** What may be typed into cells; `rule` and alerts as the client gives them. */
export interface Validation {
  areas: readonly CellRange[];
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  errorAlert: { title: string; message: string; showAlert: boolean; style: string };
  prompt: { title: string; message: string; showPrompt: boolean };
}

/** A conditional format; `rule` and `format` as the client gives them. */
export interface Condition {
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
  /** "'任务库'!A1". */
  readonly place: string | null;
  readonly screenTip: string;
}

export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
  /** What a file kept to check its password with, by the words of the file; the password itself is not known then. */
  readonly passwordHash?: Readonly<Record<string, string>>;
}

/** Lengths in points. */
export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  /** "A4", "A3" and so on, as the client names paper. */
  paperSize: string;
  topMargin: number;
  bottomMargin: number;
  leftMargin: number;
  rightMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printOrder: string;
  printComments: string;
  printErrors: string;
  firstPageNumber: number | '';
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea: readonly CellRange[] | null;
  titleRows: CellRange | null;
  titleColumns: CellRange | null;
  headersFooters: {
    state: string;
    useSheetMargins: boolean;
    useSheetScale: boolean;
    /** Which page (`defaultForAllPages`, …) → which part (`leftHeader`, …) → its text with codes. */
    readonly texts: Map<string, Map<string, string>>;
  };
  /** Rows before which a page begins. */
  readonly rowBreaks: Set<number>;
  readonly columnBreaks: Set<number>;
}

/** A chart, as far as it is kept: where it stands, what it shows, and everything set on it. */
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
  readonly grid: Grid;
  merges: CellRange[];
  readonly columns: Map<number, ColumnSize>;
  readonly rows: Map<number, RowSize>;
  /** Height of rows without one of their own, in points; null: as high as their text needs. */
  rowHeight: number | null;
  validations: Validation[];
  conditions: Condition[];
  /** "row,column" → link. */
  readonly links: Map<string, Link>;
  protection: Protection | null;
  frozen: { rows: number; columns: number };
  page: PageLayout;
  autoFilter: { area: CellRange; criteria: Map<number, unknown> } | null;
  /** Rows that a filter hides (`rows` has them hidden too): values written across them go elsewhere. */
  readonly filteredRows: Set<number>;
  charts: Chart[];
}

/** A whole workbook in memory. */
export interface Book {
  readonly styles: Styles;
  /** Styles people or add-ins named, besides Excel's own, and Excel's own where they were changed. */
  readonly namedStyles: Map<string, Style>;
  sheets: Sheet[];
  tables: Table[];
  names: DefinedName[];
  /** Document settings (`workbook.settings` and `Office.context.document.settings`). */
  readonly settings: Map<string, unknown>;
  /** Custom XML parts by id. */
  readonly xmlParts: Map<string, string>;
  readonly properties: Map<string, unknown>;
  /** Name of the file, as the window shows it. */
  fileName: string;
  active: Sheet;
  selection: CellRange;
  calculationMode: string;
  protection: Protection | null;
  /** Gives the next number of a kind of ids. */
  nextId: () => number;
}

export const newPageLayout = (): PageLayout => ({
  orientation: 'Portrait',
  paperSize: 'A4',
  topMargin: 54,
  bottomMargin: 54,
  leftMargin: 50.4,
  rightMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  printOrder: 'DownThenOver',
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  firstPageNumber: '',
  zoom: { scale: 100 },
  printArea: null,
  titleRows: null,
  titleColumns: null,
  headersFooters: { state: 'Default', useSheetMargins: true, useSheetScale: true, texts: new Map() },
  rowBreaks: new Set(),
  columnBreaks: new Set(),
});

/** Width of a column nobody set, in points: 8.43 digits of the default font. */
export const STANDARD_WIDTH = 48;
/** Height of a row nobody set, in points. */
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
    grid: new Grid(),
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

/** A new workbook as Excel opens it: one empty sheet. */
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
