import type { FormatCondition, Sheet } from '../../model/book.ts';
import { checkPermitted } from '../format/styled-cells.ts';

/** A conditional format and its sheet. */
export interface ConditionOnSheet {
  readonly sheet: Sheet;
  readonly condition: FormatCondition;
}

type FormatPart = Readonly<Record<string, unknown>>;

/**
 * Part of the formatting by its path, `font` or `borders/EdgeTop`; properties that are not
 * set are missing.
 */
export function formatPart({ condition }: ConditionOnSheet, path: string): FormatPart {
  let part: unknown = condition.format;
  for (const name of path.split('/')) part = (part as FormatPart | undefined)?.[name];
  return (part ?? {}) as FormatPart;
}

export function setFormatPart(
  { sheet, condition }: ConditionOnSheet,
  path: string,
  change: (part: FormatPart) => FormatPart,
): void {
  checkPermitted(sheet, 'formatCells');
  const [first = '', second] = path.split('/');
  const whole = (condition.format[first] ?? {}) as FormatPart;
  condition.format[first] =
    second === undefined
      ? change(whole)
      : { ...whole, [second]: change((whole[second] ?? {}) as FormatPart) };
}
