import { readdirSync, readFileSync } from 'node:fs';
import { drawingsOf, workbookContent } from '#actions/build/build-workbook';
import { readFiles } from '#actions/import/read-files';
import { loadHost, LazyCalculator, type Book, type CellValue } from '#excel-host/public';
import { writeXlsx } from '#workbook/file/write';
import type { SheetDrawing } from '#workbook/model/sheet-model';
import { randomEntries } from '../../../support/workbook/random-entries.ts';
import { randomRegistry } from '../../../support/workbook/random-registry.ts';

/**
 * Every formula of our sheets gives what its drawing carries as its last result. That
 * other tests compare with LibreOffice; here it is compared with our own evaluator.
 */
const AS_OF = '2026-11-22';
const clock = (): Date => new Date(2026, 10, 22, 9);

const SAMPLES = 'assets/samples/';

/** The book with its formulas blank, and the results they came with. */
async function unsolved(drawings: readonly SheetDrawing[]): Promise<readonly [Book, Map<string, CellValue>]> {
  const book = await loadHost(await writeXlsx(drawings));
  const results = new Map<string, CellValue>();
  for (const { name, grid } of book.sheets)
    for (const { row, column, formula } of [...grid.formulas()]) {
      results.set(`${name} ${row},${column} ${formula}`, grid.value(row, column));
      grid.setContent(row, column, null, formula);
    }
  return [book, results];
}

function solved(book: Book): Map<string, CellValue> {
  new LazyCalculator(book, clock).settle();
  const results = new Map<string, CellValue>();
  for (const { name, grid } of book.sheets)
    for (const { row, column, formula } of grid.formulas())
      results.set(`${name} ${row},${column} ${formula}`, grid.value(row, column));
  return results;
}

const isAlike = (actual: CellValue, expected: CellValue): boolean => {
  if (typeof actual === 'number' && typeof expected === 'number')
    return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  // A file has no "" as the result of a formula.
  return (actual ?? '') === (expected ?? '');
};

/** LEN counts signs outside the basic plane twice, as Excel does; the count of the checks counts them once. */
const countsSigns = (formula: string): boolean => formula.includes('=LEN(');

async function differences(drawings: readonly SheetDrawing[], isHostile = false): Promise<readonly string[]> {
  const [book, expected] = await unsolved(drawings);
  const actual = solved(book);
  expect([...expected.values()].filter((value) => value !== null).length).toBeGreaterThan(50);
  return [...expected]
    .filter(([key, value]) => !(isHostile && countsSigns(key)) && !isAlike(actual.get(key) ?? null, value))
    .map(([key, value]) => `${key}: ${JSON.stringify(actual.get(key))} instead of ${JSON.stringify(value)}`);
}

test.each(readdirSync(SAMPLES))('sample %s', async (name) => {
  const bytes = new Uint8Array(readFileSync(SAMPLES + name));
  const reading = await readFiles([{ name, bytes }]);
  expect(await differences(drawingsOf(workbookContent(reading, { asOf: AS_OF })))).toEqual([]);
});

test.each(Array.from({ length: 20 }, (_, seed) => seed))('random registry, seed %s', async (seed) => {
  const hostile = seed % 2 === 0;
  const registry = randomRegistry(seed, { notices: 2, tasks: 12, hostile });
  const progress = randomEntries(seed, registry);
  const { entries } = workbookContent({ registry, entries: null }, { asOf: AS_OF });
  const reading = { registry, entries: { ...entries, progress } };
  expect(await differences(drawingsOf(workbookContent(reading, { asOf: AS_OF })), true)).toEqual([]);
});
