import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import type { SheetModel } from '#workbook/model/sheet-model';
import { planBook } from '#workbook/plan/plan-book';
import { saveBook } from '#excel-host/public';
import { buildSheets } from '#workbook/build-sheets';
import { openHost } from '../../support/host/client.ts';
import { randomRegistry } from '../../support/workbook/random-registry.ts';
import { differencesOf } from '../../support/workbook/same-book.ts';

const draw = async (drawings: readonly SheetModel[]) =>
  OPEN_WORKBOOK.applyPlan(planBook(await OPEN_WORKBOOK.survey(), drawings));

/**
 * A column that happened to hold one formula in every row is a column of that formula
 * once it is put back at once: its cells are the same, only a new row would get it too.
 */
const isColumnMade = (words: string): boolean => / column .* formula: {2}≠ /.test(words);

const drawingsOf = (seed: number, tasks: number): readonly SheetModel[] =>
  buildSheets(randomRegistry(seed, { notices: 2, tasks, hostile: true }));

test.each([1, 2, 3, 4, 5])(
  'seed %s: taking the first drawing back leaves the workbook as it was',
  async (seed) => {
    const host = openHost();
    const before = await saveBook(host.calculatedBook());
    const receipt = await draw(drawingsOf(seed, 6));
    expect(differencesOf(before, await saveBook(host.calculatedBook()))).not.toEqual([]);
    await OPEN_WORKBOOK.undo(receipt);
    expect(differencesOf(before, await saveBook(host.calculatedBook()))).toEqual([]);
  },
);

test.each([1, 2, 3])(
  'seed %s: taking a change of everything back leaves the workbook as it was',
  async (seed) => {
    const host = openHost();
    await draw(drawingsOf(seed, 4));
    const before = await saveBook(host.calculatedBook());
    const receipt = await draw(drawingsOf(seed + 100, 3 + seed));
    expect(receipt.plan.steps.map(({ kind }) => kind)).toContain('replace');
    expect(differencesOf(before, await saveBook(host.calculatedBook()))).not.toEqual([]);
    await OPEN_WORKBOOK.undo(receipt);
    const left = differencesOf(before, await saveBook(host.calculatedBook()));
    expect(left.filter((words) => !isColumnMade(words))).toEqual([]);
  },
);
