import ExcelJS from 'exceljs';
import { readWorkbookFile } from '#workbook/file/read';
import { writeWorkbookFile } from '#workbook/file/write';
import { buildSheets } from '#workbook/build-sheets';
import { formulaOf, shown } from '../support/workbook/exceljs.ts';
import {
  convertedByLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from '../support/documents/libreoffice.ts';
import { randomRegistry } from '../support/workbook/random-registry.ts';
import { SAMPLE } from '../support/workbook/sample-registry.ts';
import { uncached } from '../support/workbook/uncached.ts';

describeWithLibreOffice('Calc', 'a workbook opened and saved by LibreOffice', () => {
  const registry = randomRegistry(31, { notices: 2, tasks: 30, hostile: false });
  let calculated: Uint8Array = new Uint8Array();
  let saved: Uint8Array = new Uint8Array();

  beforeAll(async () => {
    const sheetLists = [buildSheets(SAMPLE).map(uncached), buildSheets(registry)];
    const bytes = await Promise.all(sheetLists.map((models) => writeWorkbookFile(models)));
    [calculated = calculated, saved = saved] = await convertedByLibreOffice(bytes, 'xlsx', 'xlsx');
  }, LIBREOFFICE_TIMEOUT);

  test(
    'gives every formula the value that was cached in the file',
    async () => {
      const bytes = await writeWorkbookFile(buildSheets(SAMPLE));
      const [original, recalculated] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()];
      await original.xlsx.load(bytes as unknown as ArrayBuffer);
      await recalculated.xlsx.load(calculated as unknown as ArrayBuffer);
      let compared = 0;
      for (const sheet of original.worksheets) {
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            if (formulaOf(cell)?.startsWith('HYPERLINK') ?? true) return;
            const other = recalculated.getWorksheet(sheet.name)?.getCell(cell.address);
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
    LIBREOFFICE_TIMEOUT,
  );

  test(
    'is read back as the same registry',
    async () => {
      const reading = await readWorkbookFile(saved);
      expect(reading.registry).toEqual(registry);
      expect(reading.edits).toEqual([]);
      expect(reading.findings).toEqual([]);
    },
    LIBREOFFICE_TIMEOUT,
  );

  test(
    'can be printed',
    async () => {
      const [printed] = await convertedByLibreOffice(
        [await writeWorkbookFile(buildSheets(SAMPLE))],
        'xlsx',
        'pdf',
      );
      const pdf = printed?.toString('latin1') ?? '';
      expect(pdf.startsWith('%PDF')).toBe(true);
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(10);
    },
    LIBREOFFICE_TIMEOUT,
  );
});
