import type { HostContext } from '../context.ts';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import { isWritable } from '../model/permission.ts';
import { excelError } from '../excel-error/host-failure.ts';
import { displayText } from '../number-format/display-text.ts';
import { writeContent } from './write.ts';

interface Criteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

/** Reads the search criteria; all are optional. */
function criteriaOf(given: unknown): Criteria {
  if (given === null || given === undefined) return {};
  if (typeof given !== 'object') throw excelError('wrong-choice', JSON.stringify(given));
  return given;
}

/** The test for a search text: * matches any characters, ? one, ~ escapes them. */
function matcher(wanted: string, { completeMatch, matchCase }: Criteria): (text: string) => boolean {
  const folded = (text: string): string => (matchCase === true ? text : text.toLowerCase());
  const pattern = signsOf(folded(completeMatch === true ? wanted : `*${wanted}*`));
  return (text) => matches(pattern, folded(text));
}

type Sign = string | typeof ANY | typeof ONE;
const ANY = Symbol('any');
const ONE = Symbol('one');

function signsOf(wanted: string): readonly Sign[] {
  const signs: Sign[] = [];
  for (let at = 0; at < wanted.length; at += 1) {
    const sign = wanted.charAt(at);
    if (sign === '~' && /[*?~]/.test(wanted.charAt(at + 1))) {
      at += 1;
      signs.push(wanted.charAt(at));
    } else signs.push(sign === '*' ? ANY : sign === '?' ? ONE : sign);
  }
  return signs;
}

/** On a mismatch, the last * consumes one more character. */
function matches(pattern: readonly Sign[], text: string): boolean {
  let sign = 0;
  let at = 0;
  let star = -1;
  let from = 0;
  while (at < text.length) {
    const wanted = pattern[sign];
    if (wanted === ANY) {
      star = sign;
      from = at;
      sign += 1;
    } else if (wanted === ONE || wanted === text.charAt(at)) {
      sign += 1;
      at += 1;
    } else if (star >= 0) {
      from += 1;
      sign = star + 1;
      at = from;
    } else return false;
  }
  return pattern.slice(sign).every((rest) => rest === ANY);
}

/**
 * The first cell whose displayed text matches, row by row; null: none. For a single cell,
 * the search covers the whole sheet and begins after that cell.
 */
export function findCell(
  context: HostContext,
  sheet: Sheet,
  area: CellRange,
  text: unknown,
  given: unknown,
): CellRange | null {
  if (typeof text !== 'string') throw excelError('wrong-choice', String(text));
  const criteria = criteriaOf(given);
  const isMatch = matcher(text, criteria);
  context.calculator.calculate(sheet);
  const { grid } = sheet;
  const { styles } = context.book;
  const isSingle = area.rowCount === 1 && area.columnCount === 1;
  const used = grid.used(true);
  if (used === null) return null;
  const found: CellRange[] = [];
  grid.each(isSingle ? used : area, (row, column) => {
    const value = grid.value(row, column);
    if (value === null) return;
    if (isMatch(displayText(value, styles.get(grid.style(row, column)).numberFormat)))
      found.push(rangeOf(row, column));
  });
  const isBackwards = criteria.searchDirection === 'Backwards';
  if (isBackwards) found.reverse();
  if (!isSingle) return found[0] ?? null;
  const isBehind = ({ row, column }: CellRange): boolean =>
    isBackwards
      ? row < area.row || (row === area.row && column < area.column)
      : row > area.row || (row === area.row && column > area.column);
  return found.find(isBehind) ?? found[0] ?? null;
}

/**
 * Replaces a text in values and formulas of cells; the results are parsed as if typed.
 * Returns the number of changed cells.
 */
export function replaceAll(
  context: HostContext,
  sheet: Sheet,
  area: CellRange,
  text: unknown,
  replacement: unknown,
  given: unknown,
): number {
  if (typeof text !== 'string' || text === '' || typeof replacement !== 'string')
    throw excelError('wrong-choice', String(text));
  const criteria = criteriaOf(given);
  const { grid } = sheet;
  const changes: { readonly place: CellRange; readonly next: string }[] = [];
  grid.each(area, (row, column) => {
    const value = grid.value(row, column);
    const content = grid.formula(row, column) ?? (typeof value === 'object' ? '' : String(value));
    const next = replaced(content, text, replacement, criteria);
    if (next !== content) changes.push({ place: rangeOf(row, column), next });
  });
  if (changes.length > 0 && !isWritable(context.book, sheet, area))
    throw excelError('locked-cells', sheet.name);
  for (const { place, next } of changes) writeContent(context, sheet, place, next);
  return changes.length;
}

function replaced(content: string, text: string, replacement: string, criteria: Criteria): string {
  const folded = (own: string): string => (criteria.matchCase === true ? own : own.toLowerCase());
  if (criteria.completeMatch === true) return folded(content) === folded(text) ? replacement : content;
  const within = folded(content);
  const wanted = folded(text);
  let result = '';
  let from = 0;
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, from)) {
    result += content.slice(from, at) + replacement;
    from = at + wanted.length;
  }
  return result + content.slice(from);
}
