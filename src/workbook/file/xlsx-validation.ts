import type { CellValidation } from '../model/sheet-model.ts';
import { DAYS, RULE_TITLE } from '../model/validation-rule.ts';
import type { XlsxValidation } from '#xlsx/sheet-parts';

/** Translates a validation for an .xlsx file; empty cells are always allowed. */
export function xlsxValidation({ range, rule, message }: CellValidation): XlsxValidation {
  const common = {
    ranges: [range],
    operator: null,
    formula2: null,
    allowBlank: true,
    hidesList: false,
    prompt: { title: '', message: '', isShown: false },
    error: { title: RULE_TITLE, message, isShown: true, style: 'stop' as const },
  };
  switch (rule.kind) {
    case 'list':
      return { ...common, type: 'list', formula1: `"${rule.values.join(',')}"` };
    case 'list-from':
      return {
        ...common,
        type: 'list',
        formula1: rule.name,
        ...(rule.isOpen === true ? { error: { ...common.error, style: 'warning' } } : {}),
      };
    case 'date':
      return {
        ...common,
        type: 'date',
        operator: 'between',
        formula1: String(DAYS.first),
        formula2: String(DAYS.last),
      };
    case 'number':
      return {
        ...common,
        type: 'decimal',
        operator: 'between',
        formula1: String(rule.min),
        formula2: String(rule.max),
      };
    case 'text-length':
      return { ...common, type: 'textLength', operator: 'lessThanOrEqual', formula1: String(rule.max) };
  }
}
