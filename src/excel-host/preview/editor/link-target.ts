import { type HostContext, type Sheet, type ResolvedRange, resolveRange } from '#excel-host/public';
import { argumentsOf } from './formula-arguments.ts';
import type { SheetCell } from '../grid/input/selection.ts';

/** The target of a link: cells of the workbook, or a web address. */
export type LinkTarget = ResolvedRange | { readonly address: string };

/** The target of the link of a cell, set on it or made by HYPERLINK; null where it has none that exists. */
export function linkTarget(
  context: HostContext,
  sheet: Sheet,
  { row, column }: SheetCell,
): LinkTarget | null {
  const link = sheet.links.get(`${String(row)},${String(column)}`);
  if (link !== undefined)
    return target(context, sheet, link.place === null ? link.address : `#${link.place}`);
  const formula = sheet.grid.formula(row, column);
  if (formula?.startsWith('=HYPERLINK(') !== true) return null;
  const [place = ''] = argumentsOf(formula);
  const given = context.calculator.evaluate(`=${place}`, { sheet, row, column });
  return target(context, sheet, typeof given === 'string' ? given : null);
}

function target({ book }: HostContext, sheet: Sheet, text: string | null): LinkTarget | null {
  if (text === null) return null;
  if (text.startsWith('#')) return resolveRange(book, text.slice(1), sheet);
  return /^https?:\/\//i.test(text) ? { address: text } : null;
}
