import type { Condition, Sheet } from '../model/book.ts';
import { permit } from './format/styled.ts';

/** A conditional format and the sheet it is on. */
export interface OnSheet {
  readonly sheet: Sheet;
  readonly condition: Condition;
}

export type Part = Readonly<Record<string, unknown>>;

/** Part of a look by its path, `font` or `borders/EdgeTop`; what was not set is missing. */
export function partOf({ condition }: OnSheet, path: string): Part {
  let part: unknown = condition.format;
  for (const name of path.split('/')) part = (part as Part | undefined)?.[name];
  return (part ?? {}) as Part;
}

export function setPart({ sheet, condition }: OnSheet, path: string, change: (part: Part) => Part): void {
  permit(sheet, 'formatCells');
  const [first = '', second] = path.split('/');
  const whole = (condition.format[first] ?? {}) as Part;
  condition.format[first] =
    second === undefined ? change(whole) : { ...whole, [second]: change((whole[second] ?? {}) as Part) };
}
