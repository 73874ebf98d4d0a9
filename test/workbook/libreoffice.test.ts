import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { SheetDrawing } from '#workbook/drawing/drawing';
import { readXlsx } from '#workbook/file/read';
import { writeXlsx } from '#workbook/file/write';
import { buildDrawings } from '#workbook/sheets/build';
import { formulaOf, shown } from '../support/workbook/excel.ts';
import { randomRegistry } from '../support/workbook/random-registry.ts';
import { SAMPLE } from '../support/workbook/sample-registry.ts';

/** The sheet without the results of its formulas, so that whoever opens it has to work them out. */
function uncached(sheet: SheetDrawing): SheetDrawing {
  const formulas = new Set(sheet.formulas.map(({ row, column }) => `${row},${column}`));
  const values = sheet.values.map((row, at) =>
    row.map((cell, column) => (formulas.has(`${at},${column}`) ? null : cell)),
  );
  return { ...sheet, values };
}

const INSTALLED = spawnSync('soffice', ['--version']).status === 0;
const MINUTE = 60_000;

if (!INSTALLED) {
  test.skip('LibreOffice (soffice) is not installed: its reading of the workbooks is not checked', () =>
    undefined);
}

(INSTALLED ? describe : describe.skip)('a workbook opened and saved by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Its own profile keeps it apart from a LibreOffice that is open. */
  const converted = (bytes: Uint8Array, to: string): Buffer => {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const out = join(folder, 'out');
    execFileSync('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      out,
      join(folder, 'book.xlsx'),
    ]);
    return readFileSync(join(out, `book.${to}`));
  };

  test(
    'gives every formula the value that was cached in the file',
    async () => {
      const bytes = await writeXlsx(buildDrawings(SAMPLE));
      const [ours, theirs] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()];
      await ours.xlsx.load(bytes as unknown as ArrayBuffer);
      await theirs.xlsx.load(
        converted(await writeXlsx(buildDrawings(SAMPLE).map(uncached)), 'xlsx') as unknown as ArrayBuffer,
      );
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
      const registry = randomRegistry(31, { notices: 2, tasks: 30, hostile: false });
      const saved = converted(await writeXlsx(buildDrawings(registry)), 'xlsx');
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
      const pdf = converted(await writeXlsx(buildDrawings(SAMPLE)), 'pdf').toString('latin1');
      expect(pdf.startsWith('%PDF')).toBe(true);
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(10);
    },
    MINUTE,
  );
});
