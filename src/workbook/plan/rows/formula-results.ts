import type { CellValue } from '#xlsx/cell-value';
import { isErrorText } from '../../reading/error-value.ts';
import type { SheetModel } from '../../model/sheet-model.ts';

/** Whether what a column of the models shows can be the result of its formulas; false where it has none. */
export type IsResult = (column: number, value: CellValue) => boolean;

/**
 * Tells results of formulas from texts that people typed over them. Formulas result in
 * numbers, in errors, in texts made of those that they contain, and in what they were drawn with.
 */
export function resultFinder(models: readonly SheetModel[]): IsResult {
  const formulas = new Map<number, Set<string>>();
  const drawn = new Map<number, Set<CellValue>>();
  const add = <T>(to: Map<number, Set<T>>, column: number, one: T): void => {
    const known = to.get(column);
    if (known === undefined) to.set(column, new Set([one]));
    else known.add(one);
  };
  for (const { table, values, formulas: cells } of models) {
    const ofColumn = new Map(
      (table?.formulas ?? []).map(({ header, formula }) => [table?.headers.indexOf(header) ?? -1, formula]),
    );
    for (const [column, formula] of ofColumn) add(formulas, column, formula);
    for (const { row, column, formula } of cells) {
      if (!ofColumn.has(column)) add(formulas, column, formula);
      add(drawn, column, values[row]?.[column] ?? null);
    }
  }
  return (column, value) => {
    const own = formulas.get(column);
    if (own === undefined) return false;
    if (typeof value !== 'string' || isErrorText(value) || drawn.get(column)?.has(value) === true)
      return true;
    return [...own].some((formula) => isMadeOf(value, literalsOf(formula)));
  };
}

/** The texts in a formula, the longest first. */
const literalsOf = (formula: string): readonly string[] =>
  [...formula.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text).sort((a, b) => b.length - a.length);

/** Whether a text is made of the texts of a formula, and of numbers between them. */
function isMadeOf(value: string, literals: readonly string[]): boolean {
  const rest = literals.reduce(
    (text, literal) => (literal === '' ? text : text.replaceAll(literal, '')),
    value,
  );
  return rest.length < value.length && /^\d*$/.test(rest);
}
