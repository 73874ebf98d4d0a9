import { columnLetters } from '../address.ts';
import { type FileSheet, type FileValue, isFileError } from '../book.ts';
import { fileText } from './file-text.ts';
import type { SharedStrings } from './shared-strings.ts';

/** Rows that are handed on together: enough to be worth a call, too few to fill the memory. */
const BLOCK = 200;

const NO_FORMULAS: ReadonlyMap<number, string> = new Map();

/**
 * The rows of a sheet as the file holds them (ECMA-376 part 1, 18.3.1.80
 * sheetData), block after block; `numbers` gives each style its number in the file.
 * Written here and not by the file library, which works out the style of every
 * single cell anew: with borders that costs as much again as all the rest of the file.
 */
export function* rowsXml(
  sheet: FileSheet,
  numbers: ArrayLike<number>,
  strings: SharedStrings,
): Generator<string> {
  // Behind a column or row with a style of its own stands a cell with the plain one.
  const showsPlain = sheet.rowStyles.size > 0 || sheet.columns.some(({ style }) => (style ?? 0) !== 0);
  const letters: string[] = [];
  let block = '';
  for (let row = 0; row < sheet.values.length; row += 1) {
    const values = sheet.values[row];
    const styles = sheet.styles[row];
    const formulas = sheet.formulas.get(row) ?? NO_FORMULAS;
    const size = rowAttributes(sheet, row, numbers);
    if (values === undefined && styles === undefined && size === '' && formulas.size === 0) continue;
    const number = String(row + 1);
    const width = Math.max(values?.length ?? 0, styles?.length ?? 0, lastKey(formulas) + 1);
    while (letters.length < width) letters.push(columnLetters(letters.length));
    let cells = '';
    for (let column = 0; column < width; column += 1) {
      const value = values?.[column] ?? null;
      const own = styles?.[column];
      const style = own === undefined ? 0 : (numbers[own] as number);
      const formula = formulas.get(column);
      if (value === null && formula === undefined && (style === 0 ? !showsPlain || own === undefined : false))
        continue;
      const start = `<c r="${letters[column] as string}${number}"${style === 0 ? '' : ` s="${String(style)}"`}`;
      cells += formula === undefined ? valueCell(start, value, strings) : formulaCell(start, formula, value);
    }
    block += `<row r="${number}"${size}>${cells}</row>`;
    if ((row + 1) % BLOCK === 0) {
      yield block;
      block = '';
    }
  }
  yield block;
}

function rowAttributes(sheet: FileSheet, row: number, numbers: ArrayLike<number>): string {
  const height = sheet.heights[row] ?? null;
  const style = sheet.rowStyles.get(row);
  return (
    (style === undefined ? '' : ` s="${String(numbers[style])}" customFormat="1"`) +
    (height === null ? '' : ` ht="${String(height)}" customHeight="1"`) +
    (sheet.hiddenRows.has(row) ? ' hidden="1"' : '')
  );
}

function lastKey(formulas: ReadonlyMap<number, string>): number {
  let last = -1;
  for (const column of formulas.keys()) last = Math.max(last, column);
  return last;
}

function valueCell(start: string, value: FileValue, strings: SharedStrings): string {
  if (value === null) return `${start}/>`;
  if (typeof value === 'string') return `${start} t="s"><v>${String(strings.numberOf(value))}</v></c>`;
  // A file knows neither infinity nor "not a number".
  if (typeof value === 'number')
    return Number.isFinite(value) ? `${start}><v>${String(value)}</v></c>` : `${start}/>`;
  if (isFileError(value)) return `${start} t="e"><v>${fileText(value.error)}</v></c>`;
  return `${start} t="b"><v>${value ? '1' : '0'}</v></c>`;
}

/** With its last result, so that it shows before anything is worked out. */
function formulaCell(start: string, formula: string, result: FileValue): string {
  const written = `<f>${fileText(formula)}</f>`;
  if (result === null) return `${start}>${written}</c>`;
  if (typeof result === 'string') return `${start} t="str">${written}<v>${fileText(result)}</v></c>`;
  if (typeof result === 'number') return `${start}>${written}<v>${String(result)}</v></c>`;
  if (isFileError(result)) return `${start} t="e">${written}<v>${fileText(result.error)}</v></c>`;
  return `${start} t="b">${written}<v>${result ? '1' : '0'}</v></c>`;
}
