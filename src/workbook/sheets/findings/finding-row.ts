import type { WorkbookCell } from '#core/record/workbook-cell';
import type { Entry } from '#core/record/entered/entry';
import { tasksOf } from '#core/finding/about-tasks';
import type { Finding } from '#core/record/finding';
import { entryIdentity } from '../../codec/entry-key.ts';
import { unitKey } from '../units/unit-row.ts';
import type { FigureRecord } from '../figures/figure-record.ts';

/** The row of a data sheet a finding is about. */
export interface FindingRow {
  readonly sheet: 'tasks' | 'progress' | 'figures' | 'units';
  readonly key: string;
}

/**
 * The row a finding links to, in a workbook drawn with these entries: the report or figure
 * of its cell, else the report of its task, unit and period, else the first one of those of a finding about
 * several tasks, else its task, else the unit whose name it questions; null where it has none of them.
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
    if (report !== undefined) return report;
    const [first] = tasksOf(finding).flatMap(
      (id) => byIdentity.get(entryIdentity({ task: id, unit, period })) ?? [],
    );
    if (first !== undefined) return first;
    if (task !== null) return { sheet: 'tasks', key: task };
    const name = questionedUnit(finding);
    return name === null ? null : { sheet: 'units', key: unitKey({ kind: 'unit', name }) };
  };
}

/** The name of a unit that a finding asks about, and 单位目录 answers; null: none. */
export function questionedUnit({ code, params }: Finding): string | null {
  const name = code === 'unit.two-spellings' ? params['b'] : code === 'unit.unknown' ? params['unit'] : null;
  return typeof name === 'string' ? name : null;
}

/** With the entry, since the cell may be in the row of another one by now. */
const placeKey = (identity: string, { sheet, row }: WorkbookCell): string =>
  JSON.stringify([identity, sheet, row]);
