import type { CellValidation } from '../model/sheet-model.ts';
import { DAYS, RULE_TITLE } from '../model/validation-rule.ts';
import type { ExcelValidation } from './excel-sheet-model.ts';

/** Translates a validation rule for Excel; empty cells are always allowed. */
export const excelValidation = ({ range, rule, message }: CellValidation): ExcelValidation => ({
  range,
  rule: ruleOf(rule),
  ignoreBlanks: true,
  errorAlert: {
    title: RULE_TITLE,
    message,
    showAlert: true,
    style: rule.kind === 'list-from' && rule.isOpen === true ? 'Warning' : 'Stop',
  },
});

function ruleOf(rule: CellValidation['rule']): Readonly<Record<string, unknown>> {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'list-from':
      return { list: { inCellDropDown: true, source: `=${rule.name}` } };
    case 'date':
      return { date: { formula1: `=${DAYS.first}`, formula2: `=${DAYS.last}`, operator: 'Between' } };
    case 'number':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'text-length':
      return { textLength: { formula1: rule.max, operator: 'LessThanOrEqualTo' } };
  }
}
