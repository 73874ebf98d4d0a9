import type { XlsxFilterCriteria } from '#xlsx/sheet-parts';
import { keyFor } from './units.ts';

/** Comparison sign before a value, longest first → operator in a file. */
const SIGNS: Readonly<Record<string, string>> = {
  '<>': 'notEqual',
  '<=': 'lessThanOrEqual',
  '>=': 'greaterThanOrEqual',
  '=': 'equal',
  '<': 'lessThan',
  '>': 'greaterThan',
};

interface Given {
  readonly filterOn?: unknown;
  readonly criterion1?: unknown;
  readonly criterion2?: unknown;
  readonly operator?: unknown;
  readonly values?: unknown;
  readonly dynamicCriteria?: unknown;
}

/** Criteria of a filter as a file has them; null for kinds that are not written (colours, icons). */
export function fileCriteriaOf(given: unknown): XlsxFilterCriteria | null {
  const { filterOn, criterion1, criterion2, operator, values, dynamicCriteria } = given as Given;
  switch (filterOn) {
    case 'Values': {
      const texts = (Array.isArray(values) ? values : []).filter((value) => typeof value === 'string');
      return { kind: 'values', values: texts.filter((text) => text !== ''), blank: texts.includes('') };
    }
    case 'Custom':
      return {
        kind: 'custom',
        all: typeof criterion2 === 'string' && operator !== 'Or',
        conditions: [criterion1, criterion2].flatMap((one) =>
          typeof one === 'string' ? [conditionOf(one)] : [],
        ),
      };
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return {
        kind: 'top',
        top: filterOn.startsWith('Top'),
        percent: filterOn.endsWith('Percent'),
        value: Number(criterion1),
      };
    case 'Dynamic':
      return typeof dynamicCriteria === 'string'
        ? { kind: 'dynamic', type: fileDynamicType(dynamicCriteria) }
        : null;
    default:
      return null;
  }
}

function conditionOf(criterion: string): { readonly operator: string; readonly value: string } {
  const found = Object.entries(SIGNS).find(([sign]) => criterion.startsWith(sign));
  if (found === undefined) return { operator: 'equal', value: criterion };
  const [sign, operator] = found;
  return { operator, value: criterion.slice(sign.length) };
}

/** Criteria of a file as the client names them. */
export function hostCriteriaOf(file: XlsxFilterCriteria): Readonly<Record<string, unknown>> {
  switch (file.kind) {
    case 'values':
      return { filterOn: 'Values', values: [...file.values, ...(file.blank ? [''] : [])] };
    case 'custom': {
      const [criterion1, criterion2] = file.conditions.map(
        ({ operator, value }) => `${keyFor(SIGNS, operator) ?? '='}${value}`,
      );
      return {
        filterOn: 'Custom',
        criterion1,
        ...(criterion2 === undefined ? {} : { criterion2, operator: file.all ? 'And' : 'Or' }),
      };
    }
    case 'top':
      return {
        filterOn: `${file.top ? 'Top' : 'Bottom'}${file.percent ? 'Percent' : 'Items'}`,
        criterion1: String(file.value),
      };
    case 'dynamic':
      return { filterOn: 'Dynamic', dynamicCriteria: hostDynamicType(file.type) };
  }
}

/**
 * Months as the client spells them, "Februray" included: AllDatesInPeriodJanuary … and
 * AllDatesInPeriodQuarter1 … are M1 … and Q1 … in a file; the other types only begin in
 * lower case there.
 */
const MONTHS = [
  ...['January', 'Februray', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const PERIOD = 'AllDatesInPeriod';

function fileDynamicType(name: string): string {
  if (!name.startsWith(PERIOD)) return name.charAt(0).toLowerCase() + name.slice(1);
  const period = name.slice(PERIOD.length);
  return period.startsWith('Quarter') ? `Q${period.slice(7)}` : `M${String(MONTHS.indexOf(period) + 1)}`;
}

function hostDynamicType(type: string): string {
  const number = Number(type.slice(1));
  if (type.startsWith('Q') && number > 0) return `${PERIOD}Quarter${type.slice(1)}`;
  if (type.startsWith('M') && number > 0) return `${PERIOD}${MONTHS[number - 1] ?? ''}`;
  return type.charAt(0).toUpperCase() + type.slice(1);
}
