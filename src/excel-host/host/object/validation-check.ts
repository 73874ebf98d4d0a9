import type { HostContext } from '../context.ts';
import { type CellRange, rangeOf, lastColumn, lastRow } from '#xlsx/cell-range';
import type { Sheet, Validation } from '../model/book.ts';
import { type CellValue, isError } from '../model/grid.ts';
import { NO_VALIDATION, type ValidationContent, validationsIn } from '../model/validations.ts';
import { placeOfFormula } from '../name/resolve.ts';
import { kindOf } from './validation-rule.ts';

type Rule = Readonly<Record<string, unknown>>;

/** A cell and the value it has or would have. */
export interface Candidate {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The validation of a cell, with formulas as that cell sees them. */
export const validationAt = (sheet: Sheet, row: number, column: number): ValidationContent =>
  validationsIn(sheet, rangeOf(row, column))[0] ?? NO_VALIDATION;

/**
 * Whether a validation lets a value be typed; null where it cannot be told, because the
 * source of a list is worked out by a formula.
 */
export function accepts(
  context: HostContext,
  { rule, ignoreBlanks }: Pick<Validation, 'rule' | 'ignoreBlanks'>,
  cell: Candidate,
): boolean | null {
  const kind = kindOf(rule);
  if (kind === null) return true;
  if (cell.value === null || cell.value === '') return ignoreBlanks;
  const criteria = rule[kind] as Rule;
  if (kind === 'list') return isListed(context, String(criteria.source), cell);
  if (kind === 'custom') {
    const result = asIfTyped(context, cell, () => valueOf(context, String(criteria.formula), cell));
    return result !== null && !isError(result) && typeof result !== 'string' && Number(result) !== 0;
  }
  const value = kind === 'textLength' ? shown(cell.value).length : cell.value;
  if (typeof value !== 'number' || (kind === 'wholeNumber' && !Number.isInteger(value))) return false;
  return compares(context, value, criteria, cell);
}

/** The areas of cells whose values their validation would not take, run by run of each column. */
export function invalidCells(
  context: HostContext,
  sheet: Sheet,
  area: CellRange,
): readonly CellRange[] | null {
  context.calculator.settle(sheet, area);
  const runs: CellRange[] = [];
  for (const validation of validationsIn(sheet, area))
    for (const part of validation.areas)
      for (let column = part.column; column <= lastColumn(part); column += 1) {
        let start = -1;
        // Below the last content all cells are blank alike: one of them tells for all.
        const bottom = Math.min(lastRow(part), Math.max(part.row, sheet.grid.height));
        for (let row = part.row; row <= bottom; row += 1) {
          const verdict = verdictOf(context, sheet, row, column);
          if (verdict === null) return null;
          if (!verdict && start < 0) start = row;
          if (verdict && start >= 0) {
            runs.push(rangeOf(start, column, row - start, 1));
            start = -1;
          }
        }
        if (start >= 0) runs.push(rangeOf(start, column, lastRow(part) - start + 1, 1));
      }
  return runs;
}

const verdictOf = (context: HostContext, sheet: Sheet, row: number, column: number): boolean | null =>
  accepts(context, validationAt(sheet, row, column), {
    sheet,
    row,
    column,
    value: sheet.grid.value(row, column),
  });

/** Lists written into the rule tell cases apart, lists in cells do not. */
function isListed(context: HostContext, source: string, cell: Candidate): boolean | null {
  const value = shown(cell.value);
  if (!source.startsWith('=')) return source.split(',').some((item) => item.trim() === value.trim());
  const place = placeOfFormula(context.book, source, cell.sheet);
  if (place === null) return null;
  context.calculator.settle(place.sheet, place.area);
  const { row, column, rowCount, columnCount } = place.area;
  for (let down = 0; down < Math.min(rowCount, place.sheet.grid.height); down += 1)
    for (let across = 0; across < columnCount; across += 1) {
      const item = place.sheet.grid.value(row + down, column + across);
      if (item !== null && shown(item).toLowerCase() === value.toLowerCase()) return true;
    }
  return false;
}

function compares(context: HostContext, value: number, criteria: Rule, cell: Candidate): boolean {
  const [low, high] = [criteria.formula1, criteria.formula2].map((formula) =>
    typeof formula === 'string' ? valueOf(context, formula, cell) : 0,
  );
  if (typeof low !== 'number' || typeof high !== 'number') return false;
  switch (criteria.operator) {
    case 'Between':
      return value >= low && value <= high;
    case 'NotBetween':
      return value < low || value > high;
    case 'EqualTo':
      return value === low;
    case 'NotEqualTo':
      return value !== low;
    case 'GreaterThan':
      return value > low;
    case 'LessThan':
      return value < low;
    case 'GreaterThanOrEqualTo':
      return value >= low;
    default:
      return value <= low;
  }
}

/** Looks at the book as it would be with the value in the cell; the cell is as before afterwards. */
function asIfTyped<T>(context: HostContext, { sheet, row, column, value }: Candidate, look: () => T): T {
  const before = sheet.grid.value(row, column);
  if (before === value) return look();
  const formula = sheet.grid.formula(row, column);
  const put = (content: CellValue, own: string | null): void => {
    sheet.grid.setContent(row, column, content, own);
    context.calculator.changed();
  };
  put(value, null);
  try {
    return look();
  } finally {
    put(before, formula);
  }
}

/** Value of a constant, a cell, or whatever the calculator works out. */
function valueOf(context: HostContext, formula: string, { sheet, row, column }: Candidate): CellValue {
  const constant = Number(formula.slice(1));
  if (!Number.isNaN(constant)) return constant;
  const place = placeOfFormula(context.book, formula, sheet);
  if (place !== null) {
    context.calculator.settle(place.sheet, rangeOf(place.area.row, place.area.column));
    return place.sheet.grid.value(place.area.row, place.area.column);
  }
  return context.calculator.evaluate(formula, { sheet, row, column });
}

const shown = (value: CellValue): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isError(value) ? value.error : String(value);
};
