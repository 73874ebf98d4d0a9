import type { DataValidation } from 'hucre';
import { rangeAddress } from '../drawing/address.ts';
import type { ValidationDrawing } from '../drawing/drawing.ts';

const ERROR_TITLE = '请检查填写内容';

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
      return { ...common, type: 'list', formula1: rule.name };
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
