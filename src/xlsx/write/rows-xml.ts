import { columnLetters } from '../address.ts';
import { type XlsxSheet, type XlsxValue, isXlsxCellError } from '../book.ts';
import { escapeXmlText } from '../part/xml/escape-text.ts';
import type { SharedStrings } from './shared-strings.ts';

/** Rows per block of XML: keeps both the number of blocks and the memory in use small. */
const BLOCK = 200;

const NO_FORMULAS: ReadonlyMap<number, string> = new Map();

/**
 * The rows of a sheet as XML (ECMA-376 part 1, 18.3.1.80 sheetData), in blocks;
 * `numbers` gives the index of each style in the style part. Not left to hucre, which
 * computes the style of every cell again: with borders that takes as much time as the
 * rest of the file together.
 */
export function* rowsXml(
  sheet: XlsxSheet,
  numbers: ArrayLike<number>,
  strings: Pick<SharedStrings, 'numberOf'>,
): Generator<string> {
  // Where a column or row has a style, cells of style 0 must be written, or they would get that style.
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
      const style = own === undefined ? 0 : (numbers[own] ?? 0);
      const formula = formulas.get(column);
      if (value === null && formula === undefined && (style === 0 ? !showsPlain || own === undefined : false))
        continue;
      cells += cellXml(`${letters[column] ?? ''}${number}`, style, value, formula ?? null, strings);
    }
    block += `<row r="${number}"${size}>${cells}</row>`;
    if ((row + 1) % BLOCK === 0) {
      yield block;
      block = '';
    }
  }
  yield block;
}

/** A cell (18.3.1.4); `style` is a number of the style part, `formula` is without "=", `value` then its last result. */
export function cellXml(
  address: string,
  style: number,
  value: XlsxValue,
  formula: string | null,
  strings: Pick<SharedStrings, 'numberOf'>,
): string {
  const start = `<c r="${address}"${style === 0 ? '' : ` s="${String(style)}"`}`;
  return formula === null ? valueCell(start, value, strings) : formulaCell(start, formula, value);
}

function rowAttributes(sheet: XlsxSheet, row: number, numbers: ArrayLike<number>): string {
  const height = sheet.heights[row] ?? null;
  const style = sheet.rowStyles.get(row);
  const { growsFrom = Infinity } = sheet;
  return (
    (style === undefined ? '' : ` s="${String(numbers[style])}" customFormat="1"`) +
    (height === null ? '' : ` ht="${String(height)}"${row < growsFrom ? ' customHeight="1"' : ''}`) +
    (sheet.hiddenRows.has(row) ? ' hidden="1"' : '')
  );
}

function lastKey(formulas: ReadonlyMap<number, string>): number {
  let last = -1;
  for (const column of formulas.keys()) last = Math.max(last, column);
  return last;
}

function valueCell(start: string, value: XlsxValue, strings: Pick<SharedStrings, 'numberOf'>): string {
  if (value === null) return `${start}/>`;
  if (typeof value === 'string') return `${start} t="s"><v>${String(strings.numberOf(value))}</v></c>`;
  // The format has no infinity and no NaN.
  if (typeof value === 'number')
    return Number.isFinite(value) ? `${start}><v>${String(value)}</v></c>` : `${start}/>`;
  if (isXlsxCellError(value)) return `${start} t="e"><v>${escapeXmlText(value.error)}</v></c>`;
  return `${start} t="b"><v>${value ? '1' : '0'}</v></c>`;
}

/** With its last result, which is shown until the program recalculates. */
function formulaCell(start: string, formula: string, result: XlsxValue): string {
  const written = `<f>${escapeXmlText(formula)}</f>`;
  if (result === null) return `${start}>${written}</c>`;
  if (typeof result === 'string') return `${start} t="str">${written}<v>${escapeXmlText(result)}</v></c>`;
  if (typeof result === 'number') return `${start}>${written}<v>${String(result)}</v></c>`;
  if (isXlsxCellError(result)) return `${start} t="e">${written}<v>${escapeXmlText(result.error)}</v></c>`;
  return `${start} t="b">${written}<v>${result ? '1' : '0'}</v></c>`;
}
