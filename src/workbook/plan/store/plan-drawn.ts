import { sameCell, type CellValue } from '#xlsx/cell-value';
import { FORMATS } from '../../model/cell-style.ts';
import type { SheetModel } from '../../model/sheet-model.ts';
import { drawnRows, isDrawnRow } from '../../sheets/store/drawn-cells.ts';
import type { PlannedCellChange, SheetStep } from '../book-plan.ts';
import type { SheetSurvey } from '../survey.ts';

type Rows = readonly (readonly CellValue[])[];

/** Whether two rows record the same of the same sheet. */
const isAbout = (row: readonly CellValue[], [kind, sheet]: readonly CellValue[]): boolean =>
  row[0] === kind && row[1] === sheet;

/** The model of the hidden sheet, with what sheets show that are not drawn now as it is stored. */
export function withDrawn(store: SheetModel, now: Rows, isWanted: (sheet: string) => boolean): SheetModel {
  const stored = now.filter(isDrawnRow);
  const own = store.values.filter(isDrawnRow);
  const drawn = own.flatMap((row) =>
    isWanted(String(row[1])) ? [row] : stored.filter((other) => isAbout(other, row)),
  );
  return { ...store, values: [...store.values.filter((row) => !isDrawnRow(row)), ...drawn] };
}

/** The step that stores what some sheets show now, where the rest of the hidden sheet stays; null: nothing has to change. */
export function planDrawn(sheet: SheetSurvey, models: readonly SheetModel[]): SheetStep | null {
  const rows = sheet.rows ?? [];
  let end = rows.length;
  const edits: PlannedCellChange[] = [];
  for (const marks of drawnRows(models)) {
    const known = rows.findIndex((row) => isAbout(row, marks));
    const row = known < 0 ? end : known;
    if (known < 0) end += 1;
    const width = Math.max(marks.length, rows[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const expected = rows[row]?.[column] ?? null;
      const value = marks[column] ?? null;
      if (sameCell(expected, value)) continue;
      edits.push({ row, column, expected, content: { value, formula: null, numberFormat: FORMATS.general } });
    }
  }
  const { id, name } = sheet;
  return edits.length === 0 ? null : { kind: 'edit', id, name, edits, keys: [], isProtected: false };
}
