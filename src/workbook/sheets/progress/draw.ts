import { characterCount } from '#core/check/entry/character-count';
import { hasReport } from '#core/reporting/filled';
import type { Entry } from '#core/record/entered/entry';
import { cellText, optionalTextCell, textCell } from '../../codec/cell.ts';
import type { EarlierReports } from '../../codec/earlier-reports.ts';
import { periodCell } from '../../codec/period.ts';
import { progressText } from './text.ts';
import type { PrefilledCells } from './starting-entries.ts';
import { reportedOnCell } from './reported-on.ts';
import type { RegistryIndex } from '../../codec/registry-index.ts';
import { type UnreadCell, withUnread } from '../../codec/unread.ts';
import { cellAddress } from '#xlsx/address';
import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import type { ConditionalFormat, SheetModel } from '../../model/sheet-model.ts';
import { tableSheet } from '../../model/table-sheet.ts';
import { characterCountFormula } from '../../model/formula.ts';
import { COLORS } from '../../model/cell-style.ts';
import { PROGRESS, type ProgressColumn } from './columns.ts';
import { settingName } from '../settings/layout.ts';
import { thisRowReference } from '../../model/table-layout.ts';
import { RATING_WORDS } from '../../codec/wording.ts';

/** Notices limit 进展情况 including the problems, so both cells are counted. */
const LENGTH = (['text', 'problem'] as const)
  .map((key) => characterCountFormula(thisRowReference(PROGRESS, key)))
  .join('+');
const at = (key: ProgressColumn): number => PROGRESS.columns.findIndex((column) => column.key === key);

/** Draws 进展填报: one row for each entry; the character count is a formula. */
export function progressSheet(
  entries: readonly Entry[],
  index: RegistryIndex,
  unread: readonly UnreadCell[],
  prefilled: PrefilledCells,
  earlier: EarlierReports,
): SheetModel {
  return tableSheet(PROGRESS, {
    rows: withUnread(
      PROGRESS,
      entries.map((entry) => rowOf(entry, index, earlier)),
      unread,
    ),
    columnFormulas: new Map([['length', LENGTH]]),
    conditions: tooLong(entries.length),
    suggested: new Map([
      ['unit', prefilled.units],
      ['period', prefilled.periods],
      ['text', prefilled.texts],
    ]),
  });
}

function rowOf(entry: Entry, index: RegistryIndex, earlier: EarlierReports): readonly CellValue[] {
  const task = entry.task === null ? undefined : index.tasks.get(entry.task);
  const text = progressText(entry.paragraphs);
  const cells: Readonly<Record<ProgressColumn, CellValue>> = {
    // A number that no task has is shown as it was typed.
    taskNo: task ? textCell.toCell(task.no) : optionalTextCell.toCell(entry.task),
    content: task ? textCell.toCell(task.content) : null,
    unit: optionalTextCell.toCell(entry.unit),
    period: periodCell(entry.period),
    lastText: textCell.toCell(progressText(earlier(entry).find(hasReport)?.paragraphs ?? [])),
    text: textCell.toCell(text),
    problem: textCell.toCell(entry.problem),
    nextStep: textCell.toCell(entry.nextStep),
    rating: entry.rating === null ? null : RATING_WORDS[entry.rating],
    length: characterCount(text) + characterCount(entry.problem),
    reportedOn: reportedOnCell().toCell(entry.reportedOn),
    taskKey: task ? cellText(task.id) : null,
    key: cellText(entry.key),
  };
  return PROGRESS.columns.map(({ key }) => cells[key]);
}

/** Colours a count above the limit of 设置, if it has one. */
function tooLong(rowCount: number): readonly ConditionalFormat[] {
  if (rowCount === 0) return [];
  const limit = settingName('progressMaxChars');
  const count = cellAddress(1, at('length'));
  return [
    {
      range: rangeOf(1, at('length'), rowCount),
      formula: `AND(ISNUMBER(${limit}),${count}>${limit})`,
      fill: COLORS.errorFill,
      color: COLORS.alert,
    },
  ];
}
