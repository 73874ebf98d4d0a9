import ExcelJS from 'exceljs';
import { readXlsx } from '#workbook/file/read';
import { writeXlsx } from '#workbook/file/write';
import { buildDrawings } from '#workbook/build-sheets';
import { formulaOf, shown } from '../support/workbook/excel.ts';
import { hasLibreOffice, savedByLibreOffice, uncached } from '../support/workbook/libreoffice.ts';
import { randomRegistry } from '../support/workbook/random-registry.ts';
import { SAMPLE } from '../support/workbook/sample-registry.ts';

const MINUTE = 60_000;

if (!hasLibreOffice) {
  test.skip('LibreOffice (soffice) is not installed: its reading of the workbooks is not checked', () =>
    undefined);
}

(hasLibreOffice ? describe : describe.skip)('a workbook opened and saved by LibreOffice', () => {
  const registry = randomRegistry(31, { notices: 2, tasks: 30, hostile: false });
  let workedOut: Uint8Array = new Uint8Array();
  let saved: Uint8Array = new Uint8Array();

  beforeAll(async () => {
    const books = [buildDrawings(SAMPLE).map(uncached), buildDrawings(registry)];
    const bytes = await Promise.all(books.map((drawings) => writeXlsx(drawings)));
    [workedOut = workedOut, saved = saved] = savedByLibreOffice(bytes, 'xlsx');
  }, MINUTE);

  test(
    'gives every formula the value that was cached in the file',
    async () => {
      const bytes = await writeXlsx(buildDrawings(SAMPLE));
      const [ours, theirs] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()];
      await ours.xlsx.load(bytes as unknown as ArrayBuffer);
      await theirs.xlsx.load(workedOut as unknown as ArrayBuffer);
      let compared = 0;
      for (const sheet of ours.worksheets) {
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            if (formulaOf(cell)?.startsWith('HYPERLINK') ?? true) return;
            const other = theirs.getWorksheet(sheet.name)?.getCell(cell.address);
            compared += 1;
            expect([sheet.name, cell.address, other && shown(other)]).toEqual([
              sheet.name,
              cell.address,
              shown(cell),
            ]);
          }),
        );
      }
      expect(compared).toBeGreaterThan(25);
    },
    MINUTE,
  );

  test(
    'is read back as the same registry',
    async () => {
      const reading = await readXlsx(saved);
      expect(reading.registry).toEqual(registry);
      expect(reading.edits).toEqual([]);
      expect(reading.findings).toEqual([]);
    },
    MINUTE,
  );

  test(
    'prints',
    async () => {
      const [printed] = savedByLibreOffice([await writeXlsx(buildDrawings(SAMPLE))], 'pdf');
      const pdf = printed?.toString('latin1') ?? '';
      expect(pdf.startsWith('%PDF')).toBe(true);
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(10);
    },
    MINUTE,
  );
});
