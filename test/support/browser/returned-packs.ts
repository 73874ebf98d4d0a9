import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { Download } from 'playwright-core';

/** The files of a downloaded zip, by their names. */
export const filesOf = async (download: Download): Promise<ReadonlyMap<string, Uint8Array>> =>
  new Map(Object.entries(unzipSync(readFileSync(await download.path()))));

/** A pack as another program saves it after somebody has typed into the row with a text. */
export async function filledIn(
  pack: Uint8Array,
  text: string,
  typed: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(pack as unknown as ArrayBuffer);
  const sheet = book.getWorksheet('进展填报');
  const columns = new Map<string, number>();
  sheet?.eachRow((row) => {
    row.eachCell((cell, column) => {
      if (!columns.has(cell.text)) columns.set(cell.text, column);
    });
  });
  sheet?.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell((cell) => void texts.push(cell.text));
    if (texts.some((one) => one.includes(text)))
      for (const [header, value] of Object.entries(typed))
        row.getCell(columns.get(header) ?? 0).value = value;
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}
