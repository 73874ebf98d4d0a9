import { columnLetters } from '../drawing/address.ts';
import type { CellValue, SheetDrawing } from '../drawing/drawing.ts';
import { fileText } from './file-text.ts';
import type { Paint } from './paint.ts';
import type { SharedStrings } from './shared-strings.ts';

/** Rows that are handed on together: enough to be worth a call, too few to fill the memory. */
const BLOCK = 200;

/**
 * The rows of a sheet as the file holds them (ECMA-376 part 1, 18.3.1.80
 * sheetData), block after block. Written here and not by the file library, which
 * works out the style of every single cell anew: with borders that costs as
 * much again as all the rest of the file.
 */
export function* rowsXml(sheet: SheetDrawing, paint: Paint, strings: SharedStrings): Generator<string> {
  const { rowCount, columnCount, styles } = paint;
  const letters = Array.from({ length: columnCount }, (_, column) => columnLetters(column));
  const formulas = formulasByRow(sheet);
  let block = '';
  for (let row = 0; row < rowCount; row += 1) {
    const values = sheet.values[row] as readonly CellValue[];
    const inRow = formulas.get(row);
    const number = String(row + 1);
    let cells = '';
    for (let column = 0; column < columnCount; column += 1) {
      const value = values[column] ?? null;
      const style = styles[row * columnCount + column] as number;
      const formula = inRow?.get(column);
      if (value === null && style === 0 && formula === undefined) continue;
      const start = `<c r="${letters[column] as string}${number}"${style === 0 ? '' : ` s="${String(style)}"`}`;
      cells += formula === undefined ? valueCell(start, value, strings) : formulaCell(start, formula, value);
    }
    const height = sheet.heights[row] ?? null;
    const size = height === null ? '' : ` ht="${String(height)}" customHeight="1"`;
    block += `<row r="${number}"${size}>${cells}</row>`;
    if ((row + 1) % BLOCK === 0) {
      yield block;
      block = '';
    }
  }
  yield block;
}

function valueCell(start: string, value: CellValue, strings: SharedStrings): string {
  if (value === null) return `${start}/>`;
  if (typeof value === 'string') return `${start} t="s"><v>${String(strings.numberOf(value))}</v></c>`;
  // A file knows neither infinity nor "not a number".
  if (typeof value === 'number')
    return Number.isFinite(value) ? `${start}><v>${String(value)}</v></c>` : `${start}/>`;
  return `${start} t="b"><v>${value ? '1' : '0'}</v></c>`;
}

/** With its last result, so that it shows before anything is worked out. */
function formulaCell(start: string, formula: string, result: CellValue): string {
  const written = `<f>${fileText(formula)}</f>`;
  if (result === null) return `${start}>${written}</c>`;
  if (typeof result === 'string') return `${start} t="str">${written}<v>${fileText(result)}</v></c>`;
  if (typeof result === 'number') return `${start}>${written}<v>${String(result)}</v></c>`;
  return `${start} t="b">${written}<v>${result ? '1' : '0'}</v></c>`;
}

function formulasByRow({ formulas }: SheetDrawing): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, formula } of formulas) {
    const inRow = rows.get(row) ?? new Map<number, string>();
    rows.set(row, inRow.set(column, formula));
  }
  return rows;
}
