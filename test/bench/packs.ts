import { writeXlsx as writeBare } from 'hucre';
import { packFiles } from '#actions/pack/pack-files';
import { packUnits } from '#actions/pack/pack-units';
import type { Packs } from '#actions/pack/packs';
import { elementAt } from '#document/read/element-at';
import { NO_ENTRIES } from '#workbook/codec/entries';
import { packBook, writePack } from '#workbook/pack/write-pack';
import { anEntry } from '../support/entries.ts';
import { aNotice, aRegistry, aTarget, aTask } from '../support/records.ts';
import { medians, peakMemory, report } from './measure.ts';

/** Packs for many units: what one costs, compared with its bare cells, and that more cost no more each. */

const UNITS = 100;
/** Rows of 进展填报 of a unit: it leads a quarter of the tasks and helps with the others. */
const ROWS = 40;
const ROLES = 4;
const ROUNDS = 3;
/** All packs of one time have one time in their properties. */
const NOW = new Date('2030-06-10T00:00:00Z');
const TEXT = '已完成老旧小区改造3处，正在施工5处，签订合同12份，完成投资2.3亿元。'.repeat(5);
/** Times the bare cells. */
const LIMIT = 2;
/** Twice the units may take so many times the time. */
const GROWTH = 2.2;

function packsFor(count: number): Packs {
  const units = Array.from({ length: count }, (_, at) => `第${String(at + 1)}局`);
  const unitAt = (at: number): string => elementAt(units, at % count);
  const tasks = Array.from({ length: (count * ROWS) / ROLES }, (_, at) =>
    aTask(String(at + 1), {
      content: `${String(at + 1)}号工程：改造老旧小区40个，新增停车位600个，完成投资12亿元。`,
      leadUnits: [unitAt(at)],
      units: Array.from({ length: ROLES }, (__, role) => unitAt(at + role)),
    }),
  );
  const registry = aRegistry({ notices: [aNotice()], tasks, targets: tasks.map((task) => aTarget(task)) });
  const progress = tasks.flatMap((task) => [
    anEntry(task, TEXT, { period: '2030-05', figures: [{ target: `${task.id}/t1`, value: 5, cell: null }] }),
    anEntry(task, ''),
  ]);
  return packUnits(
    { registry, entries: { ...NO_ENTRIES, progress }, overrides: [] },
    { kind: 'period', period: '2030-06', units: [], on: '2030-06-10' },
  );
}

const { packs } = packsFor(UNITS);
const bare = packs.map(({ content }) => ({
  sheets: packBook(content).sheets.map(({ name, values, formulas }) => ({
    name,
    rows: values.map((row) => (row ?? []).map((cell) => (typeof cell === 'object' ? null : (cell ?? null)))),
    cells: new Map(
      [...formulas].flatMap(([row, own]) =>
        [...own].map(([column, formula]) => [`${String(row)},${String(column)}`, { formula }] as const),
      ),
    ),
  })),
}));
const cells = bare.reduce(
  (sum, { sheets }) =>
    sum + sheets.reduce((inner, { rows }) => inner + rows.reduce((most, row) => most + row.length, 0), 0),
  0,
);
const [full = 0, plain = 0, half = 0, whole = 0] = await medians(
  [
    async () => {
      for (const { content } of packs) await writePack(content, NOW);
    },
    async () => {
      for (const book of bare) await writeBare(book);
    },
    () => handedOut(UNITS / 2),
    () => handedOut(UNITS),
  ],
  ROUNDS,
);

async function handedOut(count: number): Promise<void> {
  for await (const { bytes } of packFiles(packsFor(count), NOW))
    if (bytes.length === 0) throw new Error('empty');
}

report(
  [
    `${String(UNITS)} units with ${String(ROWS)} rows, ${String(cells)} cells: ${(full / UNITS).toFixed(1)} ms a file, ` +
      `bare cells ${(plain / UNITS).toFixed(1)} ms`,
    `all of it for ${String(UNITS / 2)} units in ${half.toFixed(0)} ms, for ${String(UNITS)} in ${whole.toFixed(0)} ms`,
    peakMemory(),
  ],
  [
    { name: 'time of the bare cells', figure: full / plain, limit: LIMIT, must: 'stay below' },
    { name: 'time for twice the units', figure: whole / half, limit: GROWTH, must: 'stay below' },
  ],
);
