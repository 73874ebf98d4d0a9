import { parseTypedFigure } from '#core/check/status/typed-figure';
import type { CellValue } from '#xlsx/cell-value';
import { optionalNumberCell } from './cell.ts';

/**
 * The number of a cell whose unit is in another cell; texts with a unit are converted to it:
 * 45% for %, 12km for 公里, 1.2万 for 人. Null: empty; undefined: no number of that unit.
 */
export function measuredNumber(cell: CellValue, unit: string): number | null | undefined {
  const plain = optionalNumberCell.fromCell(cell);
  if (plain !== undefined || typeof cell !== 'string') return plain;
  const figure = parseTypedFigure(cell, { unit, value: null });
  if (figure === null) return null;
  return 'value' in figure ? figure.value.toNumber() : undefined;
}
