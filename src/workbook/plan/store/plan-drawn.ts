import { sameCell, type CellValue } from '#xlsx/cell-value';
import { FORMATS } from '../../model/cell-style.ts';
import type { SheetModel } from '../../model/sheet-model.ts';
import { DRAWN, drawnRows } from '../../sheets/store/drawn-cells.ts';
import type { PlannedCellChange, SheetStep } from '../book-plan.ts';
import type { SheetSurvey } from '../survey.ts';

type Rows = readonly (readonly CellValue[])[];

const isMarks = ([kind]: readonly CellValue[]): boolean => kind === DRAWN;

/** The model of the hidden sheet, with what sheets show that are not drawn now as it is stored. */
export function withDrawn(store: SheetModel, now: Rows, isWanted: (sheet: string) => boolean): SheetModel {
  const known = new Map(now.filter(isMarks).map((row) => [row[1], row]));
  const own = store.values.filter(isMarks);
  const drawn = own.flatMap((row) => {
    const stored = known.get(row[1] ?? null);
    if (isWanted(String(row[1]))) return [row];
    return stored === undefined ? [] : [stored];
  });
  return { ...store, values: [...store.values.filter((row) => !isMarks(row)), ...drawn] };
}

/** The step that stores what some sheets show now, where the rest of the hidden sheet stays; null: nothing has to change. */
export function planDrawn(sheet: SheetSurvey, models: readonly SheetModel[]): SheetStep | null {
  const rows = sheet.rows ?? [];
  let end = rows.length;
  const edits: PlannedCellChange[] = [];
  for (const marks of drawnRows(models)) {
    const known = rows.findIndex((row) => isMarks(row) && row[1] === marks[1]);
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
