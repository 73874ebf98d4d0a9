import type { HostContext } from '../context.ts';
import { emitChanged } from '../events/cell-events.ts';
import { type CellRange, rangeOf, intersection, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import type { HostCellValue } from '../model/grid.ts';
import { allows, isWritable } from '../model/permission.ts';
import type { ResolvedRange } from '../name/resolve.ts';
import { notImplemented, excelError } from '../excel-error/host-failure.ts';
import { isUnbounded } from './block.ts';
import { updateColumnNames } from '../table/header-edits.ts';
import { copiedFormula } from '#xlsx/formula/references';
import { dropConditions, dropMerges, dropValidations } from './drop-rules.ts';

const TYPES = ['All', 'Values', 'Formulas', 'Formats'] as const;

interface CopyOptions {
  readonly type: unknown;
  readonly skipBlanks: unknown;
  readonly transpose: unknown;
}

interface CopiedCell {
  readonly value: HostCellValue;
  readonly formula: string | null;
  readonly style: number;
}

/**
 * Copies cells. The target is extended to the size of the source, or filled with as many
 * copies as fit exactly. Relative references of formulas shift; `Values` copies results.
 * Only `All` copies merges, validations and conditional formats.
 * @throws HostFailure on a protected sheet, or if the copy does not fit on the sheet.
 */
export function copyCells(
  context: HostContext,
  from: ResolvedRange,
  to: ResolvedRange,
  options: CopyOptions,
): void {
  const type = TYPES.find((known) => known === (options.type ?? 'All'));
  if (type === undefined) throw notImplemented('Range', `CopyFrom ${String(options.type)}`);
  if (isUnbounded(from.area) || isUnbounded(to.area))
    throw notImplemented('Range', 'CopyFrom of entire rows or columns');
  const isTransposed = options.transpose === true;
  const target = targetOf(from.area, to.area, isTransposed);
  const copiesContents = type !== 'Formats';
  const copiesFormats = type === 'All' || type === 'Formats';
  if (copiesContents && !isWritable(context.book, to.sheet, target))
    throw excelError('locked-cells', to.sheet.name);
  if (copiesFormats && !allows(to.sheet, 'formatCells')) throw excelError('locked-cells', to.sheet.name);
  context.calculator.calculate(from.sheet, from.area);
  const cells = snapshot(from);
  if (type === 'All' && !isTransposed) copyRules(context, from, to.sheet, target);
  const { grid } = to.sheet;
  for (let down = 0; down < target.rowCount; down += 1)
    for (let across = 0; across < target.columnCount; across += 1) {
      const [r, c] = isTransposed ? [across, down] : [down, across];
      const row = r % from.area.rowCount;
      const column = c % from.area.columnCount;
      const { value, formula, style } = cells[row]?.[column] ?? { value: null, formula: null, style: 0 };
      const at = { row: target.row + down, column: target.column + across };
      if (options.skipBlanks === true && value === null && formula === null) continue;
      if (copiesContents && (formula === null || type === 'Values'))
        grid.setContent(at.row, at.column, value);
      else if (copiesContents && formula !== null) {
        const rows = at.row - (from.area.row + row);
        const columns = at.column - (from.area.column + column);
        grid.setContent(at.row, at.column, null, copiedFormula(formula, rows, columns));
      }
      if (copiesFormats) grid.setStyle(at.row, at.column, style);
    }
  if (copiesContents) updateColumnNames(context, to.sheet, target);
  context.calculator.invalidate();
  emitChanged(context, to.sheet, target);
}

/** A snapshot of the source, which may overlap the target. */
const snapshot = ({ sheet: { grid }, area }: ResolvedRange): readonly (readonly CopiedCell[])[] =>
  Array.from({ length: area.rowCount }, (_, down) =>
    Array.from({ length: area.columnCount }, (__, across) => {
      const [row, column] = [area.row + down, area.column + across];
      return {
        value: grid.value(row, column),
        formula: grid.formula(row, column),
        style: grid.style(row, column),
      };
    }),
  );

function targetOf(from: CellRange, to: CellRange, isTransposed: boolean): CellRange {
  const rows = isTransposed ? from.columnCount : from.rowCount;
  const columns = isTransposed ? from.rowCount : from.columnCount;
  const area = rangeOf(
    to.row,
    to.column,
    to.rowCount % rows === 0 ? to.rowCount : rows,
    to.columnCount % columns === 0 ? to.columnCount : columns,
  );
  if (area.row + area.rowCount > MAX_ROWS || area.column + area.columnCount > MAX_COLUMNS)
    throw excelError('outside-sheet');
  return area;
}

/** Copies merges, validations and conditional formats of the source to each copy. */
function copyRules(
  { book }: HostContext,
  { sheet, area }: ResolvedRange,
  into: Sheet,
  target: CellRange,
): void {
  const copies: ((own: CellRange) => CellRange | null)[] = [];
  for (let row = 0; row < target.rowCount; row += area.rowCount)
    for (let column = 0; column < target.columnCount; column += area.columnCount)
      copies.push((own) => {
        const common = intersection(own, area);
        return common === null
          ? null
          : rangeOf(
              common.row - area.row + target.row + row,
              common.column - area.column + target.column + column,
              common.rowCount,
              common.columnCount,
            );
      });
  const copied = (areas: readonly CellRange[]): CellRange[] =>
    areas.flatMap((own) => copies.flatMap((copy) => copy(own) ?? []));
  const merges = copied(sheet.merges.filter((merge) => intersection(merge, area) !== null));
  const validations = sheet.validations.map((rule) => ({ ...rule, areas: copied(rule.areas) }));
  const conditions = sheet.conditions.map((rule) => ({ rule, areas: copied(rule.areas) }));
  dropMerges(into, target);
  dropValidations(into, target);
  dropConditions(into, target);
  into.merges.push(...merges);
  into.validations.push(...validations.filter(({ areas }) => areas.length > 0));
  for (const { rule, areas } of conditions) {
    if (areas.length === 0) continue;
    if (into === sheet && sheet.conditions.includes(rule)) rule.areas = [...rule.areas, ...areas];
    else into.conditions.push({ ...rule, id: `{CF-${String(book.nextId())}}`, areas });
  }
}
