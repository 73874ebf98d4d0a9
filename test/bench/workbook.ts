import { writeXlsx as writeBare } from 'hucre';
import { buildWorkbook } from '../support/workbook/build-workbook.ts';
import { writeWorkbookFile } from '#workbook/file/write';
import { buildSheets } from '#workbook/build-sheets';
import { randomRegistry } from '../support/workbook/random-registry.ts';
import { medians, peakMemory, report } from './measure.ts';

const TASKS = 10_000;
/** Layout, formats and validations may take half the time of the values and formulas alone. */
const LIMIT = 1.5;
const ROUNDS = 3;

const registry = randomRegistry(7, { notices: 40, tasks: TASKS, hostile: false });
const models = buildSheets(registry);
const bare = models.map(({ name, values, formulas }) => ({
  name,
  rows: values.map((row) => [...row]),
  cells: new Map(
    formulas.map(({ row, column, formula }) => [`${String(row + 1)},${String(column)}`, { formula }]),
  ),
}));
const cells = bare.reduce((sum, { rows }) => sum + rows.reduce((inner, row) => inner + row.length, 0), 0);

const [full = 0, plain = 0, checked = 0] = await medians(
  [
    () => writeWorkbookFile(buildSheets(registry)),
    () => writeBare({ sheets: bare }),
    () => buildWorkbook(registry),
  ],
  ROUNDS,
);
const bytes = await buildWorkbook(registry);

report(
  [
    `${String(TASKS)} tasks, ${String(cells)} cells, ${(bytes.length / 1024 / 1024).toFixed(1)} MB: ` +
      `built in ${full.toFixed(0)} ms, bare cells in ${plain.toFixed(0)} ms; with every check in ${checked.toFixed(0)} ms`,
    peakMemory(),
  ],
  [{ name: 'time of the bare cells', figure: full / plain, limit: LIMIT, must: 'stay below' }],
);
