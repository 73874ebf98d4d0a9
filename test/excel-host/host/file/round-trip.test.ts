import ExcelJS from 'exceljs';
import { loadHost, saveHost } from '#excel-host/public';
import { writeXlsx } from '#workbook/file/write';
import { buildDrawings } from '#workbook/build-sheets';
import { differences, plainBook } from '../../../support/host/plain-book.ts';
import { randomBook } from '../../../support/host/random-book.ts';
import { SAMPLE } from '../../../support/workbook/sample-registry.ts';

const NOW = new Date(Date.UTC(2030, 0, 1));
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

test.each(SEEDS)('a book saved and loaded is the same book (seed %i)', async (seed) => {
  const book = randomBook(seed);
  expect(differences(plainBook(book), plainBook(await loadHost(await saveHost(book))))).toEqual([]);
});

test('a book of equal content gives equal bytes', async () => {
  const bytes = await saveHost(randomBook(3), NOW);
  expect(await saveHost(randomBook(3), NOW)).toEqual(bytes);
  expect(await saveHost(await loadHost(bytes), NOW)).toEqual(bytes);
});

async function saved(bytes: Uint8Array): Promise<void> {
  const book = await loadHost(bytes);
  expect(differences(plainBook(book), plainBook(await loadHost(await saveHost(book))))).toEqual([]);
}

describe('a file of another program, loaded, saved and loaded again, is the same book', () => {
  test('of ours', async () => {
    await saved(await writeXlsx(buildDrawings(SAMPLE)));
  });

  test('of ours after another program changed it', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await writeXlsx(buildDrawings(SAMPLE))) as unknown as ArrayBuffer);
    await saved(new Uint8Array(await workbook.xlsx.writeBuffer()));
  });
});
