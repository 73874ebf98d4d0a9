import { bareTitle } from '../reading/title.ts';
import type { RawBook, RawSheet } from '../reading/raw-book.ts';
import { ALL_SHEETS } from './all.ts';
import { BREAKDOWN } from './breakdown/columns.ts';
import { HALF_YEAR } from './half-year/columns.ts';
import { PLAN } from './plan/columns.ts';
import { SETTINGS } from './settings/layout.ts';
import { STORE_NAME } from './store/name.ts';
import { WORKBOOK_FORMAT } from './store/stored-records.ts';
import { UNIT_LIST_NAME } from './units/columns.ts';

/** What shows a workbook of Duban apart from its hidden sheet: one mark alone may be a coincidence. */
const ENOUGH_MARKS = 2;
/** Titles are looked for in this many rows. */
export const TITLES_WITHIN = 60;

const SOURCES = ALL_SHEETS.flatMap(({ source }) => (source === null ? [] : [source]));
const TABLES: ReadonlySet<string> = new Set(SOURCES.flatMap(({ table }) => table ?? []));
const NAMES: ReadonlySet<string> = new Set([
  UNIT_LIST_NAME,
  PLAN.rangeName,
  HALF_YEAR.rangeName,
  BREAKDOWN.rangeName,
  ...SETTINGS.map(({ name }) => name),
]);
/** Titles of hidden key columns: 任务键, 进展键. */
const KEY_TITLES: ReadonlySet<string> = new Set(
  SOURCES.flatMap(({ columns }) =>
    columns.filter(({ hidden, header }) => hidden === true && header.endsWith('键')),
  ).map(({ header }) => header),
);
const FORMAT_NAME = WORKBOOK_FORMAT.slice(0, WORKBOOK_FORMAT.indexOf('/') + 1);

/** Whether a table is named like one of Duban. */
export const isOwnTable = (name: string): boolean => TABLES.has(name);

/**
 * Whether a workbook is one of Duban, also without its hidden sheet: by what that begins
 * with, or by two of its tables, defined names, hidden titles and the name of that sheet.
 */
export function isOfDuban({ sheets, names = [] }: RawBook): boolean {
  if (sheets.some(isHiddenSheet)) return true;
  const marks = new Set<string>();
  for (const name of names) if (NAMES.has(name)) marks.add(`name ${name}`);
  for (const { name, tables, rows } of sheets) {
    if (name === STORE_NAME) marks.add('store');
    for (const table of tables) if (TABLES.has(table)) marks.add(`table ${table}`);
    for (const row of rows.slice(0, TITLES_WITHIN))
      for (const cell of row) if (KEY_TITLES.has(bareTitle(cell))) marks.add(`title ${bareTitle(cell)}`);
    if (marks.size >= ENOUGH_MARKS) return true;
  }
  return marks.size >= ENOUGH_MARKS;
}

/** Whether a sheet is the hidden one of a workbook of Duban, of this or another version, whatever it is called. */
export const isHiddenSheet = ({ rows }: Pick<RawSheet, 'rows'>): boolean =>
  rows.some(([cell]) => typeof cell === 'string' && cell.startsWith(FORMAT_NAME));

/** Whether a part of a file, as XML, has a text that begins as the hidden sheet does. */
export const hasMark = (xml: string): boolean => xml.includes(`>${FORMAT_NAME}`);
