import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import type { SheetModel } from '#workbook/model/sheet-model';
import { planBook } from '#workbook/plan/plan-book';
import { buildSheets } from '#workbook/build-sheets';
import { openHost } from '../../support/host/client.ts';
import { randomRegistry } from '../../support/workbook/random-registry.ts';

const modelsOf = (tasks: number): readonly SheetModel[] =>
  buildSheets(randomRegistry(1, { notices: 2, tasks, hostile: false })).filter(({ name }) =>
    ['推进方案表', '督办数据'].includes(name),
  );

test('a long official table, whose formats are read in several requests, gets a row', async () => {
  openHost();
  const write = async (models: readonly SheetModel[]) =>
    OPEN_WORKBOOK.applyPlan(planBook(await OPEN_WORKBOOK.survey(), models));
  await write(modelsOf(700));
  const { plan } = await write(modelsOf(701));
  expect(plan.steps).toContainEqual(expect.objectContaining({ kind: 'rows', name: '推进方案表' }));
}, 60_000);
