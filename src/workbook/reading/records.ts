import type { Finding } from '#core/record/finding';
import type { CellValue } from '#xlsx/cell-value';
import type { CellCodec } from '../codec/cell.ts';
import { applyCells, type CellEdit, type Field } from '../codec/field.ts';
import type { UnreadCell } from '../codec/unread.ts';
import type { FoundRow, FoundRows } from './find-rows.ts';
import { KEY_COLUMN } from '../model/table-layout.ts';
import { textOf } from './row-task.ts';
import { sheetFinding } from './sheet-finding.ts';
import { isKeyless, type ShownIn, type Telling, toldKeys } from './told-keys.ts';

/** A changed cell, with its sheet, row (as Excel shows it) and key. */
export interface RowEdit extends CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly key: string;
}

interface RecordsRead<R> {
  /** As the sheet shows them now, in the order they were stored. */
  readonly records: readonly R[];
  readonly edits: readonly RowEdit[];
  readonly findings: readonly Finding[];
  /** Rows by key; of several with the same key the first. */
  readonly rowOf: ReadonlyMap<string, FoundRow>;
}

/** Texts of a column, by default of the key column, that only one row has. */
export function onlyValues({ rows }: FoundRows, column: string = KEY_COLUMN): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const row of rows) {
    const text = textOf(row, column);
    if (text !== '') times.set(text, (times.get(text) ?? 0) + 1);
  }
  return new Set([...times].flatMap(([text, count]) => (count === 1 ? [text] : [])));
}

/**
 * Rows by key; of rows that have lost theirs, those whose record is certain by what they show.
 * Others without a key, with an unknown one or with that of another row become findings.
 */
export function keyedRows(
  found: FoundRows,
  telling: Telling,
): { readonly rowOf: ReadonlyMap<string, FoundRow>; readonly findings: readonly Finding[] } {
  const rowOf = new Map<string, FoundRow>();
  const findings: Finding[] = [];
  const told = toldKeys(found, telling);
  for (const row of found.rows) {
    const place = { sheet: found.sheet, row: row.number };
    const key = row.key ?? told.get(row) ?? null;
    if (key === null)
      findings.push(
        sheetFinding(isKeyless(found) ? 'workbook.row-untold' : 'workbook.row-without-key', place),
      );
    else if (!telling.records.has(key))
      findings.push(sheetFinding('workbook.row-foreign', { ...place, key }));
    else if (rowOf.has(key)) findings.push(sheetFinding('workbook.row-doubled', { ...place, key }));
    else rowOf.set(key, row);
  }
  return { rowOf, findings };
}

/** How the rows of records are read. */
interface RecordsReading<R> {
  readonly fields: readonly Field<R>[];
  /** Columns that tell records apart together where a row has lost its key, the surest first. */
  readonly tells: readonly (readonly string[])[];
  /** What the other of these columns show. */
  readonly around?: Readonly<Partial<Record<string, (record: R) => CellValue>>>;
  /** What a cell of a row shows, where that depends on its record; absent: its value. `was`: what was written there. */
  readonly cellOf?: (row: FoundRow, column: string, record: R, was: CellValue) => CellValue | undefined;
  /** Whether a record without a row needs no finding: what it belongs to has no row either. */
  readonly isGone?: (record: R) => boolean;
}

/**
 * The stored records with the changes of users in the rows of a sheet. Without its key
 * column a record stays as stored where no row is certainly its own.
 */
export function readRecords<R>(
  found: FoundRows,
  stored: ReadonlyMap<string, R>,
  {
    fields,
    tells,
    around = {},
    cellOf = (row, column) => row.cell(column),
    isGone = () => false,
  }: RecordsReading<R>,
): RecordsRead<R> {
  const toCell = new Map(fields.map((one) => [one.column, one.toCell]));
  const shown = new Map(
    Array.from(stored, ([key, record]): readonly [string, ShownIn] => [
      key,
      (column) => (toCell.get(column) ?? around[column])?.(record) ?? null,
    ]),
  );
  const { rowOf, findings } = keyedRows(found, { records: shown, levels: tells });
  const records: R[] = [];
  const edits: RowEdit[] = [];
  const odd = [...findings];
  for (const [key, record] of stored) {
    const row = rowOf.get(key);
    if (!row) {
      if (isKeyless(found)) records.push(record);
      else if (!isGone(record)) odd.push(sheetFinding('workbook.row-removed', { sheet: found.sheet, key }));
      continue;
    }
    const applied = applyCells(fields, record, (column, was) => cellOf(row, column, record, was));
    records.push(applied.record);
    for (const edit of applied.edits) {
      edits.push({ ...edit, sheet: found.sheet, row: row.number, key });
      if (!edit.understood) odd.push(unreadable(found, row, edit));
    }
  }
  return { records, edits, findings: odd, rowOf };
}

export const unreadable = (
  found: FoundRows,
  row: FoundRow,
  { column, now }: Pick<CellEdit, 'column' | 'now'>,
): Finding =>
  sheetFinding('workbook.cell-unreadable', {
    sheet: found.sheet,
    row: row.number,
    column: found.headerOf(column),
    value: now === null ? '' : String(now),
  });

/** Cells that could not be read, and the findings about them. */
interface UnreadCells {
  readonly unread: readonly UnreadCell[];
  readonly findings: readonly Finding[];
}

type Reader = Pick<CellCodec<unknown>, 'fromCell'>;

/** The cells of some columns that their codec cannot read; empty cells are not among them. */
export function unreadCells(
  found: FoundRows,
  sheet: string,
  rowOf: ReadonlyMap<string, FoundRow>,
  codecs: Readonly<Record<string, Reader>>,
): UnreadCells {
  const unread: UnreadCell[] = [];
  const findings: Finding[] = [];
  for (const [key, row] of rowOf)
    for (const [column, { fromCell }] of Object.entries(codecs)) {
      const value = row.cell(column) ?? null;
      if (value === null || value === '' || fromCell(value) !== undefined) continue;
      unread.push({ sheet, key, column, value });
      findings.push(unreadable(found, row, { column, now: value }));
    }
  return { unread, findings };
}

/** The edits that could not be read into their records. */
export const unreadEdits = (sheet: string, edits: readonly RowEdit[]): readonly UnreadCell[] =>
  edits.flatMap(({ key, column, now, understood }) =>
    understood ? [] : [{ sheet, key, column, value: now }],
  );
