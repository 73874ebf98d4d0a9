import type { DataValidation } from 'hucre';
import { rangeAddress } from '../drawing/address.ts';
import type { ValidationDrawing } from '../drawing/drawing.ts';

const ERROR_TITLE = '请检查填写内容';
/** 1 January 2000 and 31 December 2100 as serial numbers. */
const FIRST_DAY = '36526';
const LAST_DAY = '73415';

/** A rule in the words of the file library; empty cells are always allowed. */
export function fileValidation({ range, rule, message }: ValidationDrawing): DataValidation {
  const common = {
    range: rangeAddress(range),
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: ERROR_TITLE,
    errorMessage: message,
  };
  switch (rule.kind) {
    case 'list':
      return { ...common, type: 'list', values: [...rule.values] };
    case 'list-from':
      return {
        ...common,
        type: 'list',
        formula1: rule.name,
        ...(rule.isOpen === true ? { errorStyle: 'warning' } : {}),
      };
    case 'date':
      return { ...common, type: 'date', operator: 'between', formula1: FIRST_DAY, formula2: LAST_DAY };
    case 'number':
      return {
        ...common,
        type: 'decimal',
        operator: 'between',
        formula1: String(rule.min),
        formula2: String(rule.max),
      };
    case 'text-length':
      return {
        ...common,
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formula1: String(rule.max),
      };
  }
}
