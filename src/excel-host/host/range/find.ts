import type { HostContext } from '../context.ts';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import { mayWrite } from '../model/permission.ts';
import { refusal } from '../protocol/host-failure.ts';
import { shownText } from '../text/show.ts';
import { writeContent } from './write.ts';

interface Criteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

/** Reads the criteria of a search; all may be left out. */
function criteriaOf(given: unknown): Criteria {
  if (given === null || given === undefined) return {};
  if (typeof given !== 'object') throw refusal('wrong-choice', JSON.stringify(given));
  return given;
}

/** Whether a text matches what is looked for: * stands for any signs, ? for one, ~ before them for themselves. */
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

/** Goes back to the last * where what follows it does not fit. */
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
 * The first cell whose shown text matches, row by row; null where none does. From a
 * single cell the whole sheet is searched, beginning behind it.
 */
export function findCell(
  context: HostContext,
  sheet: Sheet,
  area: CellRange,
  text: unknown,
  given: unknown,
): CellRange | null {
  if (typeof text !== 'string') throw refusal('wrong-choice', String(text));
  const criteria = criteriaOf(given);
  const isMatch = matcher(text, criteria);
  context.calculator.settle(sheet);
  const { grid } = sheet;
  const { styles } = context.book;
  const isSingle = area.rowCount === 1 && area.columnCount === 1;
  const used = grid.used(true);
  if (used === null) return null;
  const found: CellRange[] = [];
  grid.each(isSingle ? used : area, (row, column) => {
    const value = grid.value(row, column);
    if (value === null) return;
    if (isMatch(shownText(value, styles.get(grid.style(row, column)).numberFormat)))
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
 * Replaces a text in contents and formulas of cells; what comes of it is read as typed.
 * Returns the number of cells that changed.
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
    throw refusal('wrong-choice', String(text));
  const criteria = criteriaOf(given);
  const { grid } = sheet;
  const changes: { readonly place: CellRange; readonly next: string }[] = [];
  grid.each(area, (row, column) => {
    const value = grid.value(row, column);
    const held = grid.formula(row, column) ?? (typeof value === 'object' ? '' : String(value));
    const next = replaced(held, text, replacement, criteria);
    if (next !== held) changes.push({ place: rangeOf(row, column), next });
  });
  if (changes.length > 0 && !mayWrite(context.book, sheet, area)) throw refusal('locked-cells', sheet.name);
  for (const { place, next } of changes) writeContent(context, sheet, place, next);
  return changes.length;
}

function replaced(held: string, text: string, replacement: string, criteria: Criteria): string {
  const folded = (own: string): string => (criteria.matchCase === true ? own : own.toLowerCase());
  if (criteria.completeMatch === true) return folded(held) === folded(text) ? replacement : held;
  const within = folded(held);
  const wanted = folded(text);
  let result = '';
  let from = 0;
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, from)) {
    result += held.slice(from, at) + replacement;
    from = at + wanted.length;
  }
  return result + held.slice(from);
}
