import type { CellPlace, Entry } from '#core/record/entry';
import type { Finding } from '#core/record/finding';
import { entryIdentity } from '../../codec/entry-key.ts';
import type { FigureRecord } from '../figures/figure-record.ts';

/** The row of a data sheet a finding is about. */
export interface FindingRow {
  readonly sheet: 'tasks' | 'progress' | 'figures';
  readonly key: string;
}

/**
 * Where a finding points in a book drawn with these entries: to the row that stood
 * in its cell when it was found, else to the report of its task, unit and period,
 * else to its task. Null where it is about none of them.
 */
export function rowsOfFindings(
  entries: readonly Entry[],
  figures: readonly FigureRecord[],
): (finding: Finding) => FindingRow | null {
  const byCell = new Map<string, FindingRow>();
  const byIdentity = new Map<string, FindingRow>();
  for (const entry of entries) {
    const row = { sheet: 'progress', key: entry.key } as const;
    const identity = entryIdentity(entry);
    if (entry.cell !== null) byCell.set(placeKey(identity, entry.cell), row);
    if (!byIdentity.has(identity)) byIdentity.set(identity, row);
  }
  for (const { rowKey, figure, entry } of figures)
    if (figure?.cell)
      byCell.set(placeKey(entryIdentity(entry), figure.cell), { sheet: 'figures', key: rowKey });
  return (finding) => {
    const { task, unit, period, cell } = finding;
    const identity = entryIdentity(finding);
    const inCell = cell === null ? undefined : byCell.get(placeKey(identity, cell));
    const isOfReport = unit !== null || period !== null;
    const report = inCell ?? (isOfReport ? byIdentity.get(identity) : undefined);
    return report ?? (task === null ? null : { sheet: 'tasks', key: task });
  };
}

/** Rows have one entry or one figure each; a cell that is another report's now is not the one that was meant. */
const placeKey = (identity: string, { sheet, row }: CellPlace): string =>
  JSON.stringify([identity, sheet, row]);
