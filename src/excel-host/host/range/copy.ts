import type { HostContext } from '../context.ts';
import { tellChanged } from '../events/changed.ts';
import { type CellRange, rangeOf, intersection, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import type { CellValue } from '../model/grid.ts';
import { allows, mayWrite } from '../model/permission.ts';
import { notImplemented, refusal } from '../protocol/host-failure.ts';
import { isUnbounded } from './block.ts';
import { headersFollow } from './headers.ts';
import { referencesCopied } from './references.ts';
import { dropConditions, dropMerges, dropValidations } from './rules-in.ts';

const TYPES = ['All', 'Values', 'Formulas', 'Formats'] as const;

/** Cells somewhere in the book. */
export interface Cells {
  readonly sheet: Sheet;
  readonly area: CellRange;
}

export interface CopyOptions {
  readonly type: unknown;
  readonly skipBlanks: unknown;
  readonly transpose: unknown;
}

interface Copied {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: number;
}

/**
 * Copies cells over others, which are as many times as large as they fit in, or made as
 * large. Relative references of formulas go along; `Values` copies what formulas gave.
 * Merges and rules go along with everything (`All`).
 */
export function copyCells(context: HostContext, from: Cells, to: Cells, options: CopyOptions): void {
  const type = TYPES.find((known) => known === (options.type ?? 'All'));
  if (type === undefined) throw notImplemented('Range', `CopyFrom ${String(options.type)}`);
  if (isUnbounded(from.area) || isUnbounded(to.area))
    throw notImplemented('Range', 'CopyFrom of entire rows or columns');
  const isTransposed = options.transpose === true;
  const target = targetOf(from.area, to.area, isTransposed);
  const writes = type !== 'Formats';
  const looks = type === 'All' || type === 'Formats';
  if (writes && !mayWrite(context.book, to.sheet, target)) throw refusal('locked-cells', to.sheet.name);
  if (looks && !allows(to.sheet, 'formatCells')) throw refusal('locked-cells', to.sheet.name);
  context.calculator.settle(from.sheet, from.area);
  const cells = taken(from);
  if (type === 'All' && !isTransposed) rulesFollow(context, from, to.sheet, target);
  const { grid } = to.sheet;
  for (let down = 0; down < target.rowCount; down += 1)
    for (let across = 0; across < target.columnCount; across += 1) {
      const [r, c] = isTransposed ? [across, down] : [down, across];
      const row = r % from.area.rowCount;
      const column = c % from.area.columnCount;
      const { value, formula, style } = cells[row]?.[column] ?? { value: null, formula: null, style: 0 };
      const at = { row: target.row + down, column: target.column + across };
      if (options.skipBlanks === true && value === null && formula === null) continue;
      if (writes && (formula === null || type === 'Values')) grid.setContent(at.row, at.column, value);
      else if (writes && formula !== null) {
        const rows = at.row - (from.area.row + row);
        const columns = at.column - (from.area.column + column);
        grid.setContent(at.row, at.column, null, referencesCopied(formula, rows, columns));
      }
      if (looks) grid.setStyle(at.row, at.column, style);
    }
  if (writes) headersFollow(context, to.sheet, target);
  context.calculator.changed();
  tellChanged(context, to.sheet, target);
}

/** A copy of what is there: source and target may overlap. */
const taken = ({ sheet: { grid }, area }: Cells): readonly (readonly Copied[])[] =>
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
    throw refusal('outside-sheet');
  return area;
}

/** Merges, validation and conditional formats of the source, once for each copy of it. */
function rulesFollow({ book }: HostContext, { sheet, area }: Cells, into: Sheet, target: CellRange): void {
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
