import type { EntryFigure, EntryPart, EnteredValue } from '#core/record/entered/entry';
import type { WorkbookCell } from '#core/record/workbook-cell';
import { identityOfKey } from '../../codec/entry-key.ts';
import { cellErrors } from '../../reading/error-value.ts';
import { MergedCells } from '../../reading/merged-cells.ts';
import { onlyValues } from '../../reading/records.ts';
import type { Finding } from '#core/record/finding';
import { groupBy } from '#core/record/group-by';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { cellText, textCell } from '../../codec/cell.ts';
import { periodOfCell } from '../../codec/period.ts';
import type { StrayFigure } from '../../codec/unread.ts';
import type { CellValue } from '#xlsx/cell-value';
import { FIGURE_FORMULAS } from './formulas.ts';
import { FIGURES } from './columns.ts';
import { headerOf } from '../../model/table-layout.ts';
import type { FoundRow, FoundRows } from '../../reading/find-rows.ts';
import { type BookRecords, only, type TaskOfRow, textOf, trimmed } from '../../reading/row-task.ts';
import { sheetFinding } from '../../reading/sheet-finding.ts';

/** A row of 指标进度 with a figure. */
export interface FigureRow {
  readonly task: string;
  readonly unit: string | null;
  readonly period: string | null;
  /** Null: one may have been entered, but could not be read. */
  readonly figure: EntryFigure | null;
  readonly cell: WorkbookCell;
  readonly unknown: readonly EntryPart[];
}

/**
 * The rows of 指标进度 with a figure, as it was typed. A row whose target the workbook
 * does not have becomes a finding and one of the `strays`.
 */
export function readFigureRows(
  found: FoundRows,
  records: BookRecords,
  taskOf: TaskOfRow,
  yearOf: (task: Task | null) => number | null,
): {
  readonly rows: readonly FigureRow[];
  readonly strays: readonly StrayFigure[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const strays: StrayFigure[] = [];
  const targetOf = targetsOfRows(records, taskOf);
  const merged = new MergedCells(found, (row) => targetOf(row)?.id ?? null);
  const drawnOnce = onlyValues(found, 'rowKey');
  const column = headerOf(FIGURES, 'value');
  const rows = found.rows.flatMap((row): readonly FigureRow[] => {
    const isUnknown = row.cell('value') === undefined;
    const value = typedValue(row.cell('value') ?? null);
    if (value === null && !isUnknown) return [];
    const target = targetOf(row);
    if (target === null) {
      // Without the column there may be nothing in the row.
      if (isUnknown && row.stateOf('value') !== 'unresolved') return [];
      const key = [trimmed(row, 'taskNo'), trimmed(row, 'metric')].filter((text) => text !== '').join(' ');
      findings.push(sheetFinding('workbook.row-foreign', { sheet: found.sheet, row: row.number, key }));
      strays.push(strayOf(row));
      return [];
    }
    const cell = { sheet: found.sheet, row: row.number, column };
    const rowKey = textOf(row, 'rowKey');
    const drawn = drawnOnce.has(rowKey) ? identityOfFigure(rowKey, target) : null;
    const unknown: EntryPart[] = [];
    const about = (part: 'unit' | 'period', typed: string | null): string | null => {
      if (row.cell(part) !== undefined) return typed;
      if (drawn === null) unknown.push(part);
      return drawn?.[part] ?? null;
    };
    const isShown = !isUnknown && merged.isShown(row, 'value');
    if (!isShown) unknown.push('figures');
    findings.push(...cellErrors(found, row, ['value']));
    return [
      {
        task: target.task,
        unit: about('unit', trimmed(row, 'unit') || null),
        period: about('period', periodOfCell(row.cell('period') ?? null, yearOf(taskOf(row)))),
        figure: isShown ? { target: target.id, value, ...percentOf(row, value), cell } : null,
        cell,
        unknown,
      },
    ];
  });
  return { rows, strays, findings: [...findings, ...merged.findings()] };
}

/** Unit and period of the entry of a row, by the key it was drawn with; null where that is of another target. */
function identityOfFigure(rowKey: string, { id, task }: Target): ReturnType<typeof identityOfKey> {
  const entryKey = rowKey.replace(/#\d{1,9}$/u, '');
  return entryKey.endsWith(`/${id}`) ? identityOfKey(entryKey.slice(0, -id.length - 1), task) : null;
}

/** The cells of a row, except those with formulas. */
const strayOf = (row: FoundRow): StrayFigure =>
  Object.fromEntries(
    FIGURES.columns.flatMap(({ key }) => (FIGURE_FORMULAS.has(key) ? [] : [[key, row.cell(key) ?? null]])),
  );

/** Whether the cell of a figure shows its number as a percentage; nothing where it does not. */
const percentOf = (row: FoundRow, value: EnteredValue): Pick<EntryFigure, 'isPercent'> =>
  typeof value === 'number' && row.stateOf('value') === 'percent' ? { isPercent: true } : {};

function typedValue(cell: CellValue): EnteredValue {
  if (cell === null || typeof cell === 'number') return cell;
  const text = String(cell);
  return text.trim() === '' ? null : text;
}

/** Finds the targets of rows: by the hidden key where the name of the target agrees, else by the name, and the goal where several have that. */
export function targetsOfRows(
  { targets, baseTargets }: BookRecords,
  taskOf: TaskOfRow,
): (row: FoundRow) => Target | null {
  const byKey = new Map(targets.map((target) => [cellText(target.id), target]));
  const byTask = groupBy(targets, ({ task }) => task);
  return (row) => {
    const metric = trimmed(row, 'metric');
    const task = taskOf(row);
    const keyed = byKey.get(textCell.fromCell(row.cell('key') ?? null) ?? '');
    if (keyed !== undefined && (task === null ? hasNoNumber(row) : keyed.task === task.id)) {
      const base = baseTargets.get(keyed.id);
      if (metric === '' || metric === shownMetric(keyed) || (base && metric === shownMetric(base)))
        return keyed;
    }
    if (task === null) return null;
    const named = (byTask.get(task.id) ?? []).filter((target) => shownMetric(target) === metric);
    const goal = row.cell('goal') ?? null;
    return only(named) ?? only(named.filter(({ value }) => value !== null && value === goal));
  };
}

const shownMetric = ({ metric }: Target): string => cellText(metric).trim();

const hasNoNumber = (row: FoundRow): boolean => trimmed(row, 'taskNo') === '';
