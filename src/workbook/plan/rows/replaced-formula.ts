import { placeSet } from '../../reading/raw-book.ts';
import type { SheetSurvey } from '../survey.ts';

/** Whether a cell that Duban draws as a formula has none: what it shows was typed. */
export type IsFormulaReplaced = (row: number, column: number) => boolean;

/**
 * Looks up which cells of a sheet have no formula, as far as its formulas are known; for cells
 * of calculated columns. A sheet without any formula was saved by a program that keeps values only.
 */
export function replacedFormulaFinder({ formulas, formulaColumns }: SheetSurvey): IsFormulaReplaced {
  if (formulas === undefined || (formulaColumns === undefined && formulas.length === 0)) return () => false;
  const has = placeSet(formulas);
  const known = formulaColumns === undefined ? null : new Set(formulaColumns);
  return (row, column) => (known === null || known.has(column)) && !has.has({ row, column });
}
