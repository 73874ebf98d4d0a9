import { hostBookOf } from '#excel-host/public';
import { UndoHistory } from '#actions/ledger/undo-history';
import type { Ledger } from '#actions/ledger/read-ledger';
import type { PreparedChange } from '#actions/ledger/prepare-change';
import { comparePull, preparePull } from '#actions/pull/pull';
import { Failure } from '#core/failure/failure';
import type { Registry } from '#core/record/registry';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { unlockLeft } from '#workbook/excel/lock/unlock-left';
import { SHEETS } from '#workbook/sheets/all';
import { aTask } from '../../support/records.ts';
import {
  type Act,
  type Action,
  filledOf,
  isKept,
  leftLocks,
  type Run,
  runWith,
  type Start,
  startOf,
  strays,
  type Typed,
} from '../person.ts';
import { ACTIONS, ACTS, ENTERED, enteredBook, FIRST_ACTION, FIRST_ACTS } from '../person-cases.ts';
import { codeOf, OPTIONS, SMALL, TASK_IDS, TestWorkbook, withoutTask, withTask } from '../test-workbook.ts';

/** With DUBAN_EVERY every act is tried at every request; else the first one, and the others in turn. */
const isEvery = process.env['DUBAN_EVERY'] !== undefined;

/** Failures that deny that something was written: of the sheets that the person changed. */
const EXPECTED = [
  'none',
  'excel.sheet-gone',
  'excel.sheet-changed',
  'excel.sheet-foreign',
  'excel.undo-overtaken',
];

const entered = enteredBook;
const start = async (): Promise<Start> => startOf(await entered(await TestWorkbook.small()));

/** What is wrong after a run. */
function faultsOf(
  { workbook, code, typed }: Run,
  known: readonly Typed[],
  act: Act,
  before: string,
): readonly string[] {
  const faults = EXPECTED.includes(code) ? [] : [code];
  const filled = filledOf(workbook);
  for (const one of [...known, ...typed]) {
    if (!isKept(filled, one) && act.removes?.includes(String(one.text)) !== true)
      faults.push(`lost: ${String(one.text)}`);
    faults.push(...strays(filled, one).map((place) => `${String(one.text)} at ${place}`));
  }
  faults.push(...leftLocks(workbook).map((left) => `left: ${left}`));
  if (code !== 'none' && storeOf(workbook) !== before) faults.push('written in spite of the failure');
  return faults;
}

/** The hidden sheet, which only the add-in writes. */
const storeOf = (workbook: TestWorkbook): string =>
  workbook.sheets.includes(SHEETS.store.name) ? JSON.stringify(workbook.rows(SHEETS.store.name)) : '';

async function tryAll(
  from: Start,
  action: Action,
  acts: readonly Act[],
  known: readonly Typed[],
): Promise<void> {
  const plain = await runWith(from, { ...action, run: () => Promise.resolve() }, null, 0);
  const [before, saved] = [storeOf(plain.workbook), plain.workbook.saved()];
  const done = await runWith(from, action, null, 0);
  expect(done.code).toBe('none');
  expect(done.workbook.changesSince(saved)).not.toEqual([]);
  for (let request = 1; ; request += 1) {
    const [first, ...others] = acts;
    const turn = others[request % others.length];
    const tried = isEvery ? acts : [first, turn];
    let isReached = false;
    for (const act of tried) {
      if (act === undefined) continue;
      const run = await runWith(from, action, act, request);
      isReached ||= run.isReached;
      expect([act.name, request, faultsOf(run, known, act, before)]).toEqual([act.name, request, []]);
    }
    if (!isReached) break;
  }
}

test.each(ACTIONS.map((action) => [action.name, action] as const))(
  'a person acts at any request of %s: nothing entered is lost or moved, nothing stays locked',
  async (_, action) => tryAll(await start(), action, ACTS, ENTERED),
  300_000,
);

test('a person acts at any request of a first pull', async () => {
  await tryAll(startOf(new TestWorkbook()), FIRST_ACTION, FIRST_ACTS, []);
}, 300_000);

const CHANGED = withTask(SMALL, 1, { content: '建成街角公园15处。' });
const LONGER: Registry = { ...SMALL, tasks: [...SMALL.tasks, aTask('4', { content: '新来的任务。' })] };

const pulling =
  (registry: Registry) =>
  (ledger: Ledger): PreparedChange =>
    preparePull(comparePull(ledger, registry), OPTIONS);

const named = (registry: Registry) => ({
  name: { kind: 'pull', from: 'import', notices: [] } as const,
  prepare: pulling(registry),
});

test('a cell that a person changed after the change was prepared stays, and is reported', async () => {
  const workbook = await TestWorkbook.small();
  const prepared = await workbook.prepared(CHANGED);
  workbook.type('任务库', TASK_IDS[0], '工作内容', '又改了');
  const { kept } = await workbook.history.apply(prepared, {}, named(CHANGED));
  const cell = workbook.at('任务库', TASK_IDS[0], '工作内容');
  expect(kept).toEqual([{ sheet: '任务库', cell, stands: '又改了', meant: '建成街角公园15处。' }]);
  expect(workbook.value('任务库', cell)).toBe('又改了');
});

test('selection, active sheet and filters of other sheets stay as they are', async () => {
  const workbook = await TestWorkbook.small();
  workbook.user.activateSheet('推进方案表');
  workbook.user.select('推进方案表', 'C5');
  workbook.user.filterTable('任务分解', '序号', ['1']);
  const { active, selection } = workbook.host.book;
  await workbook.pull(CHANGED);
  await workbook.history.undo();
  expect(workbook.host.book.active).toBe(active);
  expect(workbook.host.book.selection).toEqual(selection);
});

describe('two windows', () => {
  const codeOfResult = (result: PromiseSettledResult<unknown>): string => {
    if (result.status === 'fulfilled') return 'none';
    if (result.reason instanceof Failure) return result.reason.code;
    throw result.reason;
  };

  test.each([
    ['a workbook', start, LONGER],
    ['an empty workbook', () => Promise.resolve(startOf(new TestWorkbook())), LONGER],
    ['a workbook, without a task', start, withoutTask(SMALL, 1)],
  ])('that write into %s at the same time: the second is refused', async (_, open, other) => {
    const workbook = new TestWorkbook(hostBookOf(await open()));
    const ledger = await workbook.readLedger();
    const [one, two] = [new UndoHistory(OPEN_WORKBOOK), new UndoHistory(OPEN_WORKBOOK)];
    const ends = await Promise.allSettled([
      one.apply(pulling(CHANGED)(ledger), {}, named(CHANGED)),
      two.apply(pulling(other)(ledger), {}, named(other)),
    ]);
    expect(ends.map(codeOfResult)).toEqual(['none', 'excel.other-window']);
    expect((await workbook.readLedger()).registry.tasks).toEqual(CHANGED.tasks);
    expect(leftLocks(workbook)).toEqual([]);
  });

  test('of which one has written since the other prepared: the second is refused, and has nothing to undo', async () => {
    const workbook = await TestWorkbook.small();
    const ledger = await workbook.readLedger();
    const [one, two] = [new UndoHistory(OPEN_WORKBOOK), new UndoHistory(OPEN_WORKBOOK)];
    await one.apply(pulling(CHANGED)(ledger), {}, named(CHANGED));
    const written = workbook.saved();
    expect(await codeOf(() => two.apply(pulling(LONGER)(ledger), {}, named(LONGER)))).toBe(
      'excel.written-meanwhile',
    );
    expect(await codeOf(() => two.undo())).toBe('excel.nothing-to-undo');
    expect(workbook.changesSince(written)).toEqual([]);
  });
});

describe('a pane that is closed in the middle of writing', () => {
  /** A workbook in which no request is answered any more from some request of a pull on, as if the pane were closed. */
  async function leftBook(from: Start, request: number): Promise<TestWorkbook> {
    let count = -Infinity;
    const workbook = new TestWorkbook(hostBookOf(from), ({ isSync }) => {
      if (isSync) count += 1;
      return count >= request ? { code: 'GeneralException' } : null;
    });
    const prepared = await workbook.prepared(LONGER);
    count = 0;
    expect(await codeOf(() => workbook.history.apply(prepared))).not.toBe('none');
    count = -Infinity;
    return workbook;
  }

  test('leaves sheets that the next pane unlocks', async () => {
    const from = await start();
    for (const request of [4, 8, 11]) {
      const workbook = await leftBook(from, request);
      expect(leftLocks(workbook)).not.toEqual([]);
      const sheets = await unlockLeft({ looks: 2, pause: 0 });
      expect(sheets).toContain('任务库');
      expect(leftLocks(workbook)).toEqual([]);
      expect(await unlockLeft({ looks: 2, pause: 0 })).toEqual([]);
      const filled = filledOf(workbook);
      for (const one of ENTERED) expect([one.text, isKept(filled, one)]).toEqual([one.text, true]);
      await workbook.pull(LONGER);
      expect((await workbook.readLedger()).registry.tasks).toEqual(LONGER.tasks);
    }
  });
});
