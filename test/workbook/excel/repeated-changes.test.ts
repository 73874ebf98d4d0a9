import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { runExcel } from '#workbook/excel/request/run';
import type { SheetModel } from '#workbook/model/sheet-model';
import { planBook, planChange } from '#workbook/plan/plan-book';
import { saveBook } from '#excel-host/public';
import { buildSheets } from '#workbook/build-sheets';
import { openHost } from '../../support/host/client.ts';
import { randomRegistry } from '../../support/workbook/random-registry.ts';
import { differencesOf } from '../../support/workbook/workbook-differences.ts';

const apply = async (sheets: readonly SheetModel[]) =>
  OPEN_WORKBOOK.applyPlan(planBook(await OPEN_WORKBOOK.survey(), sheets));

const sheetsOf = (seed: number, tasks: number): readonly SheetModel[] =>
  buildSheets(randomRegistry(seed, { notices: 2, tasks, hostile: true }));

/** The number of conditional formats of every sheet that has some, by name. */
const conditionCounts = (): Promise<Readonly<Record<string, number>>> =>
  runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const counts = worksheets.items.map((sheet) => ({
      name: sheet.name,
      count: sheet.getRange().conditionalFormats.getCount(),
    }));
    await context.sync();
    return Object.fromEntries(
      counts.flatMap(({ name, count }) => (count.value === 0 ? [] : [[name, count.value]])),
    );
  });

test('ten changes with other rows leave as many conditional formats as the first one', async () => {
  openHost();
  await apply(sheetsOf(2, 4));
  const first = await conditionCounts();
  expect(first).toEqual({ 校验结果: 3, 指标进度: 5, 目标指标: 2, 进展填报: 1 });
  for (let change = 1; change <= 10; change += 1) {
    await apply(sheetsOf(2 + change, 2 + ((change * 3) % 5)));
    expect([change, await conditionCounts()]).toEqual([change, first]);
  }
}, 60_000);

test('rows at the end of a table come back with their rules', async () => {
  const host = openHost();
  const registry = randomRegistry(3, { notices: 2, tasks: 6, hostile: false });
  await apply(buildSheets(registry));
  const before = await saveBook(host.calculatedBook());
  const counts = await conditionCounts();
  // The last rows of 目标指标.
  const gone = new Set(registry.targets.slice(-2).map(({ task }) => task));
  expect(gone.size).toBeGreaterThan(0);
  const shorter = {
    ...registry,
    tasks: registry.tasks.filter(({ id }) => !gone.has(id)),
    targets: registry.targets.filter(({ task }) => !gone.has(task)),
  };
  const { plan } = planChange(await OPEN_WORKBOOK.survey(), buildSheets(shorter), {
    former: buildSheets(registry),
  });
  const { undoRecord } = await OPEN_WORKBOOK.applyPlan(plan);
  const ends = undoRecord.swaps.flatMap((swap) =>
    swap.kind === 'rows' && swap.inserts.some(({ row }) => row === swap.area.row + swap.area.rowCount)
      ? [swap.name]
      : [],
  );
  expect(ends).toContain('目标指标');
  await OPEN_WORKBOOK.undo(undoRecord);
  const left = differencesOf(before, await saveBook(host.calculatedBook()));
  expect(left).toEqual([]);
  expect(await conditionCounts()).toEqual(counts);
});
