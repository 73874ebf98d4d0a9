import { checkEntries } from '#core/check/check';
import type { Entry } from '#core/record/entered/entry';
import { anEntry } from '../../../../support/entries.ts';
import { aNotice, aRegistry, aTask } from '../../../../support/records.ts';
import { findingsOf } from '../../../../support/check/findings-of.ts';

const task = aTask('1');
const registry = { tasks: [task] };
const row = (number: number, changes: Partial<Entry> = {}, text = '改造3处。'): Entry =>
  anEntry(task, text, {
    key: `row ${String(number)}`,
    cell: { sheet: '进展填报', row: number, column: null },
    ...changes,
  });

describe('F6 form.row-doubled', () => {
  const said = (...entries: readonly Entry[]): readonly string[] =>
    findingsOf('form.row-doubled', { registry, entries });

  test('two rows for one task, unit and period, reported once, at the lower one', () => {
    const expected = ['form.row-doubled 同一任务、单位、期间填了两行（另一行为第2行），请合并或删去一行。'];
    expect(said(row(2), row(10))).toEqual(expected);
    expect(said(row(10), row(2))).toEqual(expected);
    expect(said(row(2), row(10, { unit: ' 市住建局' }))).toEqual(expected);
    expect(said(row(10), row(2), row(11))).toEqual([...expected, ...expected]);
  });

  test('two names of one unit', () => {
    const units = { aliases: [{ name: '市建委', canonical: '市住建局' }], groups: [] };
    const entries = [row(2), row(3, { unit: '市建委' })];
    expect(findingsOf('form.row-doubled', { registry, entries, settings: { units } })).toHaveLength(1);
    expect(findingsOf('form.row-doubled', { registry, entries })).toEqual([]);
  });

  test('not another unit, another period, or a row without entries', () => {
    expect(said(row(2), row(3, { unit: '市教育局' }))).toEqual([]);
    expect(said(row(2), row(3, { period: '2030-05' }))).toEqual([]);
    expect(said(row(2), row(3, {}, ''))).toEqual([]);
    expect(said(row(2, {}, ''), row(3))).toEqual([]);
  });

  test('reported at the edited row, whether the other is above or below', () => {
    const session = checkEntries(aRegistry(registry), [row(2), row(3)]);
    const of = (entry: Entry): number =>
      session.checkOne(entry).findings.filter(({ code }) => code === 'form.row-doubled').length;
    expect(of(row(3))).toBe(1);
    expect(of(row(3, { period: '2030-05' }))).toBe(0);
    expect(of(row(2))).toBe(1);
  });
});

describe('F7 form.period-wrong', () => {
  const said = (period: string | null, asOf: string | null = '2030-06-20', changes: Partial<Entry> = {}) =>
    findingsOf('form.period-wrong', {
      registry,
      entries: [row(2, { period, ...changes })],
      settings: { asOf },
    });

  test.each([
    ['六月', '无法识别'],
    ['2030-6', '无法识别'],
    ['2030-13', '无法识别'],
    ['2029-06', '不是通知所属的年度'],
    ['2030-07', '尚未结束'],
    ['2030-Q3', '尚未结束'],
    ['2030', '尚未结束'],
  ])('%s: %s', (period, reason) => {
    expect(said(period)).toEqual([
      `form.period-wrong 期间“${period}”${reason}，请改为“2030年6月”“2030年第二季度”“2030年上半年”这样的写法。`,
    ]);
  });

  test.each(['2030-06', '2030-Q2', '2030-H1', '2030-01'])('not %s in June', (period) => {
    expect(said(period)).toEqual([]);
  });

  test('not without a date of the check, nor if the notice has no year', () => {
    expect(said('2030-12', null)).toEqual([]);
    const notices = [aNotice({ year: null })];
    const entries = [row(2, { period: '2029-06' })];
    expect(findingsOf('form.period-wrong', { registry: { ...registry, notices }, entries })).toEqual([]);
  });

  test('not a row without entries, nor a published table without a period', () => {
    const entries = [row(2, { period: '2030-12' }, '')];
    expect(findingsOf('form.period-wrong', { registry, entries, settings: { asOf: '2030-06-20' } })).toEqual(
      [],
    );
    expect(said(null, null, { cell: null })).toEqual([]);
  });
});

describe('F11 form.period-missing', () => {
  const said = (changes: Partial<Entry>, text?: string): readonly string[] =>
    ['form.period-missing', 'form.period-wrong'].flatMap((code) =>
      findingsOf(code, { registry, entries: [row(2, { period: null, ...changes }, text)] }),
    );

  test.each([null, '', ' '])('“%s” is no unreadable period', (period) => {
    expect(said({ period })).toEqual([
      'form.period-missing 期间未填，不知道报的是哪一期；请填写，如“2030年6月”“2030年第二季度”“2030年上半年”。',
    ]);
  });

  test('not a row without entries, a published table, nor a column that was not found', () => {
    expect(said({}, '')).toEqual([]);
    expect(said({ cell: null })).toEqual([]);
    expect(said({ unknown: ['period'] })).toEqual([]);
  });
});

describe('F13 form.task-missing', () => {
  const said = (named: string | null, text = '改造3处。'): readonly string[] =>
    findingsOf('form.task-missing', { registry, entries: [row(2, { task: named }, text)] });

  test('the row names no task at all', () => {
    expect(said(null)).toEqual([
      'form.task-missing 这一行没有写任务序号，按所写内容也不能确定是哪项任务；请填写任务序号。',
    ]);
  });

  test('not a number that no task has, an existing task, nor an empty row', () => {
    expect(said('9')).toEqual([]);
    expect(said(task.id)).toEqual([]);
    expect(said(null, '')).toEqual([]);
  });
});

describe('F10 form.task-unknown', () => {
  const said = (task: string | null, text = '改造3处。'): readonly string[] =>
    findingsOf('form.task-unknown', { registry, entries: [row(2, { task }, text)] });

  test('the row names no task of the registry', () => {
    expect(said('某通知#9')).toEqual([
      'form.task-unknown 这一行的任务“某通知#9”在任务库中没有，请核对任务序号。',
    ]);
    expect(said(null)).toEqual([]);
  });

  test('not an existing task, nor an empty row', () => {
    expect(said(task.id)).toEqual([]);
    expect(said(null, '')).toEqual([]);
  });
});
