import { checkEntries, type CheckSession } from '#core/check/check';
import type { Entry } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import { aRegistry } from '../support/records.ts';
import type { Moment } from '../support/check/fact.ts';
import { type ReportRows, reportRows } from '../support/check/report-rows.ts';
import { medians, milliseconds, peakMemory, report } from './measure.ts';

/** Ten times the entries may take up to eleven times the time. */
const LIMIT = 11;
const SHORT = 10_000;
const LONG = 100_000;
/** One frame of a screen, in milliseconds. */
const FRAME = 16;
/** Checking again with one changed row may take half the time of the first check: unchanged rows are only compared. */
const AGAIN_LIMIT = 0.5;
const LOADED_TASKS = 1000;
const EDITS = 50;
const AS_OF = '2031-06-30';
/** Items of a generated notice; further ones come from notices of other years. */
const ITEMS = 200;
const YEAR = '2031';
const MONTHS: readonly Moment[] = Array.from({ length: 11 }, (_, index) => ({
  month: index + 2,
  reached: 15 * (index + 2),
}));

interface Rows {
  readonly registry: Registry;
  readonly entries: readonly Entry[];
}

/** A notice and its rows with another year, so that many can be in one registry. */
function ofYear({ registry, entries }: ReportRows, year: number): Rows {
  const dated = (text: string): string => text.replace(YEAR, String(year));
  const named = (id: string): string => `${String(year)}/${id}`;
  return {
    registry: aRegistry({
      notices: registry.notices.map((notice) => ({ ...notice, id: named(notice.id), year })),
      tasks: registry.tasks.map((task) => ({ ...task, id: named(task.id), notice: named(task.notice) })),
      targets: registry.targets.map((one) => ({ ...one, id: named(one.id), task: named(one.task) })),
    }),
    entries: entries.map((entry) => ({
      ...entry,
      key: named(entry.key),
      task: entry.task === null ? null : named(entry.task),
      period: entry.period === null ? null : dated(entry.period),
      reportedOn: entry.reportedOn === null ? null : dated(entry.reportedOn),
      figures: entry.figures.map((figure) => ({ ...figure, target: named(figure.target) })),
    })),
  };
}

/** The given number of rows, from as many years as necessary. */
function manyRows(count: number): Rows {
  const years = Array.from({ length: Math.ceil(count / (ITEMS * MONTHS.length)) }, (_, index) =>
    ofYear(reportRows(`bench/${String(index)}`, ITEMS, MONTHS), Number(YEAR) + index),
  );
  return {
    registry: aRegistry({
      notices: years.flatMap(({ registry }) => registry.notices),
      tasks: years.flatMap(({ registry }) => registry.tasks),
      targets: years.flatMap(({ registry }) => registry.targets),
    }),
    entries: years.flatMap(({ entries }) => entries).slice(0, count),
  };
}

/** Milliseconds to check the rows of a workbook, and to check them after they were read again with one row changed. */
async function againTimes(): Promise<readonly [first: number, again: number]> {
  const rows = reportRows('bench', LOADED_TASKS);
  const first = run(rows);
  let edit = 0;
  const changed = (): Rows => {
    const { registry, entries } = structuredClone({ registry: rows.registry, entries: rows.entries });
    edit += 1;
    return {
      registry,
      entries: entries.map((entry, index) => (index === edit ? { ...entry, problem: '无' } : entry)),
    };
  };
  const [once = 0, again = 0] = await medians([() => run(changed()), () => run(changed(), first)], 5);
  return [once, again];
}

const run = ({ registry, entries }: Rows, known: CheckSession | null = null): CheckSession =>
  checkEntries(registry, entries, { asOf: AS_OF }, known);

const short = manyRows(SHORT);
const long = manyRows(LONG);
// The engine warms up on the short run; the long one is too long to be repeated.
const [one = 0] = await medians([() => run(short)], 1);
const ten = await milliseconds(() => run(long));
const growth = ten / one / (long.entries.length / short.entries.length / 10);

/** Milliseconds of single edits, spread over the rows; the slowest counts, since the user waits for each. */
async function editTimes(): Promise<readonly number[]> {
  const loaded = manyRows(LOADED_TASKS * MONTHS.length);
  const session = run(loaded);
  const step = Math.floor(loaded.entries.length / EDITS);
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const entry = loaded.entries[edit * step];
    if (entry === undefined) continue;
    const paragraphs = entry.paragraphs.map((one) => ({ ...one, text: `${one.text}新增点位3个。` }));
    times.push(await milliseconds(() => session.checkOne({ ...entry, paragraphs })));
  }
  return times;
}

const edits = [...(await editTimes())].sort((a, b) => a - b);
const median = edits[Math.floor(edits.length / 2)] ?? Number.NaN;
const worst = edits.at(-1) ?? Number.NaN;
const [once, again] = await againTimes();
report(
  [
    `${String(short.entries.length)} → ${String(long.entries.length)} entries, ` +
      `${one.toFixed(0)} → ${ten.toFixed(0)} ms, ${((ten / long.entries.length) * 1000).toFixed(0)} µs an entry`,
    `one edited row with ${String(LOADED_TASKS)} tasks loaded: median ${median.toFixed(2)} ms, worst ${worst.toFixed(2)} ms of ${String(EDITS)}`,
    `${String(LOADED_TASKS)} tasks with two reports each: ${once.toFixed(0)} ms, again with one changed ${again.toFixed(0)} ms`,
    peakMemory(),
  ],
  [
    { name: 'time for 10 × the entries', figure: growth, limit: LIMIT, must: 'stay below' },
    { name: 'milliseconds for the slowest edited row', figure: worst, limit: FRAME, must: 'stay below' },
    {
      name: 'time of a first check, for the next one',
      figure: again / once,
      limit: AGAIN_LIMIT,
      must: 'stay below',
    },
  ],
);
