import type { WorkbookCell } from '#core/record/workbook-cell';
import type { Entry } from '#core/record/entered/entry';
import type { Finding } from '#core/record/finding';
import { entryIdentity } from '../../codec/entry-key.ts';
import type { FigureRecord } from '../figures/figure-record.ts';

/** The row of a data sheet a finding is about. */
export interface FindingRow {
  readonly sheet: 'tasks' | 'progress' | 'figures';
  readonly key: string;
}

/**
 * The row a finding links to, in a workbook drawn with these entries: the report or figure
 * of its cell, else the report of its task, unit and period, else its task; null where it
 * has none of them.
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

/** With the entry, since the cell may be in the row of another one by now. */
const placeKey = (identity: string, { sheet, row }: WorkbookCell): string =>
  JSON.stringify([identity, sheet, row]);
