import type { ValidationDrawing } from '../drawing/drawing.ts';
import type { FileValidation } from './element.ts';

const ERROR_TITLE = '请检查填写内容';
/** 1 January 2000 and 31 December 2100 as serial numbers. */
const FIRST_DAY = '36526';
const LAST_DAY = '73415';

/** A rule in the words of the file; empty cells are always allowed. */
export function fileValidation({ range, rule, message }: ValidationDrawing): FileValidation {
  const common = {
    ranges: [range],
    operator: null,
    formula2: null,
    allowBlank: true,
    hidesList: false,
    prompt: { title: '', message: '', isShown: false },
    error: { title: ERROR_TITLE, message, isShown: true, style: 'stop' as const },
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
      return { ...common, type: 'textLength', operator: 'lessThanOrEqual', formula1: String(rule.max) };
  }
}
