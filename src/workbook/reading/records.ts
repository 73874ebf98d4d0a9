import type { Finding } from '#core/record/finding';
import { applyCells, type CellEdit, type Field } from '../codec/field.ts';
import type { FoundRow, FoundRows } from './find-rows.ts';
import { KEY_COLUMN } from '../model/table-layout.ts';
import { textOf } from './row-task.ts';
import { sheetFinding } from './sheet-finding.ts';

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

/** Rows by key. Rows without a key, with an unknown one or with that of another row become findings. */
export function keyedRows(
  found: FoundRows,
  isKnown: (key: string) => boolean,
): { readonly rowOf: ReadonlyMap<string, FoundRow>; readonly findings: readonly Finding[] } {
  const rowOf = new Map<string, FoundRow>();
  const findings: Finding[] = [];
  for (const row of found.rows) {
    const place = { sheet: found.sheet, row: row.number };
    if (row.key === null) findings.push(sheetFinding('workbook.row-without-key', place));
    else if (!isKnown(row.key))
      findings.push(sheetFinding('workbook.row-foreign', { ...place, key: row.key }));
    else if (rowOf.has(row.key))
      findings.push(sheetFinding('workbook.row-doubled', { ...place, key: row.key }));
    else rowOf.set(row.key, row);
  }
  return { rowOf, findings };
}

/**
 * The stored records with the changes of users in the rows of a sheet.
 *
 * @param isGone Whether a record without a row needs no finding: what it belongs to has no row either.
 */
export function readRecords<R>(
  found: FoundRows,
  stored: ReadonlyMap<string, R>,
  fields: readonly Field<R>[],
  isGone: (record: R) => boolean = () => false,
): RecordsRead<R> {
  const { rowOf, findings } = keyedRows(found, (key) => stored.has(key));
  const records: R[] = [];
  const edits: RowEdit[] = [];
  const odd = [...findings];
  for (const [key, record] of stored) {
    const row = rowOf.get(key);
    if (!row) {
      if (!isGone(record)) odd.push(sheetFinding('workbook.row-removed', { sheet: found.sheet, key }));
      continue;
    }
    const applied = applyCells(fields, record, (column) => row.cell(column));
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
