import {
  type HostContext,
  fileConditionOf,
  type FormatCondition,
  type Sheet,
  type HostCellValue,
  isError,
  relocateFormula,
} from '#excel-host/public';
import { addressOf } from '#xlsx/address';

/** Whether a cell meets a condition. */
export type ConditionTest = (row: number, column: number) => boolean;

const OPERATORS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};

/**
 * The test of a condition that can be said by a formula: those by formula, cell value,
 * text and most of the ready-made ones. Null for the others.
 */
export function formulaTest(
  context: HostContext,
  sheet: Sheet,
  condition: FormatCondition,
): ConditionTest | null {
  const formula = testFormula(condition);
  const [first] = condition.areas;
  if (formula === null || first === undefined) return null;
  // Most conditions refer to absolute columns: one result serves a whole row.
  const isSameInRow = relocateFormula(formula, 0, 1) === formula;
  const rows = new Map<number, boolean>();
  const test = (row: number, column: number): boolean =>
    isTrue(
      context.calculator.evaluate(relocateFormula(formula, row - first.row, column - first.column), {
        sheet,
        row,
        column,
      }),
    );
  if (!isSameInRow) return test;
  return (row) => {
    const known = rows.get(row);
    if (known !== undefined) return known;
    const answer = test(row, first.column);
    rows.set(row, answer);
    return answer;
  };
}

/** As written for the first cell of the condition, with "=". */
function testFormula(condition: FormatCondition): string | null {
  const { type, rule, areas } = condition;
  const text = (value: unknown): string => (typeof value === 'string' ? value.replace(/^=/, '') : '""');
  if (type === 'Custom') return typeof rule.formula === 'string' ? rule.formula : null;
  if (type === 'CellValue') {
    const [area] = areas;
    if (area === undefined) return null;
    const cell = addressOf({ ...area, rowCount: 1, columnCount: 1 });
    const [one, two] = [text(rule.formula1), text(rule.formula2)];
    if (rule.operator === 'Between') return `=AND(${cell}>=(${one}),${cell}<=(${two}))`;
    if (rule.operator === 'NotBetween') return `=OR(${cell}<(${one}),${cell}>(${two}))`;
    return `=${cell}${OPERATORS[String(rule.operator)] ?? '='}(${one})`;
  }
  if (type !== 'ContainsText' && type !== 'PresetCriteria') return null;
  const [formula] = fileConditionOf(condition)?.formulas ?? [];
  return formula === undefined ? null : `=${formula}`;
}

const isTrue = (value: HostCellValue): boolean =>
  value !== null && !isError(value) && typeof value !== 'string' && Number(value) !== 0;
