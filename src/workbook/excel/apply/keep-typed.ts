import { ExcelFailure } from '../../excel-failure.ts';
import { cellAddress } from '#xlsx/address';
import { type CellValue, isBlank, sameCell } from '#xlsx/cell-value';
import type { BookPlan, PlannedCellChange, SheetStep } from '../../plan/book-plan.ts';
import type { KeptCell } from '../../plan/open-workbook.ts';
import type { BookSurvey, SheetSurvey } from '../../plan/survey.ts';
import { STORE_NAME } from '../../sheets/store/name.ts';
import { rowKey, rowsByKey } from './row-keys.ts';

interface Planned {
  readonly plan: BookPlan;
  readonly survey: BookSurvey;
}

/**
 * A plan that was made again without the cells that a person changed since the first one was
 * made: they stay, and are listed, as are those that the first plan was to change and the
 * second leaves alone.
 * @throws ExcelFailure `excel.sheet-changed` where a text typed meanwhile would be drawn over.
 */
export function keepTyped(
  first: Planned,
  next: Planned,
): { readonly plan: BookPlan; readonly kept: readonly KeptCell[] } {
  const kept: KeptCell[] = [];
  const steps = next.plan.steps.flatMap((step): readonly SheetStep[] => {
    if (step.kind === 'add' || step.kind === 'remove' || step.kind === 'columns') return [step];
    const now = next.survey.sheets.find(({ id }) => id === step.id);
    const before = first.survey.sheets.find(({ id }) => id === step.id);
    if (now === undefined || before === undefined) return [step];
    if (step.kind === 'replace') {
      checkTexts(before, now, step);
      return [step];
    }
    const typed = typedMeanwhile(before, now, step.keys);
    const edits = step.edits.filter((edit) => {
      if (!typed(edit.row, edit.column)) return true;
      kept.push(keptCell(now, edit));
      return false;
    });
    const isEmpty =
      edits.length === 0 && (step.kind === 'edit' || step.deletes.length + step.inserts.length === 0);
    return isEmpty ? [] : [{ ...step, edits }];
  });
  return { plan: { ...next.plan, steps }, kept: [...kept, ...leftAlone(first, next, kept)] };
}

const keptCell = (sheet: SheetSurvey, { row, column, content }: PlannedCellChange): KeptCell => ({
  sheet: sheet.name,
  cell: cellAddress(row, column),
  stands: sheet.rows?.[row]?.[column] ?? null,
  meant: content.value,
});

/** Whether a cell, by its present row and column, differs from what its row had before. */
function typedMeanwhile(
  before: SheetSurvey,
  now: SheetSurvey,
  keys: readonly number[],
): (row: number, column: number) => boolean {
  const [was, is] = [before.rows ?? [], now.rows ?? []];
  const rows = rowsByKey(was, keys);
  return (row, column) => {
    const key = rowKey(is[row], keys);
    const at = key === null ? row : rows.get(key);
    // A row that was not there before holds nothing that the plan could overwrite unseen.
    return at !== undefined && !sameCell(was[at]?.[column], is[row]?.[column]);
  };
}

/** The cells that the first plan was to change, a person changed, and the second plan leaves alone. */
function leftAlone(first: Planned, next: Planned, listed: readonly KeptCell[]): readonly KeptCell[] {
  const known = new Set(listed.map(({ sheet, cell }) => `${sheet} ${cell}`));
  return first.plan.steps.flatMap((step) => {
    if (step.kind !== 'edit' && step.kind !== 'rows') return [];
    const before = first.survey.sheets.find(({ id }) => id === step.id);
    const now = next.survey.sheets.find(({ id }) => id === step.id);
    const later = next.plan.steps.find(
      (other) => other.kind !== 'add' && other.kind !== 'remove' && other.id === step.id,
    );
    if (before === undefined || now === undefined || later?.kind === 'replace') return [];
    const planned = new Set(
      later?.kind !== 'edit' && later?.kind !== 'rows'
        ? []
        : later.edits.map(({ row, column }) => cellAddress(row, column)),
    );
    const rows = rowsByKey(now.rows ?? [], step.keys);
    return step.edits.flatMap((edit): readonly KeptCell[] => {
      const key = rowKey(before.rows?.[edit.row], step.keys);
      const row = key === null ? edit.row : rows.get(key);
      if (row === undefined) return [];
      const cell = keptCell(now, { ...edit, row });
      const isTyped = !sameCell(cell.stands, edit.expected) && !sameCell(cell.stands, cell.meant);
      return isTyped && !planned.has(cell.cell) && !known.has(`${cell.sheet} ${cell.cell}`) ? [cell] : [];
    });
  });
}

/** @throws ExcelFailure `excel.sheet-changed` where a text typed meanwhile is nowhere in what is drawn. */
function checkTexts(
  before: SheetSurvey,
  now: SheetSurvey,
  { model, area, name }: Extract<SheetStep, { readonly kind: 'replace' }>,
): void {
  if (model.name === STORE_NAME) return;
  const texts = new Set<CellValue>(model.values.flat());
  for (let row = area.row; row < area.row + area.rowCount; row += 1)
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      const cell = now.rows?.[row]?.[column];
      if (isBlank(cell) || sameCell(cell, before.rows?.[row]?.[column])) continue;
      if (typeof cell === 'string' && !texts.has(cell))
        throw new ExcelFailure('excel.sheet-changed', { sheet: name });
    }
}
