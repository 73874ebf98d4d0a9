import type { HostContext } from '../../context.ts';
import { type CellRange, rangeOf, lastColumn, lastRow } from '#xlsx/cell-range';
import type { Sheet, Validation } from '../../model/book.ts';
import { type HostCellValue, isError } from '../../model/grid.ts';
import { type RuleRecord, recordIn } from '../../model/rule-record.ts';
import { NO_VALIDATION, type ValidationContent, validationsIn } from '../../model/validations.ts';
import { resolveReference } from '../../name/resolve.ts';
import { ruleKindOf } from './parse-rule.ts';

/** A cell, and the value it has or would have. */
interface CandidateValue {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly value: HostCellValue;
}

/** The validation of a cell, with formulas as seen from that cell. */
export const validationAt = (sheet: Sheet, row: number, column: number): ValidationContent =>
  validationsIn(sheet, rangeOf(row, column))[0] ?? NO_VALIDATION;

/**
 * Whether a validation accepts a value; null if that is unknown because the source of a
 * list is a formula other than a reference.
 */
export function validationAccepts(
  context: HostContext,
  { rule, ignoreBlanks }: Pick<Validation, 'rule' | 'ignoreBlanks'>,
  cell: CandidateValue,
): boolean | null {
  const kind = ruleKindOf(rule);
  if (kind === null) return true;
  if (cell.value === null || cell.value === '') return ignoreBlanks;
  const criteria = recordIn(rule, kind) ?? {};
  if (kind === 'list') return isListed(context, String(criteria.source), cell);
  if (kind === 'custom') {
    const result = withValueInCell(context, cell, () => valueOf(context, String(criteria.formula), cell));
    return result !== null && !isError(result) && typeof result !== 'string' && Number(result) !== 0;
  }
  const value = kind === 'textLength' ? shown(cell.value).length : cell.value;
  if (typeof value !== 'number' || (kind === 'wholeNumber' && !Number.isInteger(value))) return false;
  return compares(context, value, criteria, cell);
}

/**
 * The cells with values that their validation rejects, in runs per column; null if that is
 * unknown for a cell.
 */
export function invalidCells(
  context: HostContext,
  sheet: Sheet,
  area: CellRange,
): readonly CellRange[] | null {
  context.calculator.calculate(sheet, area);
  const runs: CellRange[] = [];
  for (const validation of validationsIn(sheet, area))
    for (const part of validation.areas)
      for (let column = part.column; column <= lastColumn(part); column += 1) {
        let start = -1;
        // Below the last content all cells are blank: one is checked for all of them.
        const bottom = Math.min(lastRow(part), Math.max(part.row, sheet.grid.height));
        for (let row = part.row; row <= bottom; row += 1) {
          const verdict = isCellAccepted(context, sheet, row, column);
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

const isCellAccepted = (context: HostContext, sheet: Sheet, row: number, column: number): boolean | null =>
  validationAccepts(context, validationAt(sheet, row, column), {
    sheet,
    row,
    column,
    value: sheet.grid.value(row, column),
  });

/** Lists in the rule are case-sensitive, lists in cells are not. */
function isListed(context: HostContext, source: string, cell: CandidateValue): boolean | null {
  const value = shown(cell.value);
  if (!source.startsWith('=')) return source.split(',').some((item) => item.trim() === value.trim());
  const place = resolveReference(context.book, source, cell.sheet);
  if (place === null) return null;
  context.calculator.calculate(place.sheet, place.area);
  const { row, column, rowCount, columnCount } = place.area;
  for (let down = 0; down < Math.min(rowCount, place.sheet.grid.height); down += 1)
    for (let across = 0; across < columnCount; across += 1) {
      const item = place.sheet.grid.value(row + down, column + across);
      if (item !== null && shown(item).toLowerCase() === value.toLowerCase()) return true;
    }
  return false;
}

function compares(context: HostContext, value: number, criteria: RuleRecord, cell: CandidateValue): boolean {
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

/** Calls `read` while the cell contains the value, and restores the cell afterwards. */
function withValueInCell<T>(
  context: HostContext,
  { sheet, row, column, value }: CandidateValue,
  read: () => T,
): T {
  const before = sheet.grid.value(row, column);
  if (before === value) return read();
  const formula = sheet.grid.formula(row, column);
  const put = (content: HostCellValue, own: string | null): void => {
    sheet.grid.setContent(row, column, content, own);
    context.calculator.invalidate();
  };
  put(value, null);
  try {
    return read();
  } finally {
    put(before, formula);
  }
}

/** The value of a constant, of a cell, or of any other formula. */
function valueOf(
  context: HostContext,
  formula: string,
  { sheet, row, column }: CandidateValue,
): HostCellValue {
  const constant = Number(formula.slice(1));
  if (!Number.isNaN(constant)) return constant;
  const place = resolveReference(context.book, formula, sheet);
  if (place !== null) {
    context.calculator.calculate(place.sheet, rangeOf(place.area.row, place.area.column));
    return place.sheet.grid.value(place.area.row, place.area.column);
  }
  return context.calculator.evaluate(formula, { sheet, row, column });
}

const shown = (value: HostCellValue): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isError(value) ? value.error : String(value);
};
