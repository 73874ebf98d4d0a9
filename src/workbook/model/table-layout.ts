import type { LookName } from './cell-style.ts';
import type { ValidationRule } from './validation-rule.ts';

/** One column of a sheet, the same for every writer. */
export interface ColumnLayout<Key extends string = string> {
  readonly key: Key;
  readonly header: string;
  /** In digits of the default font; a Chinese character takes two. */
  readonly width: number;
  readonly look: LookName;
  readonly hidden?: boolean;
  readonly rule?: ValidationRule;
  /** What Excel says when the rule is broken. */
  readonly ruleMessage?: string;
}

/** A data sheet: one Excel table, header in its first row, key column hidden. */
export interface TableLayout<Key extends string = string> {
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly ColumnLayout<Key>[];
  /** Columns that stay in view when scrolling sideways. */
  readonly frozenColumns: number;
  readonly paper: 'a4' | 'a3';
  /** People copy rows here: a row is known by what it shows, its keys only help. */
  readonly isReadWithoutKey?: boolean;
}

/** How Excel draws our tables: lines only, the rest is said by looks. */
export const TABLE_STYLE = 'TableStyleLight15';

/** Key column of every data sheet; the reader matches rows by it. */
export const KEY_COLUMN = 'key';

/** Key column of rows that repeat the record of another sheet: together with the key it tells them apart. */
const ROW_KEY_COLUMN = 'rowKey';

/** Whether a column tells rows apart. */
export const isKey = (column: string): boolean => column === KEY_COLUMN || column === ROW_KEY_COLUMN;

export const keyColumn = (header: string): ColumnLayout<typeof KEY_COLUMN> => ({
  key: KEY_COLUMN,
  header,
  width: 12,
  look: 'text',
  hidden: true,
});

/** Header of a column that the layout is known to have. */
export function headerOf<Key extends string>(layout: TableLayout<Key>, key: Key): string {
  const column = layout.columns.find((candidate) => candidate.key === key);
  if (!column) throw new RangeError(`no column ${key} on ${layout.sheet}`);
  return column.header;
}

/** Whole column of a table as formulas write it: 任务库[牵头单位]. */
export const columnReference = <Key extends string>(layout: TableLayout<Key>, key: Key): string =>
  `${layout.table}[${headerOf(layout, key)}]`;

/** Cell of the same row as formulas in a file write it. */
export const thisRowReference = <Key extends string>(layout: TableLayout<Key>, key: Key): string =>
  `${layout.table}[[#This Row],[${headerOf(layout, key)}]]`;
