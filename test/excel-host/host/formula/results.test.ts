import { readdirSync, readFileSync } from 'node:fs';
import { sheetsOfWorkbook, workbookContent } from '#actions/build/build-workbook';
import { readFiles } from '#actions/import/read-files';
import { loadBook, WorkbookHost, type Book, type HostCellValue } from '#excel-host/public';
import { writeWorkbookFile } from '#workbook/file/write';
import type { SheetModel } from '#workbook/model/sheet-model';
import { randomEntries } from '../../../support/workbook/random-entries.ts';
import { randomRegistry } from '../../../support/workbook/random-registry.ts';

/**
 * Every formula of Duban's sheets evaluates to the result stored in its sheet model. Other
 * tests compare that result with LibreOffice; here it is compared with the evaluator of the
 * host.
 */
const AS_OF = '2026-11-22';
const clock = (): Date => new Date(2026, 10, 22, 9);

const SAMPLES = 'assets/samples/';

/** The book without results, and the results it had. */
async function unsolved(models: readonly SheetModel[]): Promise<readonly [Book, Map<string, HostCellValue>]> {
  const book = await loadBook(await writeWorkbookFile(models));
  const results = new Map<string, HostCellValue>();
  for (const { name, grid } of book.sheets)
    for (const { row, column, formula } of [...grid.formulas()]) {
      results.set(`${name} ${row},${column} ${formula}`, grid.value(row, column));
      grid.setContent(row, column, null, formula);
    }
  return [book, results];
}

function solved(book: Book): Map<string, HostCellValue> {
  new WorkbookHost({ metadata: () => new Map(), book, clock }).calculatedBook();
  const results = new Map<string, HostCellValue>();
  for (const { name, grid } of book.sheets)
    for (const { row, column, formula } of grid.formulas())
      results.set(`${name} ${row},${column} ${formula}`, grid.value(row, column));
  return results;
}

const isAlike = (actual: HostCellValue, expected: HostCellValue): boolean => {
  if (typeof actual === 'number' && typeof expected === 'number')
    return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  // A file cannot store "" as the result of a formula.
  return (actual ?? '') === (expected ?? '');
};

/**
 * LEN counts characters outside the basic plane twice, as Excel does; the checks of Duban
 * count them once.
 */
const countsSigns = (formula: string): boolean => formula.includes('=LEN(');

async function differences(models: readonly SheetModel[], isHostile = false): Promise<readonly string[]> {
  const [book, expected] = await unsolved(models);
  const actual = solved(book);
  expect([...expected.values()].filter((value) => value !== null).length).toBeGreaterThan(50);
  return [...expected]
    .filter(([key, value]) => !(isHostile && countsSigns(key)) && !isAlike(actual.get(key) ?? null, value))
    .map(([key, value]) => `${key}: ${JSON.stringify(actual.get(key))} instead of ${JSON.stringify(value)}`);
}

test.each(readdirSync(SAMPLES))('sample %s', async (name) => {
  const bytes = new Uint8Array(readFileSync(SAMPLES + name));
  const reading = await readFiles([{ name, bytes }]);
  expect(await differences(sheetsOfWorkbook(workbookContent(reading, { asOf: AS_OF })))).toEqual([]);
});

test.each(Array.from({ length: 20 }, (_, seed) => seed))('random registry, seed %s', async (seed) => {
  const hostile = seed % 2 === 0;
  const registry = randomRegistry(seed, { notices: 2, tasks: 12, hostile });
  const progress = randomEntries(seed, registry);
  const { entries } = workbookContent({ registry, entries: null }, { asOf: AS_OF });
  const reading = { registry, entries: { ...entries, progress } };
  expect(await differences(sheetsOfWorkbook(workbookContent(reading, { asOf: AS_OF })), true)).toEqual([]);
});
