import type { SheetModel } from '#workbook/model/sheet-model';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { planBook } from '#workbook/plan/plan-book';
import { buildSheets } from '#workbook/build-sheets';
import { openHost } from '../support/host/client.ts';
import { randomRegistry } from '../support/workbook/random-registry.ts';
import { medians, peakMemory, report } from './measure.ts';

const TASKS = 10_000;
/** Formats, validations, heights and table may take half the time of the bare values. */
const LIMIT = 1.5;
/** Ten times the tasks may take up to eleven times the time. */
const GROWTH_LIMIT = 11;
/** Requests in addition to one for every 4 MB. */
const REQUESTS = 10;
const MEGABYTES = 4_000_000;
const ROUNDS = 9;

/** The sheet 任务库 of a registry with the given number of tasks. */
const sheetOf = (tasks: number): readonly SheetModel[] =>
  buildSheets(randomRegistry(7, { notices: 40, tasks, hostile: false })).filter(
    ({ name }) => name === '任务库',
  );

async function pull(models: readonly SheetModel[]) {
  const host = openHost();
  await OPEN_WORKBOOK.applyPlan(planBook(await OPEN_WORKBOOK.survey(), models));
  return host;
}

/** Writes the same values as one block of text cells. */
async function bare(models: readonly SheetModel[]): Promise<void> {
  openHost({ platform: 'desktop' });
  await Excel.run(async (context) => {
    for (const { name, values, columns } of models) {
      const range = context.workbook.worksheets
        .add(name)
        .getRangeByIndexes(0, 0, values.length, columns.length);
      range.numberFormat = '@' as unknown as string[][];
      range.values = values.map((cells) => columns.map((_, column) => cells[column] ?? null));
    }
    await context.sync();
  });
}

const [large, small] = [sheetOf(TASKS), sheetOf(TASKS / 10)];
const [full = 0, plain = 0, tenth = 0] = await medians(
  [() => pull(large), () => bare(large), () => pull(small)],
  ROUNDS,
);
const { requests } = await pull(large);
const bytes = requests.reduce((sum, { size }) => sum + size, 0);

report(
  [
    `${String(TASKS)} tasks pulled in ${full.toFixed(0)} ms, bare values in ${plain.toFixed(0)} ms; ` +
      `${String(requests.length)} requests, ${(bytes / 1e6).toFixed(1)} MB, the largest ${(Math.max(...requests.map(({ size }) => size)) / 1e6).toFixed(1)} MB`,
    peakMemory(),
  ],
  [
    { name: 'time of the bare values', figure: full / plain, limit: LIMIT, must: 'stay below' },
    { name: 'time of a tenth of the tasks', figure: full / tenth, limit: GROWTH_LIMIT, must: 'stay below' },
    {
      name: 'requests in addition to one for every 4 MB',
      figure: requests.length - Math.ceil(bytes / MEGABYTES),
      limit: REQUESTS,
      must: 'stay below',
    },
  ],
);
