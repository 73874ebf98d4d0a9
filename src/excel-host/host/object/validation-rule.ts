import type { HostContext } from '../context.ts';
import type { Sheet } from '../model/book.ts';
import { refusal } from '../protocol/host-failure.ts';
import { isWellFormed } from '../typed/formula-check.ts';
import { serialOf } from '../typed/serial.ts';
import { oneOf } from './format/styled.ts';
import { cellsOf, referenceTo } from './given.ts';

const COMPARED = ['wholeNumber', 'decimal', 'textLength', 'date', 'time'] as const;
const KINDS = [...COMPARED, 'list', 'custom'] as const;
export type RuleKind = (typeof KINDS)[number];

export const OPERATORS = [
  ...(['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan'] as const),
  ...(['GreaterThanOrEqualTo', 'LessThanOrEqualTo'] as const),
] as const;

/** Characters of a list or formula in a rule. */
const MOST = 255;

type Given = Readonly<Record<string, unknown>>;

const isGiven = (value: unknown): value is Given => typeof value === 'object' && value !== null;

/** The one kind of a rule as it is kept; null of an empty one. */
export const kindOf = (rule: Given): RuleKind | null => KINDS.find((kind) => kind in rule) ?? null;

/**
 * A rule as Excel gives it back: exactly one kind, operands as formulas (10 is "=10",
 * a range its absolute address, a day its number).
 */
export function readRule(context: HostContext, sheet: Sheet, given: unknown): Given {
  if (!isGiven(given)) throw refusal('one-rule');
  const named = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  const [[kind, criteria] = ['', null]] = named;
  if (named.length !== 1 || !isGiven(criteria) || !KINDS.some((one) => one === kind))
    throw refusal('one-rule');
  if (kind === 'list') return { list: readList(criteria, sheet) };
  if (kind === 'custom') return { custom: { formula: formulaOf(criteria.formula) } };
  return { [kind]: readCompared(kind, criteria, sheet) };
}

function readList({ source, inCellDropDown }: Given, sheet: Sheet): Given {
  const cells = cellsOf(source);
  const [area] = cells?.areas ?? [];
  let text = source;
  if (cells !== null && area !== undefined) {
    if (cells.areas.length > 1 || (area.rowCount > 1 && area.columnCount > 1))
      throw refusal('list-not-a-line');
    text = referenceTo(cells.sheet, area, sheet);
  }
  if (typeof text !== 'string' || text.trim() === '') throw refusal('rule-incomplete');
  if (text.length > MOST) throw refusal('list-too-long', String(text.length));
  return { inCellDropDown: inCellDropDown !== false, source: text.startsWith('=') ? formulaOf(text) : text };
}

function readCompared(kind: string, criteria: Given, sheet: Sheet): Given {
  const operator = oneOf(OPERATORS, criteria.operator);
  const formula1 = operand(kind, criteria.formula1, sheet);
  if (operator !== 'Between' && operator !== 'NotBetween') return { formula1, operator };
  const formula2 = operand(kind, criteria.formula2, sheet);
  const [low, high] = [formula1, formula2].map((formula) => Number(formula.slice(1)));
  if (low !== undefined && high !== undefined && low > high)
    throw refusal('rule-incomplete', 'the bounds are the wrong way round');
  return { formula1, formula2, operator };
}

function operand(kind: string, given: unknown, sheet: Sheet): string {
  if (typeof given === 'number' && Number.isFinite(given)) return `=${String(given)}`;
  const cells = cellsOf(given);
  const [area] = cells?.areas ?? [];
  if (cells !== null && area !== undefined) {
    if (area.rowCount * area.columnCount > 1) throw refusal('rule-incomplete', 'more than one cell');
    return referenceTo(cells.sheet, area, sheet);
  }
  if (typeof given !== 'string') throw refusal('rule-incomplete');
  if (given.startsWith('=')) return formulaOf(given);
  const moment = kind === 'date' || kind === 'time' ? serialOfMoment(given) : null;
  if (moment !== null) return `=${String(moment)}`;
  if (given.trim() === '' || Number.isNaN(Number(given))) throw refusal('rule-incomplete', given);
  return `=${String(Number(given))}`;
}

function formulaOf(given: unknown): string {
  if (typeof given !== 'string' || !given.startsWith('=') || !isWellFormed(given.slice(1)))
    throw refusal('rule-incomplete', String(given));
  if (given.length > MOST + 1) throw refusal('list-too-long', String(given.length));
  return given;
}

const MOMENT =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/;

/** Number of a day and time in ISO 8601; a zone is not looked at. */
function serialOfMoment(text: string): number | null {
  const match = MOMENT.exec(text);
  if (match === null || text === '') return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const date = year === undefined ? 0 : serialOf(Number(year), Number(month), Number(day));
  if (date === null) return null;
  return date + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
