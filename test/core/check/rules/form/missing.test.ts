import { checkEntries } from '#core/check/check';
import { findingRank } from '#core/finding/order';
import { blankEntry, type Entry } from '#core/record/entered/entry';
import type { PeriodRecord } from '#core/record/entered/period-record';
import { anEntry } from '../../../../support/entries.ts';
import { aNotice, aRegistry, aTask } from '../../../../support/records.ts';
import { findingsOf } from '../../../../support/check/findings-of.ts';

const one = aTask('1', { leadUnits: ['市住建局'], units: ['市住建局', '市水利局'] });
const two = aTask('2', { leadUnits: ['市教育局'], units: ['市教育局'] });
const registry = { tasks: [one, two] };

describe('F9 form.missing', () => {
  const settings = { progressDay: 25, asOf: '2030-06-26' };
  const said = (entries: readonly Entry[], own = {}, more = {}): readonly string[] =>
    findingsOf('form.missing', {
      registry: { ...registry, ...more },
      entries,
      settings: { ...settings, ...own },
    }).map((line) => line.slice('form.missing '.length));
  const reported = anEntry(one, '改造3处。');
  const expected = ['市教育局：2030年6月应报1项，未报1项：任务2；应于2030年6月25日前报送。'];

  test('a lead unit has an empty row', () => {
    expect(said([reported, anEntry(two, '')])).toEqual(expected);
  });

  test('also if nobody has reported', () => {
    expect(said([anEntry(one, ''), anEntry(two, '')])).toEqual([
      '市住建局：2030年6月应报1项，未报1项：任务1；应于2030年6月25日前报送。',
      ...expected,
    ]);
  });

  test('one finding a unit and period, which names its tasks', () => {
    const tasks = Array.from({ length: 14 }, (_, place) => aTask(String(place + 1)));
    const entries = [
      ...tasks.map((task) => anEntry(task, ['3', '5'].includes(task.no) ? '改造3处。' : '')),
      anEntry(tasks[2] ?? one, '', { period: '2030-05' }),
      anEntry(two, '', { unit: '市水利局', period: '2030-05' }),
    ];
    const { findings } = checkEntries(aRegistry({ tasks }), entries, settings);
    const missing = findings.filter(({ code }) => code === 'form.missing');
    expect(missing).toMatchObject([
      {
        unit: '市住建局',
        period: '2030-06',
        task: null,
        params: { total: 14, count: 12, shownTasks: ['1', '2', '4', '6', '7', '8', '9', '10', '11', '12…'] },
      },
      { unit: '市住建局', period: '2030-05', params: { total: 14, count: 14 } },
    ]);
    expect(missing[0]?.params['tasks']).toHaveLength(12);
    expect(missing[0]?.params['tasks']).toContain(tasks[13]?.id);
  });

  test('the finding refers to the task, where it is one, and to its row', () => {
    const cell = { sheet: '进展填报', row: 7, column: null };
    const { findings } = checkEntries(aRegistry(registry), [reported, anEntry(two, '', { cell })], settings);
    expect(findings).toMatchObject([
      { code: 'form.missing', task: two.id, unit: '市教育局', period: '2030-06', cell },
    ]);
  });

  test('it comes after the errors of what was reported', () => {
    const ranks = ['form.not-a-number', 'form.text-missing', 'form.missing'].map((code) =>
      findingRank({ code, severity: 'error' }),
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(3);
    expect(findingRank({ code: 'form.missing', severity: 'error' })).toBeLessThan(
      findingRank({ code: 'form.late', severity: 'warning' }),
    );
  });

  test('not for a task that its notice lacks now; its reports still say what is due', () => {
    expect(said([reported, anEntry(two, '')], { retained: [two.id] })).toEqual([]);
    expect(said([reported], { retained: [two.id] })).toEqual([]);
    expect(said([reported, anEntry(two, '')], { retained: [one.id] })).toEqual(expected);
  });

  test('a lead unit has no row at all', () => {
    expect(said([reported, anEntry(one, '改造1处。', { unit: '市水利局' })])).toEqual(expected);
  });

  test('the row of another unit is not that of the lead', () => {
    expect(said([anEntry(one, '改造1处。', { unit: '市水利局' }), anEntry(two, '已建成。')])).toEqual([
      '市住建局：2030年6月应报1项，未报1项：任务1；应于2030年6月25日前报送。',
    ]);
  });

  test('a unit that helps is told only of the rows it has', () => {
    const rows = [reported, anEntry(two, '已建成。')];
    expect(said(rows)).toEqual([]);
    expect(said([...rows, anEntry(one, '', { unit: '市水利局' })])).toEqual([
      '市水利局：2030年6月应报1项，未报1项：任务1；应于2030年6月25日前报送。',
    ]);
  });

  test('each of several leads has its own finding', () => {
    const joint = aTask('3', { leadUnits: ['市教育局', '市体育局'], units: ['市教育局', '市体育局'] });
    const rows = [reported, anEntry(two, '已建成。')];
    expect(said(rows, {}, { tasks: [one, two, joint] })).toHaveLength(2);
  });

  test.each([
    ['nothing is due yet', { asOf: '2030-06-25' }],
    ['nobody says which day it is', { asOf: null }],
    ['nobody says when reports are due', { progressDay: null }],
  ])('not where %s', (_, own) => {
    expect(said([reported, anEntry(two, '')], own)).toEqual([]);
  });

  test('not where the report is written under another name of the unit, or for the quarter', () => {
    expect(said([reported, anEntry(two, '已建成。', { unit: '教育局' })])).toEqual([]);
    expect(said([reported, anEntry(two, '已建成。', { period: '2030-Q2' })])).toEqual([]);
  });

  test('a half-year table stands for the reports of its months, a month not for the half-year', () => {
    const table = anEntry(two, '已建成。', { period: '2030-H1', unit: null });
    const april = anEntry(two, '', { period: '2030-04' });
    expect(said([reported, april, table])).toEqual([]);
    const helping = anEntry(one, '改造1处。', { unit: '市水利局' });
    const july = { ...settings, asOf: '2030-07-01' };
    expect(said([reported, anEntry(two, '已建成。', { period: '2030-04' }), helping], july)).toContain(
      expected[0],
    );
  });

  test('not if by the directory the reporting unit is the lead', () => {
    const aliases = [{ name: '市教体委', canonical: '市教育局' }];
    const rows = [reported, anEntry(two, '已建成。', { unit: '市教体委' })];
    expect(said(rows)).toEqual(expected);
    expect(said(rows, { units: { aliases, groups: [] } })).toEqual([]);
  });

  test('two names of one lead require one report', () => {
    const joint = aTask('2', { leadUnits: ['市教育局', '市教体委'] });
    const aliases = [{ name: '市教体委', canonical: '市教育局' }];
    const rows = [reported, anEntry(one, '改造1处。', { unit: '市水利局' })];
    expect(said(rows, {}, { tasks: [one, joint] })).toHaveLength(2);
    expect(said(rows, { units: { aliases, groups: [] } }, { tasks: [one, joint] })).toEqual(expected);
  });

  test('a report or a period that could not be read is not called missing', () => {
    expect(said([reported, anEntry(two, '', { unknown: ['text'] })])).toEqual([]);
    expect(said([reported, anEntry(two, '已建成。', { period: null, unknown: ['period'] })])).toEqual([]);
  });

  test('not if the previous report rates the task as done', () => {
    const may = (changes: Partial<Entry>): Entry =>
      anEntry(two, '已建成。', { period: '2030-05', ...changes });
    const without = (...before: readonly Entry[]): readonly string[] =>
      said([
        reported,
        anEntry(one, '改造2处。', { period: '2030-05' }),
        anEntry(one, '改造1处。', { unit: '市水利局' }),
        ...before,
      ]);
    expect(without(may({ rating: 'done' }))).toEqual([]);
    expect(without(may({ rating: 'on-track' }))).toEqual(expected);
    expect(without(may({ rating: 'done', unit: '市水利局' }))).toContain(expected[0]);
    expect(without(may({ rating: 'done', paragraphs: [] }))).toContain(expected[0]);
    // Revoked in the next report.
    expect(without(may({ rating: 'done', period: '2030-04' }), may({ rating: 'delayed' }))).toContain(
      expected[0],
    );
    // An empty row of the month is no longer reported.
    expect(without(anEntry(two, ''), may({ rating: 'done' }))).toEqual([]);
    // A later rating does not count.
    expect(without(may({ rating: 'done', period: '2030-07' }))).toContain(expected[0]);
  });

  test('the workbook of one unit gives no findings about other units', () => {
    expect(said([reported])).toEqual([]);
    const own = aTask('3', { leadUnits: ['市住建局'] });
    expect(said([reported], {}, { tasks: [one, two, own] })).toEqual([
      '市住建局：2030年6月应报2项，未报1项：任务3；应于2030年6月25日前报送。',
    ]);
  });

  test('not for tasks of a notice without rows, nor of another year', () => {
    const rows = [reported, anEntry(one, '改造1处。', { unit: '市水利局' })];
    const notices = [aNotice(), aNotice({ id: '另一通知' })];
    const elsewhere = { ...two, id: '另一通知#2', notice: '另一通知' };
    expect(said(rows, {}, { notices, tasks: [one, elsewhere] })).toEqual([]);
    expect(said([reported, anEntry(two, '')], {}, { notices: [aNotice({ year: 2029 })] })).toEqual([]);
  });

  test('for a collective phrase: itself, its members by the directory, or those that have rows', () => {
    const all = aTask('3', { leadUnits: [], units: [], groupUnits: ['各县（区）政府'] });
    const tasks = { tasks: [all] };
    const row = (unit: string, text = ''): Entry => anEntry(all, text, { unit });
    const unitsIn = (entries: readonly Entry[], own = {}): readonly string[] =>
      said(entries, own, tasks).map((line) => line.split('：')[0] ?? '');
    expect(unitsIn([row('各县（区）政府'), blankEntry(all.id, '市住建局', '2030-06')])).toEqual([
      '各县（区）政府',
    ]);
    expect(unitsIn([row('泊云区政府', '改造3处。'), row('栖云县政府')])).toEqual(['栖云县政府']);
    const groups = [{ name: '各县（区）政府', members: ['泊云区政府', '栖云县政府', '苍浦县政府'] }];
    const own = { units: { aliases: [], groups } };
    expect(unitsIn([row('泊云区政府', '改造3处。'), row('栖云县政府')], own)).toEqual([
      '栖云县政府',
      '苍浦县政府',
    ]);
  });

  describe('periods that were opened', () => {
    const opened = (period: string, changes: Partial<PeriodRecord> = {}): PeriodRecord => ({
      period,
      state: 'open',
      due: null,
      openedOn: null,
      closedOn: null,
      ...changes,
    });

    test('without any row, for every notice of the year that was there by then', () => {
      const notices = [
        aNotice(),
        aNotice({ id: '晚到的通知', issuedOn: '2030-09-01' }),
        aNotice({ id: '上年的通知', year: 2029 }),
      ];
      const later = { ...two, id: '晚到的通知#2', notice: '晚到的通知' };
      const former = { ...two, id: '上年的通知#2', notice: '上年的通知' };
      const more = { notices, tasks: [one, two, later, former] };
      expect(said([], { periods: [opened('2030-06')] }, more)).toEqual([
        '市住建局：2030年6月应报1项，未报1项：任务1；应于2030年6月25日前报送。',
        expect.stringMatching(/^市教育局：2030年6月应报1项/),
      ]);
      expect(said([], {}, more)).toEqual([]);
    });

    test('a closed one is over; of a period with rows and no record nobody said that it is', () => {
      const rows = [anEntry(two, ''), anEntry(two, '', { period: '2030-05', unit: '市住建局' })];
      expect(said(rows, { periods: [opened('2030-06', { state: 'closed' })] })).toEqual([
        expect.stringContaining('市住建局：2030年5月'),
      ]);
    });

    test('with a day of its own', () => {
      const periods = [opened('2030-06', { due: '2030-06-20' })];
      const own = { periods, progressDay: null, asOf: '2030-06-21' };
      expect(said([reported], own)).toEqual([expect.stringContaining('应于2030年6月20日前报送')]);
      expect(said([reported], { ...own, asOf: '2030-06-20' })).toEqual([]);
    });

    test('nothing is due on a task from the period on in which it was completed or withdrawn', () => {
      const periods = [opened('2030-05'), opened('2030-06')];
      const monthsOf = (from: string | null): readonly string[] =>
        said([reported, anEntry(one, '改造1处。', { period: '2030-05' })], {
          periods,
          ended: [{ task: two.id, from }],
        }).map((line) => /(\d+)月应/.exec(line)?.[1] ?? '');
      expect(monthsOf(null)).toEqual([]);
      expect(monthsOf('2030-06')).toEqual(['5']);
      expect(monthsOf('2030-Q3')).toEqual(['5', '6']);
    });
  });
});

describe('F14 form.plan-missing', () => {
  const day = { progressDay: null, progressMaxChars: null, firstUnitLeads: false };
  const notices = [aNotice({ reporting: { ...day, planDue: '2030-03-06' } })];
  const three = aTask('3', { leadUnits: ['市教育局', '市体育局'] });
  const blank = { yearPlan: '', q1: '', q2: '', q3: '', q4: '', contact: '', approver: '', remark: '' };
  const plan = (task: string, changes = {}) => ({ task, ...blank, ...changes });
  const said = (own = {}, more = {}): readonly string[] =>
    findingsOf('form.plan-missing', {
      registry: { notices, tasks: [one, two, three], ...more },
      entries: [],
      settings: { asOf: '2030-03-07', plans: [], ...own },
    });

  test('one finding a unit; of several lead units the first is told', () => {
    const plans = [plan(one.id, { q1: '完成选址。' }), plan(two.id, { contact: '陈工 0595' })];
    expect(said({ plans })).toEqual([
      'form.plan-missing 市教育局：应报推进方案2项，未报2项：任务2、3；应于2030年3月6日前报送。',
    ]);
    expect(said()).toHaveLength(2);
  });

  test.each([
    ['on the day', { asOf: '2030-03-06' }],
    ['without a date of the check', { asOf: null }],
    ['where no plans are kept', { plans: null }],
    ['for tasks that their notice lacks now', { retained: [one.id, two.id, three.id] }],
    ['for tasks that have ended', { ended: [one, two, three].map(({ id }) => ({ task: id, from: null })) }],
  ])('not %s', (_, own) => {
    expect(said(own)).toEqual([]);
  });

  test('not where the notice names no day', () => {
    expect(said({}, { notices: [aNotice()] })).toEqual([]);
  });
});
