import type { StyleName } from './cell-style.ts';
import type { ValidationRule } from './validation-rule.ts';

/** One column of a sheet. */
export interface ColumnLayout<Key extends string = string> {
  readonly key: Key;
  readonly header: string;
  /** In digits of the default font; a Chinese character takes two. */
  readonly width: number;
  readonly style: StyleName;
  readonly hidden?: boolean;
  readonly rule?: ValidationRule;
  /** The message of Excel for input against the rule. */
  readonly ruleMessage?: string;
  /** First revision of the workbook format that has this column; absent: as its sheet. */
  readonly since?: number;
}

/** A data sheet: one Excel table with its header in the first row and hidden key columns. */
export interface TableLayout<Key extends string = string> {
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly ColumnLayout<Key>[];
  /** Number of columns that stay in view when scrolling sideways. */
  readonly frozenColumns: number;
  readonly paper: 'a4' | 'a3';
  /** Users copy rows here: a row is identified by what it shows, its hidden key only helps. */
  readonly isReadWithoutKey?: boolean;
  /** Columns that tell what a row is about, where its keys do not, or not for good. */
  readonly about?: readonly Key[];
  /** Columns that tell records apart together where a row has lost its hidden key, the surest first. */
  readonly tells?: readonly (readonly Key[])[];
  /** As `RowSource.foreignTitles`. */
  readonly foreignTitles?: readonly string[];
  /** All its rows follow from records of other sheets: a row with an unknown key is left over. */
  readonly isDrawn?: boolean;
  /** First revision of the workbook format that has this sheet; 1 where absent. */
  readonly since?: number;
  /** Visible columns whose cells are formulas, at least in some rows. */
  readonly calculated?: readonly Key[];
  /** Columns that only show what is known from elsewhere: nothing is read from them. */
  readonly derived?: readonly Key[];
}

/** Style of the Excel tables: lines only, the rest is in the styles of the cells. */
export const TABLE_STYLE = 'TableStyleLight15';

/** The key column of a data sheet; rows are matched with records by it. */
export const KEY_COLUMN = 'key';

/** A second key column, on sheets where several rows have the key of one record. */
export const ROW_KEY_COLUMN = 'rowKey';

/** Whether a column identifies rows. */
export const isKey = (column: string): boolean => column === KEY_COLUMN || column === ROW_KEY_COLUMN;

export const keyColumn = (header: string): ColumnLayout<typeof KEY_COLUMN> => ({
  key: KEY_COLUMN,
  header,
  width: 12,
  style: 'text',
  hidden: true,
});

/** The header of a column. */
export function headerOf<Key extends string>(layout: TableLayout<Key>, key: Key): string {
  const column = layout.columns.find((candidate) => candidate.key === key);
  if (!column) throw new RangeError(`no column ${key} on ${layout.sheet}`);
  return column.header;
}

/** Whole column of a table as formulas write it: 任务库[牵头单位]. */
export const columnReference = <Key extends string>(layout: TableLayout<Key>, key: Key): string =>
  `${layout.table}[${headerOf(layout, key)}]`;

/** Cell of the same row as formulas in a file write it: 任务库[[#This Row],[牵头单位]]. */
export const thisRowReference = <Key extends string>(layout: TableLayout<Key>, key: Key): string =>
  `${layout.table}[[#This Row],[${headerOf(layout, key)}]]`;
