import type { XlsxValidation } from '#xlsx/sheet-parts';
import type { Validation } from '../../model/book.ts';
import { fileFormula, hostFormula } from './formula-ooxml.ts';
import { keyFor } from './units.ts';

/** Type of a rule in the client → type in a file. */
const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  list: 'list',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};

/** Operator of a validation in the client → operator in a file. */
export const OPERATORS_IN_FILE: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

const STYLES: Readonly<Record<string, XlsxValidation['error']['style']>> = {
  Stop: 'stop',
  Warning: 'warning',
  Information: 'information',
};

interface Criteria {
  readonly formula?: unknown;
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: unknown;
  readonly source?: unknown;
  readonly inCellDropDown?: unknown;
}

/** A validation as a file has it. */
export function fileValidationOf(validation: Validation): XlsxValidation {
  const [[kind, given] = ['', {}]] = Object.entries(validation.rule);
  const criteria = given as Criteria;
  const { errorAlert, prompt } = validation;
  return {
    ranges: validation.areas,
    type: TYPES[kind] ?? 'none',
    operator: typeof criteria.operator === 'string' ? (OPERATORS_IN_FILE[criteria.operator] ?? null) : null,
    formula1: kind === 'list' ? listFormula(criteria.source) : operand(criteria.formula ?? criteria.formula1),
    formula2: operand(criteria.formula2),
    allowBlank: validation.ignoreBlanks,
    hidesList: kind === 'list' && criteria.inCellDropDown === false,
    prompt: { title: prompt.title, message: prompt.message, isShown: prompt.showPrompt },
    error: {
      title: errorAlert.title,
      message: errorAlert.message,
      isShown: errorAlert.showAlert,
      style: STYLES[errorAlert.style] ?? 'stop',
    },
  };
}

/** A file has an inline list in quotes, quotes in it doubled, and a list in cells as a formula. */
function listFormula(source: unknown): string | null {
  const text = typeof source === 'string' ? source : '';
  return text.startsWith('=') ? fileFormula(text) : `"${text.replaceAll('"', '""')}"`;
}

function operand(given: unknown): string | null {
  if (typeof given === 'number') return String(given);
  if (typeof given !== 'string') return null;
  return given.startsWith('=') ? fileFormula(given) : given;
}

/** A validation of a file as the client reads it: one type, its operands as formulas. */
export function hostValidationOf(file: XlsxValidation): Validation {
  const kind = keyFor(TYPES, file.type);
  return {
    areas: file.ranges,
    rule: kind === undefined ? {} : { [kind]: criteriaOf(kind, file) },
    ignoreBlanks: file.allowBlank,
    errorAlert: {
      title: file.error.title,
      message: file.error.message,
      showAlert: file.error.isShown,
      style: keyFor(STYLES, file.error.style) ?? 'Stop',
    },
    prompt: { title: file.prompt.title, message: file.prompt.message, showPrompt: file.prompt.isShown },
  };
}

function criteriaOf(kind: string, { formula1, formula2, operator, hidesList }: XlsxValidation): Criteria {
  const first = formula1 ?? '';
  if (kind === 'custom') return { formula: hostFormula(first) };
  if (kind === 'list') {
    const isSpelt = first.length > 1 && first.startsWith('"') && first.endsWith('"');
    const source = isSpelt ? first.slice(1, -1).replaceAll('""', '"') : hostFormula(first);
    return { inCellDropDown: !hidesList, source };
  }
  const named = keyFor(OPERATORS_IN_FILE, operator ?? 'between') ?? 'Between';
  return {
    formula1: hostFormula(first),
    ...(formula2 === null ? {} : { formula2: hostFormula(formula2) }),
    operator: named,
  };
}
