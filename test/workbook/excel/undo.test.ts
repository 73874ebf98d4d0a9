import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import type { SheetDrawing } from '#workbook/model/sheet-model';
import { planBook } from '#workbook/plan/plan-book';
import { saveHost } from '#excel-host/public';
import { buildDrawings } from '#workbook/build-sheets';
import { openHost } from '../../support/host/client.ts';
import { randomRegistry } from '../../support/workbook/random-registry.ts';
import { differencesOf } from '../../support/workbook/same-book.ts';

const draw = async (drawings: readonly SheetDrawing[]) =>
  OPEN_WORKBOOK.carryOut(planBook(await OPEN_WORKBOOK.survey(), drawings));

/**
 * A column that happened to hold one formula in every row is a column of that formula
 * once it is put back at once: its cells are the same, only a new row would get it too.
 */
const isColumnMade = (words: string): boolean => / column .* formula: {2}≠ /.test(words);

const drawingsOf = (seed: number, tasks: number): readonly SheetDrawing[] =>
  buildDrawings(randomRegistry(seed, { notices: 2, tasks, hostile: true }));

test.each([1, 2, 3, 4, 5])(
  'seed %s: taking the first drawing back leaves the workbook as it was',
  async (seed) => {
    const host = openHost();
    const before = await saveHost(host.settledBook());
    const receipt = await draw(drawingsOf(seed, 6));
    expect(differencesOf(before, await saveHost(host.settledBook()))).not.toEqual([]);
    await OPEN_WORKBOOK.undo(receipt);
    expect(differencesOf(before, await saveHost(host.settledBook()))).toEqual([]);
  },
);

test.each([1, 2, 3])(
  'seed %s: taking a change of everything back leaves the workbook as it was',
  async (seed) => {
    const host = openHost();
    await draw(drawingsOf(seed, 4));
    const before = await saveHost(host.settledBook());
    const receipt = await draw(drawingsOf(seed + 100, 3 + seed));
    expect(receipt.plan.steps.map(({ kind }) => kind)).toContain('replace');
    expect(differencesOf(before, await saveHost(host.settledBook()))).not.toEqual([]);
    await OPEN_WORKBOOK.undo(receipt);
    const left = differencesOf(before, await saveHost(host.settledBook()));
    expect(left.filter((words) => !isColumnMade(words))).toEqual([]);
  },
);
