import { excelError } from '../../excel-error/host-failure.ts';
import { isWellFormed } from '../../formula-text/well-formed.ts';
import { integerArgument, choiceArgument } from '../arguments.ts';

// The rules of conditional formats: the values the client passes, checked and in the form it reads back.

type Rule = Record<string, unknown>;

const OPERATORS = [
  ...['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan'],
  ...['GreaterThanOrEqual', 'LessThanOrEqual'],
];
const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'];
const CRITERIA = [
  ...['Blanks', 'NonBlanks', 'Errors', 'NonErrors', 'Yesterday', 'Today', 'Tomorrow', 'LastSevenDays'],
  ...['LastWeek', 'ThisWeek', 'NextWeek', 'LastMonth', 'ThisMonth', 'NextMonth', 'AboveAverage'],
  ...['BelowAverage', 'EqualOrAboveAverage', 'EqualOrBelowAverage', 'OneStdDevAboveAverage'],
  ...['OneStdDevBelowAverage', 'TwoStdDevAboveAverage', 'TwoStdDevBelowAverage'],
  ...['ThreeStdDevAboveAverage', 'ThreeStdDevBelowAverage', 'UniqueValues', 'DuplicateValues'],
];
const RANKS = ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'];

function given(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw excelError('rule-incomplete');
  return value as Readonly<Record<string, unknown>>;
}

/** A formula with "="; numbers and texts are turned into formulas. */
function operand(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw excelError('rule-incomplete');
  if (!value.startsWith('=')) return `=${value}`;
  if (!isWellFormed(value.slice(1))) throw excelError('rule-incomplete', value);
  return value;
}

/**
 * Type of conditional format → parses its rule into the form in which the client reads it
 * back.
 * @throws HostFailure for an incomplete or unknown rule.
 */
export const CONDITION_RULES: Readonly<Record<string, (value: unknown) => Rule>> = {
  Custom: (value) => ({ formula: operand(given(value).formula) }),
  CellValue: (value) => {
    const { operator, formula1, formula2 } = given(value);
    const rule = { operator: choiceArgument(OPERATORS, operator), formula1: operand(formula1) };
    return rule.operator.endsWith('Between') ? { ...rule, formula2: operand(formula2) } : rule;
  },
  ContainsText: (value) => {
    const { operator, text } = given(value);
    if (typeof text !== 'string' || text === '') throw excelError('rule-incomplete');
    return { operator: choiceArgument(TEXT_OPERATORS, operator), text };
  },
  PresetCriteria: (value) => ({ criterion: choiceArgument(CRITERIA, given(value).criterion) }),
  TopBottom: (value) => {
    const { rank, type } = given(value);
    const kind = choiceArgument(RANKS, type);
    return { rank: integerArgument(rank, 1, kind.endsWith('Percent') ? 100 : 1000), type: kind };
  },
};
