import type { Finding } from '#core/record/finding';
import type { CellCodec } from '../codec/cell.ts';
import type { UnreadCell } from '../codec/unread.ts';
import type { FoundRow, FoundRows } from './find-rows.ts';
import { type RowEdit, unreadable } from './records.ts';

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
