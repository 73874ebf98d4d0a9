import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import type { SheetModel } from '#workbook/model/sheet-model';
import { planBook } from '#workbook/plan/plan-book';
import { saveBook } from '#excel-host/public';
import { buildSheets } from '#workbook/build-sheets';
import { openHost } from '../../support/host/client.ts';
import { randomRegistry } from '../../support/workbook/random-registry.ts';
import { differencesOf } from '../../support/workbook/workbook-differences.ts';

const apply = async (sheets: readonly SheetModel[]) =>
  OPEN_WORKBOOK.applyPlan(planBook(await OPEN_WORKBOOK.survey(), sheets));

/**
 * Whether a difference concerns a calculated column formula: a column with the same formula
 * in every row gets one when it is restored, so that new rows get the formula too.
 */
const isCalculatedColumn = (words: string): boolean => / column .* formula: {2}≠ /.test(words);

const sheetsOf = (seed: number, tasks: number): readonly SheetModel[] =>
  buildSheets(randomRegistry(seed, { notices: 2, tasks, hostile: true }));

test.each([1, 2, 3, 4, 5])('seed %s: undoing the first build restores the workbook', async (seed) => {
  const host = openHost();
  const before = await saveBook(host.calculatedBook());
  const { undoRecord } = await apply(sheetsOf(seed, 6));
  expect(differencesOf(before, await saveBook(host.calculatedBook()))).not.toEqual([]);
  await OPEN_WORKBOOK.undo(undoRecord);
  expect(differencesOf(before, await saveBook(host.calculatedBook()))).toEqual([]);
});

test.each([1, 2, 3])('seed %s: undoing a change of all sheets restores the workbook', async (seed) => {
  const host = openHost();
  await apply(sheetsOf(seed, 4));
  const before = await saveBook(host.calculatedBook());
  const { undoRecord, plan } = await apply(sheetsOf(seed + 100, 3 + seed));
  expect(plan.steps.map(({ kind }) => kind)).toContain('replace');
  expect(differencesOf(before, await saveBook(host.calculatedBook()))).not.toEqual([]);
  await OPEN_WORKBOOK.undo(undoRecord);
  const left = differencesOf(before, await saveBook(host.calculatedBook()));
  expect(left.filter((words) => !isCalculatedColumn(words))).toEqual([]);
});

/** Seeds with rows that move in opposite directions, tables that become empty, formulas of rows that go. */
test.each([1, 4, 8, 10, 11])(
  'seed %s: a change can be taken back, made again and taken back',
  async (seed) => {
    const host = openHost();
    await apply(sheetsOf(seed, 4));
    const before = await saveBook(host.calculatedBook());
    const { undoRecord } = await apply(sheetsOf(seed + 100, 1 + (seed % 7)));
    const after = await saveBook(host.calculatedBook());
    const differences = async (wanted: Uint8Array): Promise<readonly string[]> =>
      differencesOf(wanted, await saveBook(host.calculatedBook())).filter(
        (words) => !isCalculatedColumn(words),
      );
    const undone = await OPEN_WORKBOOK.undo(undoRecord);
    expect(undone.kept).toEqual([]);
    expect(await differences(before)).toEqual([]);
    const redone = await OPEN_WORKBOOK.undo(undone.undoRecord);
    expect(redone.kept).toEqual([]);
    expect(await differences(after)).toEqual([]);
    await OPEN_WORKBOOK.undo(redone.undoRecord);
    expect(await differences(before)).toEqual([]);
  },
  30_000,
);
