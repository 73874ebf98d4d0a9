import { absoluteAddress, cellAddress } from '#xlsx/address';
import { lastRow } from '#xlsx/cell-range';
import { type CellValue, sameCell } from '#xlsx/cell-value';
import type { RowChange } from '#xlsx/edit/move/row-map';
import { RowMap } from '#xlsx/edit/move/row-map';
import type { AdoptedBook } from '#xlsx/edit/write/adopted-book';
import type { XlsxEditor } from '#xlsx/edit/xlsx-editor';
import { FONT_NAMES, type FontChoice } from '../model/font.ts';
import { suitedFormat } from '../model/suited-format.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import type { BookPlan, PlannedCellChange, RowsStep, SheetPosition, SheetStep } from '../plan/book-plan.ts';
import { withColumns } from '../plan/columns/with-columns.ts';
import type { BookSurvey } from '../plan/survey.ts';
import { type FileLoss, shownValue } from './file-loss.ts';
import { xlsxBookOf } from './xlsx-book.ts';

/** A plan that is applied to a file. */
interface Applying {
  readonly editor: XlsxEditor;
  readonly survey: BookSurvey;
  readonly losses: FileLoss[];
  readonly adopted: AdoptedBook;
  /** Index of each model among the sheets of the adopted book. */
  readonly places: ReadonlyMap<SheetModel, number>;
}

/**
 * Applies a plan to a file. Columns are added first, then rows are moved on all sheets before anything is written, so
 * that what is written is not moved; the survey is that of the file before. Sheets of a file
 * are never removed.
 */
export async function applyToFile(
  editor: XlsxEditor,
  before: BookSurvey,
  { steps, columns = [] }: BookPlan,
): Promise<{ readonly bytes: Uint8Array; readonly losses: readonly FileLoss[] }> {
  const losses: FileLoss[] = [];
  const survey = withColumns(before, columns);
  const models = [...new Set([...columns.map(({ model }) => model), ...steps.flatMap(modelsOf)])];
  const added = new Set(steps.flatMap((step) => (step.kind === 'add' ? [step.model] : [])));
  // Names of other models are not written; in one book all have to differ.
  const named = models.map((model, at) => (added.has(model) ? model : { ...model, name: `_${String(at)}` }));
  const adopted = await editor.adopt(xlsxBookOf(named, { fonts: fontsOf(editor) }));
  const places = new Map(models.map((model, at) => [model, at]));
  const applying: Applying = { editor, survey, losses, adopted, places };
  if (steps.length + columns.length > 0 && editor.signatures.length > 0) {
    losses.push({ kind: 'signature', sheet: '', place: '', text: '' });
    editor.removeSignatures();
  }
  for (const { id, table, model, formulas } of columns)
    editor.addTableColumns(
      id,
      table,
      adopted,
      places.get(model) ?? -1,
      new Map(formulas.map(({ header, formula }) => [header, formula])),
    );
  const moves = new Map<RowsStep, RowChange>();
  for (const step of steps) if (step.kind === 'rows') moves.set(step, moveRows(applying, step));
  for (const step of steps)
    if (step.kind === 'rows') writeRows(applying, step, moves.get(step) ?? { deletes: [], inserts: [] });
    else if (step.kind === 'edit') writeCells(applying, step.id, step.name, step.edits, (row) => row);
    else if (step.kind === 'add' || step.kind === 'replace') writeSheet(applying, step);
  return { bytes: editor.toBytes(), losses };
}

const modelsOf = (step: SheetStep): readonly SheetModel[] => {
  if (step.kind === 'rows') return step.inserts.map(({ model }) => model);
  return step.kind === 'add' || step.kind === 'replace' ? [step.model] : [];
};

/** The fonts in which the file was drawn. */
const fontsOf = ({ defaultFont }: XlsxEditor): FontChoice =>
  defaultFont === FONT_NAMES.common.body ? 'common' : 'official';

/** Deletes and inserts the rows of a step. A row that holds something else than expected is not deleted. */
function moveRows({ editor, survey, losses }: Applying, step: RowsStep): RowChange {
  const { id, area } = step;
  const rows = survey.sheets.find((sheet) => sheet.id === id)?.rows ?? [];
  const deletes = step.deletes.flatMap(({ row, expected }) => {
    const isSame = expected.every((value, at) => sameCell(rows[row]?.[area.column + at], value));
    if (!isSame) losses.push({ kind: 'row', sheet: step.name, place: String(row + 1), text: '' });
    return isSame ? [row] : [];
  });
  const change: RowChange = {
    deletes,
    inserts: step.inserts.map(({ before, rowCount }) => ({ before, rowCount })),
  };
  const { notes, references } = editor.moveRows(id, change);
  for (const { row, column, text } of notes)
    losses.push({ kind: 'note', sheet: step.name, place: cellAddress(row, column), text });
  for (const { sheet, formula } of references)
    losses.push({ kind: 'reference', sheet, place: '', text: `=${formula}` });
  return change;
}

/** Fills the inserted rows of a step and changes single cells of the others. */
function writeRows(applying: Applying, step: RowsStep, change: RowChange): void {
  const { editor, adopted, places } = applying;
  const map = new RowMap(change);
  const starts = map.places(change);
  const table = editor.tables(step.id).find(({ name }) => name === step.table);
  const formulas = new Map(
    [...(table?.formulas ?? [])].map(([column, formula]) => [(table?.range.column ?? 0) + column, formula]),
  );
  const end = map.edge(lastRow(step.area) + 1);
  for (const [at, { model, modelRow, rowCount }] of step.inserts.entries()) {
    const row = starts[at] ?? 0;
    const source = adopted.sheets[places.get(model) ?? -1];
    if (source === undefined) continue;
    const isBehindRow = row - 1 > step.area.row;
    const neighbour = isBehindRow ? row - 1 : row + rowCount < end ? row + rowCount : null;
    editor.fillRows(step.id, adopted, { source, sourceRow: modelRow, rowCount, row, neighbour, formulas });
  }
  writeCells(applying, step.id, step.name, step.edits, (row) => map.row(row));
  for (const { name, range } of step.names) editor.setName(name, absoluteAddress(step.name, range));
}

/** Changes single cells; those that hold something else than expected stay. */
function writeCells(
  { editor, survey, losses }: Applying,
  id: string,
  sheet: string,
  edits: readonly PlannedCellChange[],
  rowOf: (row: number) => number | null,
): void {
  const rows = survey.sheets.find((one) => one.id === id)?.rows ?? [];
  for (const { row, column, content, expected } of edits) {
    const target = rowOf(row);
    if (target === null || !sameCell(rows[row]?.[column], expected)) {
      const text = content.formula ?? shownValue(content.value);
      losses.push({ kind: 'cell', sheet, place: cellAddress(row, column), text });
      continue;
    }
    const present = editor.numberFormat(id, target, column);
    editor.editCell(id, target, column, {
      value: content.value,
      formula: content.formula === null ? null : content.formula.replace(/^=/, ''),
      numberFormat: suitedFormat(present, content.numberFormat),
    });
  }
}

/** Adds a sheet or replaces an area. */
function writeSheet(
  { editor, survey, losses, adopted, places }: Applying,
  step: Extract<SheetStep, { readonly kind: 'add' | 'replace' }>,
): void {
  const { model } = step;
  const index = places.get(model) ?? -1;
  if (step.kind === 'add') editor.addSheet(adopted, index, tabOf(editor, step.place));
  else {
    const { id, area, expected } = step;
    const rows = survey.sheets.find((sheet) => sheet.id === id)?.rows ?? [];
    const isKept = (row: number, column: number): boolean =>
      !sameCell(rows[row]?.[column], expected[row - area.row]?.[column - area.column]);
    const formulas = new Set(model.formulas.map(({ row, column }) => `${String(row)} ${String(column)}`));
    const kept = new Set<string>();
    for (let row = area.row; row <= lastRow(area); row += 1)
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        if (!isKept(row, column) || formulas.has(`${String(row)} ${String(column)}`)) continue;
        kept.add(`${String(row)} ${String(column)}`);
        const value: CellValue = model.values[row]?.[column] ?? null;
        if (sameCell(value, rows[row]?.[column])) continue;
        losses.push({
          kind: 'cell',
          sheet: step.name,
          place: cellAddress(row, column),
          text: shownValue(value),
        });
      }
    editor.replaceArea(id, area, adopted, index, (row, column) =>
      kept.has(`${String(row)} ${String(column)}`),
    );
  }
  for (const { name, range } of model.names) editor.setName(name, absoluteAddress(step.name, range));
}

/** The place among the tabs at which a sheet is inserted. */
function tabOf({ sheets }: XlsxEditor, place: SheetPosition): number {
  if (place === 'end') return sheets.length;
  const neighbour = 'behind' in place ? place.behind : place.before;
  const at = sheets.findIndex(({ name }) => name === neighbour);
  if (at < 0) return sheets.length;
  return 'behind' in place ? at + 1 : at;
}
