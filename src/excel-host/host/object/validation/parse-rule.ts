import type { HostContext } from '../../context.ts';
import type { Sheet } from '../../model/book.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { isWellFormed } from '../../formula-text/well-formed.ts';
import { daySerial } from '../../cell-input/serial.ts';
import { choiceArgument } from '../arguments.ts';
import { cellsOfObject, referenceTo } from '../range/cell-arguments.ts';

const COMPARED = ['wholeNumber', 'decimal', 'textLength', 'date', 'time'] as const;
const KINDS = [...COMPARED, 'list', 'custom'] as const;
type RuleKind = (typeof KINDS)[number];

const VALIDATION_OPERATORS = [
  ...(['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan'] as const),
  ...(['GreaterThanOrEqualTo', 'LessThanOrEqualTo'] as const),
] as const;

/** Maximal length of a list or formula in a rule. */
const MAX_LENGTH = 255;

type Given = Readonly<Record<string, unknown>>;

const isGiven = (value: unknown): value is Given => typeof value === 'object' && value !== null;

/** The type of a stored rule; null for an empty one. */
export const ruleKindOf = (rule: Given): RuleKind | null => KINDS.find((kind) => kind in rule) ?? null;

/**
 * Parses a rule into the form in which Excel returns it: exactly one type, operands as
 * formulas (10 becomes "=10", a range its absolute address, a date its number).
 * @throws HostFailure for an incomplete or ambiguous rule.
 */
export function parseValidationRule(context: HostContext, sheet: Sheet, given: unknown): Given {
  if (!isGiven(given)) throw excelError('one-rule');
  const named = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  const [[kind, criteria] = ['', null]] = named;
  if (named.length !== 1 || !isGiven(criteria) || !KINDS.some((one) => one === kind))
    throw excelError('one-rule');
  if (kind === 'list') return { list: readList(criteria, sheet) };
  if (kind === 'custom') return { custom: { formula: formulaOf(criteria.formula) } };
  return { [kind]: readCompared(kind, criteria, sheet) };
}

function readList({ source, inCellDropDown }: Given, sheet: Sheet): Given {
  const cells = cellsOfObject(source);
  const [area] = cells?.areas ?? [];
  let text = source;
  if (cells !== null && area !== undefined) {
    if (cells.areas.length > 1 || (area.rowCount > 1 && area.columnCount > 1))
      throw excelError('list-not-a-line');
    text = referenceTo(cells.sheet, area, sheet);
  }
  if (typeof text !== 'string' || text.trim() === '') throw excelError('rule-incomplete');
  if (text.length > MAX_LENGTH) throw excelError('list-too-long', String(text.length));
  return { inCellDropDown: inCellDropDown !== false, source: text.startsWith('=') ? formulaOf(text) : text };
}

function readCompared(kind: string, criteria: Given, sheet: Sheet): Given {
  const operator = choiceArgument(VALIDATION_OPERATORS, criteria.operator);
  const formula1 = operand(kind, criteria.formula1, sheet);
  if (operator !== 'Between' && operator !== 'NotBetween') return { formula1, operator };
  const formula2 = operand(kind, criteria.formula2, sheet);
  const [low, high] = [formula1, formula2].map((formula) => Number(formula.slice(1)));
  if (low !== undefined && high !== undefined && low > high)
    throw excelError('rule-incomplete', 'the bounds are the wrong way round');
  return { formula1, formula2, operator };
}

function operand(kind: string, given: unknown, sheet: Sheet): string {
  if (typeof given === 'number' && Number.isFinite(given)) return `=${String(given)}`;
  const cells = cellsOfObject(given);
  const [area] = cells?.areas ?? [];
  if (cells !== null && area !== undefined) {
    if (area.rowCount * area.columnCount > 1) throw excelError('rule-incomplete', 'more than one cell');
    return referenceTo(cells.sheet, area, sheet);
  }
  if (typeof given !== 'string') throw excelError('rule-incomplete');
  if (given.startsWith('=')) return formulaOf(given);
  const moment = kind === 'date' || kind === 'time' ? serialOfMoment(given) : null;
  if (moment !== null) return `=${String(moment)}`;
  if (given.trim() === '' || Number.isNaN(Number(given))) throw excelError('rule-incomplete', given);
  return `=${String(Number(given))}`;
}

function formulaOf(given: unknown): string {
  if (typeof given !== 'string' || !given.startsWith('=') || !isWellFormed(given.slice(1)))
    throw excelError('rule-incomplete', String(given));
  if (given.length > MAX_LENGTH + 1) throw excelError('list-too-long', String(given.length));
  return given;
}

const MOMENT =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/;

/** Excel number of a date and time in ISO 8601; the time zone is ignored. */
function serialOfMoment(text: string): number | null {
  const match = MOMENT.exec(text);
  if (match === null || text === '') return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const date = year === undefined ? 0 : daySerial(Number(year), Number(month), Number(day));
  if (date === null) return null;
  return date + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
