import type { XlsxBook } from '#xlsx/book';
import { readXlsxBook } from '#xlsx/read/read-book';
import { XlsxError } from '#xlsx/xlsx-error';
import { checksum } from '../codec/checksum.ts';
import { BLANK_SHEET, type SheetModel } from '../model/sheet-model.ts';
import { META_SHEET } from './layout.ts';

/** First cell of the line of the hidden sheet that holds the seal. */
export const SEAL = 'seal';

type Sheets = readonly Pick<XlsxBook['sheets'][number], 'name' | 'values'>[];

/** Checksum of all cells of the sheets: a file with another one than when it was written was worked on. */
export function sealOf(sheets: Sheets): string {
  let cells = '';
  for (const { name, values } of sheets) {
    cells += `\n${name}\n`;
    values.forEach((row, at) => {
      row?.forEach((cell, column) => {
        if (cell === null || cell === undefined || cell === '') return;
        const value = typeof cell === 'object' ? cell.error : String(cell);
        cells += `${String(at)},${String(column)},${typeof cell} ${String(value.length)} ${value}\t`;
      });
    });
  }
  return checksum([cells]);
}

/** A very hidden sheet with the seal of the others, for files that hold nothing else there. */
export const sealSheet = (sheets: readonly SheetModel[]): SheetModel => ({
  ...BLANK_SHEET,
  name: META_SHEET,
  visibility: 'very-hidden',
  values: [[SEAL, sealOf(sheets)]],
});

/** Whether a file is one that was sealed and not worked on since: nothing that a person typed is in it. */
export async function isUntouched(bytes: Uint8Array): Promise<boolean> {
  try {
    const { sheets } = await readXlsxBook(bytes);
    const lines = sheets.find(({ name }) => name === META_SHEET)?.values ?? [];
    const seal = lines.find((line) => line?.[0] === SEAL)?.[1];
    return seal !== undefined && seal === sealOf(sheets.filter(({ name }) => name !== META_SHEET));
  } catch (error) {
    if (error instanceof XlsxError) return false;
    throw error;
  }
}
