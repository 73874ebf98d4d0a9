import { refusal } from '../protocol/host-failure.ts';
import { isWellFormed } from '../typed/formula-check.ts';
import { integerOf, oneOf } from './format/styled.ts';

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
  if (typeof value !== 'object' || value === null) throw refusal('rule-incomplete');
  return value as Readonly<Record<string, unknown>>;
}

/** A formula with its "="; numbers and texts are formulas too. */
function operand(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw refusal('rule-incomplete');
  if (!value.startsWith('=')) return `=${value}`;
  if (!isWellFormed(value.slice(1))) throw refusal('rule-incomplete', value);
  return value;
}

/** What each kind of conditional format takes for its rule, as it gives it back. Throws on anything else. */
export const CONDITION_RULES: Readonly<Record<string, (value: unknown) => Rule>> = {
  Custom: (value) => ({ formula: operand(given(value).formula) }),
  CellValue: (value) => {
    const { operator, formula1, formula2 } = given(value);
    const rule = { operator: oneOf(OPERATORS, operator), formula1: operand(formula1) };
    return rule.operator.endsWith('Between') ? { ...rule, formula2: operand(formula2) } : rule;
  },
  ContainsText: (value) => {
    const { operator, text } = given(value);
    if (typeof text !== 'string' || text === '') throw refusal('rule-incomplete');
    return { operator: oneOf(TEXT_OPERATORS, operator), text };
  },
  PresetCriteria: (value) => ({ criterion: oneOf(CRITERIA, given(value).criterion) }),
  TopBottom: (value) => {
    const { rank, type } = given(value);
    const kind = oneOf(RANKS, type);
    return { rank: integerOf(rank, 1, kind.endsWith('Percent') ? 100 : 1000), type: kind };
  },
};
