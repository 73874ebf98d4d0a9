import type { SheetModel } from '#workbook/model/sheet-model';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { writeWorkbookFile } from '#workbook/file/write';
import { planBook } from '#workbook/plan/plan-book';
import { hostBookOf, saveBook } from '#excel-host/public';
import { readXlsxBook } from '#xlsx/read/read-book';
import { buildSheets } from '#workbook/build-sheets';
import { openHost } from '../../support/host/client.ts';
import { randomRegistry } from '../../support/workbook/random-registry.ts';
import { differencesOf } from '../../support/workbook/workbook-differences.ts';

/** DUBAN_SEEDS=200 takes the time of all of them. */
const SEEDS = Array.from({ length: Number(process.env['DUBAN_SEEDS'] ?? 40) }, (_, index) => index + 1);

/**
 * Where only the formula for new rows differs: a formula in every row makes its column
 * one of that formula in Excel, and a table without records has no row to put one in.
 */
function isOfNewRows(words: string, models: readonly SheetModel[]): boolean {
  const [, sheet, file] = /^(\S+) table .* column .* formula: .* ≠ (.*)$/su.exec(words) ?? [];
  if (sheet === undefined) return false;
  const model = models.find(({ name }) => name === sheet);
  return (
    file === '' || model?.values.slice(1).every((cells) => cells.every((cell) => cell === null)) === true
  );
}

/** Drawn into an empty workbook, whose own first sheet is taken away. */
async function written(seed: number) {
  // Hostile texts in every second one; of several sizes, mostly small.
  const size = { notices: 1 + (seed % 3), tasks: 1 + (seed % 7), hostile: seed % 2 === 0 };
  const models = buildSheets(randomRegistry(seed, size));
  const host = openHost();
  await OPEN_WORKBOOK.applyPlan(planBook(await OPEN_WORKBOOK.survey(), models));
  host.book.sheets.shift();
  return { drawings: models, host };
}

/** 字数 where a text has signs beyond the basic plane: Excel counts two for each, the drawing one. */
function isCountOfSupplementaryCharacters(words: string, models: readonly SheetModel[]): boolean {
  const [, sheet, digits] = /^(\S+)!I(\d+) value: \d+ ≠ \d+$/.exec(words) ?? [];
  const cells = models.find(({ name }) => name === sheet)?.values[Number(digits) - 1];
  return sheet === '进展填报' && /[\ud800-\udbff]/.test(String(cells?.[4] ?? ''));
}

test.each(SEEDS)(
  'seed %s: the open workbook and the file have the same cells, and neither needs a change',
  async (seed) => {
    const { drawings: models, host } = await written(seed);
    const differences = differencesOf(await saveBook(host.calculatedBook()), await writeWorkbookFile(models));
    expect(
      differences.filter(
        (words) => !isOfNewRows(words, models) && !isCountOfSupplementaryCharacters(words, models),
      ),
    ).toEqual([]);
    expect(planBook(await OPEN_WORKBOOK.survey(), models).steps).toEqual([]);
  },
);

test('a workbook that was written to a file and opened needs no change', async () => {
  const { drawings: models } = await written(12);
  openHost({ book: hostBookOf(await readXlsxBook(await writeWorkbookFile(models))) });
  expect(planBook(await OPEN_WORKBOOK.survey(), models).steps).toEqual([]);
});
