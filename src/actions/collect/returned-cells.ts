import { characterCount } from '#core/check/entry/character-count';
import type { ChangePlace, ReturnedCell } from '#core/collect/change';
import type { ReturnedField } from '#core/collect/field';
import type { MasterValues } from '#core/collect/compare';
import { reasonOf } from '#core/collect/reasons';
import { reportedYear } from '#workbook/sheets/progress/reported-on';
import type { ReturnedPack, ReturnedRow, ReturnedRowCell } from '#workbook/pack/read/returned';
import type { FilePlace } from './place-file.ts';
import type { Occasion } from './occasion.ts';
import { placeRow, type RowPlace } from './place-row.ts';
import { readValue } from './returned-value.ts';

/** What returned cells are held against. */
interface Master {
  readonly occasion: Occasion;
  readonly masterOf: MasterValues;
}

/** The cells to fill in of a returned file, each with what it is about and what stands against taking it. */
export function returnedCells(
  file: string,
  pack: ReturnedPack,
  place: FilePlace,
  { occasion, masterOf }: Master,
): readonly ReturnedCell[] {
  return pack.sheets.flatMap(({ code, tab, rows }) =>
    rows.flatMap((row) => {
      const about = placeRow(code, row, place, occasion);
      const at = { file, sheet: tab, row: row.number };
      const cells = cellsOf(row, about, at, { occasion, masterOf });
      return code === 'progress' ? withinLimit(cells, about, { occasion, masterOf }) : cells;
    }),
  );
}

function cellsOf(
  row: ReturnedRow,
  { task, target, unit, period, refusal, doubt }: RowPlace,
  at: Pick<ReturnedCell, 'file' | 'sheet' | 'row'>,
  { occasion, masterOf }: Master,
): readonly ReturnedCell[] {
  const year = task === null ? null : (occasion.contextAt(null).noticeOf(task.notice)?.year ?? null);
  const yearOf = reportedYear(period, year);
  return row.cells.flatMap((cell): readonly ReturnedCell[] => {
    const read = readValue(cell, { target, yearOf });
    const isFilled = read.value.content !== null || read.fault !== null;
    const about = {
      ...{ task: task?.id ?? null, unit, period },
      field: fieldOf(cell.field, target?.id ?? row.key?.id ?? ''),
    };
    if (!isFilled && !isEmptied(cell, about, refusal === null, masterOf)) return [];
    return [
      {
        ...at,
        ...about,
        value: read.value,
        refusal,
        fault: read.fault,
        doubt: doubt ?? read.doubt,
        note: read.note,
        isAsSent: cell.sent === 'same',
      },
    ];
  });
}

/** Whether an empty cell says that something is gone. The office notes the day itself where the unit left it out. */
const isEmptied = (
  { field, sent }: ReturnedRowCell,
  about: ChangePlace,
  isPlaced: boolean,
  masterOf: MasterValues,
): boolean =>
  isPlaced && (field !== 'reportedOn' || sent === 'other') && (masterOf(about)?.content ?? null) !== null;

const fieldOf = (field: string, target: string): ReturnedField =>
  (field === 'figure' ? `figure:${target}` : field) as ReturnedField;

/** Parts that the limit of characters is for: 进展情况 including the problems. */
const LIMITED: readonly string[] = ['text', 'problem'];

/** The cells of a row, those that make its report too long with the fault that they do. */
function withinLimit(
  cells: readonly ReturnedCell[],
  { task, unit, period, refusal }: RowPlace,
  { occasion, masterOf }: Master,
): readonly ReturnedCell[] {
  const limit = occasion.contextAt(period).settings.progressMaxChars;
  if (limit === null || refusal !== null || task === null) return cells;
  const length = LIMITED.map((field) => {
    const cell = cells.find((one) => one.field === field && one.value.content !== null);
    const place = { task: task.id, unit, period, field: field as ReturnedField };
    const content = cell?.value.content ?? masterOf(place)?.content ?? '';
    return characterCount(String(content));
  }).reduce((sum, count) => sum + count, 0);
  if (length <= limit) return cells;
  const fault = reasonOf('collect.too-long', { length, limit, over: length - limit });
  return cells.map((cell) =>
    LIMITED.includes(cell.field) && cell.value.content !== null && cell.fault === null
      ? { ...cell, fault }
      : cell,
  );
}
