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

/** The number of seeds can be set with DUBAN_SEEDS. */
const SEEDS = Array.from({ length: Number(process.env['DUBAN_SEEDS'] ?? 40) }, (_, index) => index + 1);

/**
 * Whether a difference concerns only the formula for new rows: in Excel the same formula in
 * every row of a column becomes the formula of the column, and a table without records has no
 * row for it.
 */
function isOfNewRows(words: string, models: readonly SheetModel[]): boolean {
  const [, sheet, file] = /^(\S+) table .* column .* formula: .* ≠ (.*)$/su.exec(words) ?? [];
  if (sheet === undefined) return false;
  const model = models.find(({ name }) => name === sheet);
  return (
    file === '' || model?.values.slice(1).every((cells) => cells.every((cell) => cell === null)) === true
  );
}

/** Writes random sheet models into a new workbook, of which the empty sheet goes. */
async function written(seed: number) {
  // Every second registry has hostile texts; all are small.
  const size = { notices: 1 + (seed % 3), tasks: 1 + (seed % 7), hostile: seed % 2 === 0 };
  const models = buildSheets(randomRegistry(seed, size));
  const host = openHost();
  await OPEN_WORKBOOK.applyPlan(planBook(await OPEN_WORKBOOK.survey(), models));
  return { models, host };
}

/**
 * Whether a difference concerns 字数 of a text with characters outside the basic plane, of
 * which Excel counts each as two, the sheet model as one.
 */
function isCountOfSupplementaryCharacters(words: string, models: readonly SheetModel[]): boolean {
  const [, sheet, digits] = /^(\S+)!I(\d+) value: \d+ ≠ \d+$/.exec(words) ?? [];
  const cells = models.find(({ name }) => name === sheet)?.values[Number(digits) - 1];
  return sheet === '进展填报' && /[\ud800-\udbff]/.test(String(cells?.[4] ?? ''));
}

test.each(SEEDS)(
  'seed %s: the open workbook and the file have the same cells, and neither needs a change',
  async (seed) => {
    const { models, host } = await written(seed);
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
  const { models } = await written(12);
  openHost({ book: hostBookOf(await readXlsxBook(await writeWorkbookFile(models))) });
  expect(planBook(await OPEN_WORKBOOK.survey(), models).steps).toEqual([]);
});
