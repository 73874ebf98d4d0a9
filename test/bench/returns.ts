import { readXlsx as readBare, writeXlsx as writeBare } from 'hucre';
import { collect } from '#actions/collect/collect';
import { type ReturnedFile, readReturnedFile } from '#actions/collect/returned-file';
import { packUnits } from '#actions/pack/pack-units';
import type { DesiredContent } from '#actions/ledger/prepare-change';
import { elementAt } from '#document/read/element-at';
import { NO_ENTRIES } from '#workbook/codec/entries';
import { packBook } from '#workbook/pack/write-pack';
import type { XlsxBook } from '#xlsx/book';
import { writeXlsxBook } from '#xlsx/write/write-book';
import { anEntry } from '../support/entries.ts';
import { aNotice, aRegistry, aTarget, aTask } from '../support/records.ts';
import { medians, milliseconds, peakMemory, report } from './measure.ts';

/** Returned packs: what reading one costs, compared with its bare cells, and 500 of them in one go. */

const UNITS = 100;
const ROWS = 40;
const ROLES = 4;
const FILES = 500;
const ROUNDS = 3;
/** Times the bare cells. */
const LIMIT = 2;
/** Five times the files may take so many times the time. */
const GROWTH = 6;
const MEGABYTES = 600;
const TEXT = '已完成老旧小区改造3处，正在施工5处，签订合同12份，完成投资2.3亿元。'.repeat(5);

const units = Array.from({ length: UNITS }, (_, at) => `第${String(at + 1)}局`);
const unitAt = (at: number): string => elementAt(units, at % UNITS);
const tasks = Array.from({ length: (UNITS * ROWS) / ROLES }, (_, at) =>
  aTask(String(at + 1), {
    content: `${String(at + 1)}号工程：改造老旧小区40个，新增停车位600个，完成投资12亿元。`,
    leadUnits: [unitAt(at)],
    units: Array.from({ length: ROLES }, (__, role) => unitAt(at + role)),
  }),
);
const registry = aRegistry({ notices: [aNotice()], tasks, targets: tasks.map((task) => aTarget(task)) });
const entries = { ...NO_ENTRIES, progress: tasks.map((task) => anEntry(task, '')) };
const content: DesiredContent = { registry, base: registry, overrides: [], entries };
const { packs } = packUnits(content, { kind: 'period', period: '2030-06', units: [], on: '2030-06-10' });

/** The pack with a report in each row. */
const filled = (book: XlsxBook): XlsxBook => ({
  ...book,
  sheets: book.sheets.map((sheet) => {
    const header = sheet.values.findIndex((row) => (row ?? []).includes('进展情况'));
    const column = (sheet.values[header] ?? []).indexOf('进展情况');
    const values = sheet.values.map((row, at) =>
      header < 0 || at <= header ? row : (row ?? []).map((cell, place) => (place === column ? TEXT : cell)),
    );
    return { ...sheet, values };
  }),
});

const files: Uint8Array[] = [];
const bare: Uint8Array[] = [];
for (const pack of packs) {
  const book = filled(packBook(pack.content));
  files.push(await writeXlsxBook(book));
  bare.push(
    await writeBare({
      sheets: book.sheets.map(({ name, values }) => ({
        name,
        rows: values.map((row) =>
          (row ?? []).map((cell) => (typeof cell === 'object' ? null : (cell ?? null))),
        ),
      })),
    }),
  );
}

const [read = 0, plain = 0] = await medians(
  [
    async () => {
      for (const bytes of files) await readReturnedFile({ name: '', bytes });
    },
    async () => {
      for (const bytes of bare) await readBare(bytes);
    },
  ],
  ROUNDS,
);

async function collected(count: number): Promise<void> {
  const returned: ReturnedFile[] = [];
  for (let at = 0; at < count; at += 1)
    returned.push(
      await readReturnedFile({ name: `反馈${String(at)}.xlsx`, bytes: elementAt(files, at % files.length) }),
    );
  const { collection, decided } = collect(content, returned, {
    period: null,
    correction: null,
    on: '2030-06-10',
  });
  const { taken } = decided('valid', []);
  if (taken.length === 0 || collection.files.length !== count) throw new Error('nothing was taken');
}

const part = await milliseconds(() => collected(FILES / 5));
const whole = await milliseconds(() => collected(FILES));
report(
  [
    `${String(UNITS)} files with ${String(ROWS)} rows: ${(read / UNITS).toFixed(1)} ms a file, bare cells ${(plain / UNITS).toFixed(1)} ms`,
    `${String(FILES / 5)} files collected in ${part.toFixed(0)} ms, ${String(FILES)} in ${whole.toFixed(0)} ms`,
    peakMemory(),
  ],
  [
    { name: 'time of reading the bare cells', figure: read / plain, limit: LIMIT, must: 'stay below' },
    { name: 'time for five times the files', figure: whole / part, limit: GROWTH, must: 'stay below' },
    {
      name: 'peak memory in MB',
      figure: process.resourceUsage().maxRSS / 1024,
      limit: MEGABYTES,
      must: 'stay below',
    },
  ],
);
