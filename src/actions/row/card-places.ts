import { cellText } from '#workbook/codec/cell';
import { periodOfCell } from '#workbook/codec/period';
import { FIGURES } from '#workbook/sheets/figures/columns';
import { headerOf } from '#workbook/model/table-layout';
import { findRows } from '#workbook/reading/find-rows';
import { trimmed } from '#workbook/reading/row-task';
import type { RowCard } from './card.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import { type LedgerPlace, placeOfCell, placeOfTask } from '../ledger/ledger-place.ts';

/** Places of the task of a card on other sheets; null where there is none, and on the sheet of the card. */
interface CardPlaces {
  readonly tasks: LedgerPlace | null;
  readonly progress: LedgerPlace | null;
  readonly figures: LedgerPlace | null;
}

/** The row of the task, of the report that decides its lamps, and of the first figure of that report. */
export function placesOf({ survey }: Ledger, card: RowCard): CardPlaces {
  const { sheet, task, basis } = card;
  return {
    tasks: sheet === 'tasks' ? null : placeOfTask(survey, task.id),
    progress: sheet === 'progress' || basis?.cell == null ? null : placeOfCell(survey, basis.cell),
    figures: sheet === 'figures' ? null : placeOfFigures(survey, card),
  };
}

function placeOfFigures(survey: Ledger['survey'], { task, notice, basis }: RowCard): LedgerPlace | null {
  const sheets = survey.sheets
    .filter(({ tables }) => tables.some(({ name }) => name === FIGURES.table))
    .map(({ name, rows }) => ({ name, rows: rows ?? [], tables: [FIGURES.table] }));
  const found = sheets.length === 0 ? null : findRows({ sheets }, FIGURES, survey.workbook);
  const rows = found?.rows.filter((row) => trimmed(row, 'taskKey') === cellText(task.id)) ?? [];
  const isOfReport = (row: (typeof rows)[number]): boolean =>
    trimmed(row, 'unit') === (basis?.unit ?? '') &&
    periodOfCell(row.cell('period') ?? null, notice?.year ?? null) === (basis?.period ?? null);
  const row = rows.find(isOfReport) ?? rows[0];
  if (!found || !row) return null;
  return placeOfCell(survey, { sheet: found.sheet, row: row.number, column: headerOf(FIGURES, 'value') });
}
