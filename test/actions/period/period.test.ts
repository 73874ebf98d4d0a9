import { changedSinceClosing } from '#actions/period/changed-since-closing';
import { closePeriod } from '#actions/period/close-period';
import { type Correction, correctEntries } from '#actions/period/correct-entries';
import { openPeriod } from '#actions/period/open-period';
import { periodAfter } from '#actions/period/period-name';
import { periodsOf } from '#actions/period/periods-of';
import { writePeriodsJson } from '#actions/period/periods-json';
import type { DesiredContent } from '#actions/ledger/prepare-change';
import { Failure, failureSentence } from '#core/failure/failure';
import type { Entry } from '#core/record/entered/entry';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { allReports } from '#workbook/codec/all-reports';
import { anEntry } from '../../support/entries.ts';
import { aNotice, aRegistry, aTarget, aTask } from '../../support/records.ts';

const notice = aNotice({
  reporting: { planDue: null, progressDay: 25, progressMaxChars: 500, firstUnitLeads: true },
});
const parks = aTask('1', { content: '改造公园12处。', leadUnits: ['市住建局', '市园林局'] });
const roads = aTask('2', {
  content: '新建道路30公里。',
  leadUnits: ['市交通局'],
  units: ['市交通局', '市财政局'],
});
const waters = aTask('3', {
  content: '治理河道。',
  leadUnits: [],
  units: [],
  groupUnits: ['各县（区）政府'],
});
const nobody = aTask('4', { content: '建立机制。', leadUnits: [], units: [] });
const REGISTRY = aRegistry({
  notices: [notice],
  tasks: [parks, roads, waters, nobody],
  targets: [aTarget(parks)],
});
const target = aTarget(parks).id;
const AUTHOR = { by: '王五', why: '漏报', on: '2030-07-02' };

const contentWith = (entries: Partial<WorkbookEntries> = {}, registry = REGISTRY): DesiredContent => ({
  registry,
  base: registry,
  overrides: [],
  entries: { ...NO_ENTRIES, ...entries },
});
const opened = (entries: Partial<WorkbookEntries> = {}, period = '2030-06'): DesiredContent =>
  openPeriod(contentWith(entries), period, '2030-06-01').content;
const rowsOf = ({ entries }: DesiredContent, period = '2030-06') =>
  entries.progress.flatMap((row) => (row.period === period ? [[row.task, row.unit]] : []));
/** The content with the first row of a period reported. */
const reported = (content: DesiredContent, text: string, changes: Partial<Entry> = {}): DesiredContent => {
  const [first, ...others] = content.entries.progress;
  if (first === undefined) throw new RangeError('no row');
  const { paragraphs } = anEntry(parks, text);
  return {
    ...content,
    entries: { ...content.entries, progress: [{ ...first, paragraphs, ...changes }, ...others] },
  };
};
/** Code and sentence of the failure. */
function failed(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return [error.code, failureSentence(error)];
    throw error;
  }
  return [];
}

describe('opening a period', () => {
  test('a row for each task and lead unit, members of a collective, or nobody', () => {
    const units = [
      {
        name: '各县（区）政府',
        canonical: null,
        answer: 'open' as const,
        members: ['东湾区政府', '西岭县政府'],
        contact: '',
        phone: '',
      },
    ];
    const { content, record, added, stillOpen } = openPeriod(
      contentWith({ units }),
      '2030年6月',
      '2030-06-01',
    );
    expect(rowsOf(content)).toEqual([
      [parks.id, '市住建局'],
      [parks.id, '市园林局'],
      [roads.id, '市交通局'],
      [waters.id, '东湾区政府'],
      [waters.id, '西岭县政府'],
      [nobody.id, null],
    ]);
    expect([added, stillOpen]).toEqual([6, []]);
    expect(record).toEqual({
      period: '2030-06',
      state: 'open',
      due: '2030-06-25',
      openedOn: '2030-06-01',
      closedOn: null,
    });
    expect(content.entries.periods).toEqual([record]);
  });

  test('tasks that were completed or withdrawn for the period have none', () => {
    const amendment = {
      ...{ key: '1', date: null, taskNo: '2', list: '', target: null, before: '', after: '', reason: '' },
      ...{ basis: '', approver: '', scoring: null, problem: null, state: 'done' as const },
    };
    const amendments = [
      { ...amendment, kind: 'withdraw' as const, task: roads.id, effectiveFrom: '2030-06' },
      { ...amendment, key: '2', kind: 'complete' as const, task: parks.id, effectiveFrom: '2030-07' },
    ];
    expect(rowsOf(opened({ amendments })).map(([task]) => task)).toEqual([
      parks.id,
      parks.id,
      waters.id,
      nobody.id,
    ]);
  });

  test('a period with rows that nobody opened gets those that are missing', () => {
    const typed = anEntry(parks, '已改造3处。', { unit: '市园林局' });
    const content = opened({ progress: [typed] });
    expect(content.entries.progress[0]).toEqual(typed);
    expect(rowsOf(content)).toHaveLength(5);
    expect(new Set(content.entries.progress.map(({ key }) => key)).size).toBe(5);
  });

  test('blank rows without a period become those of the first one that is opened', () => {
    const blank = anEntry(parks, '', { period: null });
    const typed = anEntry(roads, '已开工。', { period: null, unit: '市交通局' });
    const { entries } = opened({ progress: [blank, typed] });
    expect(entries.progress[0]).toEqual(typed);
    expect(entries.progress.slice(1).map(({ period }) => period)).toEqual(Array(5).fill('2030-06'));
  });

  test('without a name the one after the latest, of the same kind; others stay open, and are named', () => {
    const june = opened();
    const next = openPeriod(june, null, null);
    expect([next.record.period, next.stillOpen]).toEqual(['2030-07', ['2030-06']]);
    expect(['2030-12', '2030-Q4', '2030-H1', '2030'].map(periodAfter)).toEqual([
      '2031-01',
      '2031-Q1',
      '2030-H2',
      '2031',
    ]);
  });

  test.each([
    ['2030-06', 'period.already-open'],
    ['6月', 'period.already-open'],
    ['2031-01', 'period.outside-years'],
    ['很快', 'period.unknown-form'],
    ['2030-13', 'period.unknown-form'],
  ])('%s is refused where June is open: %s', (period, code) => {
    const [found, sentence] = failed(() => openPeriod(opened(), period, null));
    expect(found).toBe(code);
    expect(sentence).not.toMatch(/[{}]/);
  });

  test('a closed period, one whose rows are all there, and a workbook without any', () => {
    const june = opened();
    const closed = closePeriod(june, '2030-06', null).content;
    expect(failed(() => openPeriod(closed, '2030-06', null))[0]).toBe('period.already-closed');
    const unrecorded = { ...june, entries: { ...june.entries, periods: [] } };
    expect(failed(() => openPeriod(unrecorded, '2030-06', null))[0]).toBe('period.already-open');
    expect(failed(() => openPeriod(contentWith(), null, null))[0]).toBe('period.no-next');
  });
});

describe('closing a period', () => {
  test('all its rows go to the history, the blank ones too; other periods stay', () => {
    const both = openPeriod(reported(opened(), '已改造3处。'), '2030-07', null).content;
    const { content, record, closed, unreported } = closePeriod(both, '2030年6月', '2030-06-26');
    expect(rowsOf(content)).toEqual([]);
    expect(rowsOf(content, '2030-07')).toHaveLength(5);
    expect(content.entries.history.map(({ entry, version, on }) => [entry.unit, version, on])).toEqual(
      ['市住建局', '市园林局', '市交通局', '各县（区）政府', null].map((unit) => [unit, 1, '2030-06-26']),
    );
    expect([closed, unreported.length]).toEqual([5, 4]);
    expect(record).toMatchObject({ state: 'closed', closedOn: '2030-06-26', closedReports: 5 });
    expect(allReports(content.entries)).toHaveLength(10);
    expect(JSON.parse(writePeriodsJson(periodsOf(content)))).toEqual({
      format: 'duban-periods/1',
      current: '2030-07',
      periods: [
        { period: '2030-06', state: 'closed', due: '2030-06-25', entries: 5, reported: 1 },
        { period: '2030-07', state: 'open', due: '2030-07-25', entries: 5, reported: 0 },
      ],
    });
  });

  test('cells that could not be read go with their rows', () => {
    const june = opened();
    const key = june.entries.progress[0]?.key ?? '';
    const cell = { sheet: '进展填报', key, column: 'rating', value: '差不多' };
    const { entries } = closePeriod(
      { ...june, entries: { ...june.entries, unread: [cell] } },
      '2030-06',
      null,
    ).content;
    expect(entries.unread).toEqual([{ ...cell, sheet: '进展历史', key: `${key}@1` }]);
  });

  test('is refused where it would lose something, or has nothing to close', () => {
    const june = opened();
    const closed = closePeriod(june, '2030-06', null).content;
    expect(failed(() => closePeriod(closed, '2030-06', null))[0]).toBe('period.already-closed');
    expect(failed(() => closePeriod(june, '2030-07', null))).toEqual([
      'period.nothing-to-close',
      '2030年7月没有新建，“进展填报”里也没有这一期的行，没有可关闭的内容；现有2030年6月。',
    ]);
    const doubtful = reported(june, '', {
      unknown: ['text'],
      cell: { sheet: '填报', row: 7, column: null },
    });
    expect(failed(() => closePeriod(doubtful, '2030-06', null))[1]).toMatch(/“填报”表第7行/);
  });
});

describe('correcting closed reports', () => {
  const closed = closePeriod(
    reported(opened(), '已改造3处。', { problem: '缺地。', figures: [{ target, value: 3, cell: null }] }),
    '2030-06',
    '2030-06-26',
  ).content;
  const correction: Correction = {
    task: parks.id,
    unit: '市住建局',
    period: '2030-06',
    changes: { text: '=已改造4处。', figures: [{ target, value: 4, cell: null }] },
  };

  test('a new version stands behind the others, and holds; the rest of the report stays', () => {
    const { entries } = correctEntries(closed, [correction], AUTHOR);
    expect(entries.history.slice(0, 5)).toEqual(closed.entries.history);
    expect(entries.history[5]).toMatchObject({
      version: 2,
      ...AUTHOR,
      entry: { problem: '缺地。', figures: [{ target, value: 4 }], paragraphs: [{ text: '=已改造4处。' }] },
      shown: { no: '1', content: parks.content, figures: '街角公园改造 4处' },
    });
    const held = allReports(entries).find(({ unit }) => unit === '市住建局');
    expect(held?.paragraphs[0]?.text).toBe('=已改造4处。');
    expect(changedSinceClosing(entries.history, '2030-06')).toEqual([
      {
        task: parks.id,
        unit: '市住建局',
        fields: [
          { field: 'text', was: '已改造3处。', is: '=已改造4处。' },
          { field: `figure:${target}`, was: 3, is: 4 },
        ],
        corrections: [{ version: 2, ...AUTHOR }],
        isEditedByHand: false,
      },
    ]);
    expect(changedSinceClosing(closed.entries.history, '2030-06')).toEqual([]);
  });

  test('a unit without a report for the period gets one', () => {
    const { entries } = correctEntries(
      closed,
      [{ ...correction, task: roads.id, unit: '市财政局', changes: { text: '已拨付。' } }],
      AUTHOR,
    );
    expect(entries.history[5]).toMatchObject({ version: 1, by: '王五', entry: { unit: '市财政局' } });
    expect(changedSinceClosing(entries.history, '2030-06')[0]?.fields).toEqual([
      { field: 'text', was: null, is: '已拨付。' },
    ]);
  });

  test.each([
    [{ by: ' ' }, correction, 'period.no-author'],
    [{ why: '' }, correction, 'period.no-author'],
    [{}, { ...correction, period: '2030-05' }, 'period.not-closed'],
    [{}, { ...correction, task: '没有的任务' }, 'period.unknown-task'],
    [{}, { ...correction, changes: { text: '已改造3处。' } }, 'period.nothing-changed'],
  ])('is refused: %j %j', (author, wrong, code) => {
    expect(failed(() => correctEntries(closed, [wrong], { ...AUTHOR, ...author }))[0]).toBe(code);
  });
});
