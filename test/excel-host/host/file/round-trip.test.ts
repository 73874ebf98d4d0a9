import ExcelJS from 'exceljs';
import { loadBook, saveBook } from '#excel-host/public';
import { writeWorkbookFile } from '#workbook/file/write';
import { buildSheets } from '#workbook/build-sheets';
import { differences, plainBook } from '../../../support/host/plain-book.ts';
import { randomBook } from '../../../support/host/random-book.ts';
import { SAMPLE } from '../../../support/workbook/sample-registry.ts';

const NOW = new Date(Date.UTC(2030, 0, 1));
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

test.each(SEEDS)('a book saved and loaded is the same book (seed %i)', async (seed) => {
  const book = randomBook(seed);
  expect(differences(plainBook(book), plainBook(await loadBook(await saveBook(book))))).toEqual([]);
});

test('books of equal content have equal bytes', async () => {
  const bytes = await saveBook(randomBook(3), NOW);
  expect(await saveBook(randomBook(3), NOW)).toEqual(bytes);
  expect(await saveBook(await loadBook(bytes), NOW)).toEqual(bytes);
});

async function saved(bytes: Uint8Array): Promise<void> {
  const book = await loadBook(bytes);
  expect(differences(plainBook(book), plainBook(await loadBook(await saveBook(book))))).toEqual([]);
}

describe('a file that is loaded, saved and loaded again gives the same book', () => {
  test('written by Duban', async () => {
    await saved(await writeWorkbookFile(buildSheets(SAMPLE)));
  });

  test('written by Duban and changed by another program', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await writeWorkbookFile(buildSheets(SAMPLE))) as unknown as ArrayBuffer);
    await saved(new Uint8Array(await workbook.xlsx.writeBuffer()));
  });
});
