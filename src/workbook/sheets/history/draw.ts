import type { EntryVersion } from '#core/record/entered/entry-version';
import type { CellValue } from '#xlsx/cell-value';
import { cellText, optionalTextCell, textCell } from '../../codec/cell.ts';
import { deadlineCell } from '../../codec/date.ts';
import type { WorkbookEntries } from '../../codec/entries.ts';
import { periodCell } from '../../codec/period.ts';
import type { RegistryIndex } from '../../codec/registry-index.ts';
import { withUnread } from '../../codec/unread.ts';
import type { SheetModel } from '../../model/sheet-model.ts';
import { tableSheet } from '../../model/table-sheet.ts';
import { ratingCell } from '../progress/rows.ts';
import { reportedOnCell } from '../progress/reported-on.ts';
import { progressText } from '../progress/text.ts';
import { HISTORY, type HistoryColumn } from './columns.ts';
import { figuresCell, figureWords } from './figures-cell.ts';
import { sealOf } from './seal.ts';
import { versionKey } from './version-key.ts';

type HistoryEntries = Pick<WorkbookEntries, 'history' | 'unread'>;

const PLACE = new Map(HISTORY.columns.map(({ key }, place) => [key, place]));
const SEAL = PLACE.get('seal') ?? -1;

/** Draws 进展历史; null while no period was closed, unless the workbook has the sheet already. */
export function historySheet(
  { history, unread }: HistoryEntries,
  index: RegistryIndex,
  existing: ReadonlySet<string>,
): SheetModel | null {
  if (history.length === 0 && !existing.has(HISTORY.sheet)) return null;
  const drawn = withUnread(
    HISTORY,
    history.map((version) => rowOf(version, index)),
    unread,
  );
  return tableSheet(HISTORY, { rows: drawn.map(sealed) });
}

/** The row with its seal, unless it has the one of what was closed. */
function sealed(row: readonly CellValue[]): readonly CellValue[] {
  if (row[SEAL] !== UNSEALED) return row;
  const seal = sealOf((column) => row[PLACE.get(column) ?? -1] ?? null);
  return row.map((cell, place) => (place === SEAL ? seal : cell));
}

/** Stands in the place of a seal that is still to be made. */
const UNSEALED = '?';

function rowOf(one: EntryVersion, { tasks, targets }: RegistryIndex): readonly CellValue[] {
  const { entry, shown } = one;
  const task = entry.task === null ? undefined : tasks.get(entry.task);
  const cells: Readonly<Record<HistoryColumn, CellValue>> = {
    period: periodCell(entry.period),
    taskNo: optionalTextCell.toCell(shown?.no ?? task?.no ?? entry.task),
    content: textCell.toCell(shown?.content ?? task?.content ?? ''),
    unit: optionalTextCell.toCell(entry.unit),
    text: textCell.toCell(progressText(entry.paragraphs)),
    problem: textCell.toCell(entry.problem),
    nextStep: textCell.toCell(entry.nextStep),
    rating: ratingCell.toCell(entry.rating),
    reportedOn: reportedOnCell().toCell(entry.reportedOn),
    figures: textCell.toCell(shown?.figures ?? figureWords(entry.figures, (id) => targets.get(id))),
    version: one.version,
    by: textCell.toCell(one.by),
    on: deadlineCell.toCell(one.on),
    why: textCell.toCell(one.why),
    taskKey: optionalTextCell.toCell(entry.task),
    values: figuresCell(entry.figures),
    seal: one.seal === undefined ? UNSEALED : textCell.toCell(one.seal),
    key: cellText(versionKey(one)),
  };
  return HISTORY.columns.map(({ key }) => cells[key]);
}
