import type { Entry } from '#core/record/entered/entry';
import { checkEntries } from '#core/check/check';
import { anEntry } from '../../../../support/entries.ts';
import { aNotice, aRegistry, aTask } from '../../../../support/records.ts';
import { findingsOf } from '../../../../support/check/findings-of.ts';

const one = aTask('1', { leadUnits: ['市住建局'], units: ['市住建局', '市水利局'] });
const two = aTask('2', { leadUnits: ['市教育局'], units: ['市教育局'] });
const registry = { tasks: [one, two] };

describe('F8 form.late', () => {
  const said = (
    reportedOn: string | null,
    period = '2030-06',
    progressDay: number | null = 25,
    own = {},
  ): readonly string[] =>
    findingsOf('form.late', {
      registry,
      entries: [anEntry(one, '改造3处。', { period, reportedOn })],
      settings: { progressDay, ...own },
    });

  test('submitted after the due day', () => {
    expect(said('2030-07-02')).toEqual(['form.late 应于2030年6月25日前报送，实际2030年7月2日报送，迟7天。']);
    expect(said('2030-06-26', '2030-H1')).toHaveLength(1);
    expect(said('2030-03-01', '2030-02', 30)).toHaveLength(1);
  });

  test('not on the day, before it, or without a due day', () => {
    expect(said('2030-06-25')).toEqual([]);
    expect(said('2030-06-01')).toEqual([]);
    expect(said('2030-02-28', '2030-02', 30)).toEqual([]);
    expect(said(null)).toEqual([]);
    expect(said('2030-07-02', '2030-06', null)).toEqual([]);
    expect(said('2030-07-02', '六月')).toEqual([]);
  });

  test('not for a task that its notice lacks now', () => {
    expect(said('2030-07-02', '2030-06', 25, { retained: [one.id] })).toEqual([]);
    expect(said('2030-07-02', '2030-06', 25, { retained: [two.id] })).toHaveLength(1);
  });
});

describe('F9 form.missing', () => {
  const settings = { progressDay: 25, asOf: '2030-06-26' };
  const said = (entries: readonly Entry[], own = {}, more = {}): readonly string[] =>
    findingsOf('form.missing', {
      registry: { ...registry, ...more },
      entries,
      settings: { ...settings, ...own },
    });
  const reported = anEntry(one, '改造3处。');
  const expected = ['form.missing 市教育局未报：应于2030年6月25日前报送，至今没有进展。'];

  test('a lead unit has an empty row, where others have reported', () => {
    expect(said([reported, anEntry(two, '')])).toEqual(expected);
  });

  test('not for a task that its notice lacks now; its reports still say what is due', () => {
    expect(said([reported, anEntry(two, '')], { retained: [two.id] })).toEqual([]);
    expect(said([reported], { retained: [two.id] })).toEqual([]);
    expect(said([reported, anEntry(two, '')], { retained: [one.id] })).toEqual(expected);
  });

  test('the finding refers to the empty row', () => {
    const cell = { sheet: '进展填报', row: 7, column: null };
    const { findings } = checkEntries(aRegistry(registry), [reported, anEntry(two, '', { cell })], settings);
    expect(findings).toMatchObject([
      { code: 'form.missing', task: two.id, unit: '市教育局', period: '2030-06', cell },
    ]);
  });

  test('a lead unit has no row at all', () => {
    expect(said([reported, anEntry(one, '改造1处。', { unit: '市水利局' })])).toEqual(expected);
  });

  test('the row of another unit is not that of the lead', () => {
    expect(said([anEntry(one, '改造1处。', { unit: '市水利局' }), anEntry(two, '已建成。')])).toEqual([
      'form.missing 市住建局未报：应于2030年6月25日前报送，至今没有进展。',
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

  test('not if there is no report for that date', () => {
    expect(said([anEntry(one, ''), anEntry(two, '')])).toEqual([]);
  });

  test('not where the report is written under another name of the unit, or for the quarter', () => {
    expect(said([reported, anEntry(two, '已建成。', { unit: '教育局' })])).toEqual([]);
    expect(said([reported, anEntry(two, '已建成。', { period: '2030-Q2' })])).toEqual([]);
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

  test('not if the previous report rates the task as done', () => {
    const may = (changes: Partial<Entry>): Entry =>
      anEntry(two, '已建成。', { period: '2030-05', ...changes });
    const without = (...before: readonly Entry[]): readonly string[] =>
      said([reported, anEntry(one, '改造1处。', { unit: '市水利局' }), ...before]);
    expect(without(may({ rating: 'done' }))).toEqual([]);
    expect(without(may({ rating: 'on-track' }))).toEqual(expected);
    expect(without(may({ rating: 'done', unit: '市水利局' }))).toEqual(expected);
    expect(without(may({ rating: 'done', paragraphs: [] }))).toEqual(expected);
    // Revoked in the next report.
    expect(without(may({ rating: 'done', period: '2030-04' }), may({ rating: 'delayed' }))).toEqual(expected);
    // An empty row of the month is no longer reported.
    expect(said([reported, anEntry(two, ''), may({ rating: 'done' })])).toEqual([]);
    // A later rating does not count.
    expect(without(may({ rating: 'done', period: '2030-07' }))).toContain(expected[0]);
  });

  test('the workbook of one unit gives no findings about other units', () => {
    expect(said([reported])).toEqual([]);
    const own = aTask('3', { leadUnits: ['市住建局'] });
    expect(said([reported], {}, { tasks: [one, two, own] })).toEqual([
      expect.stringContaining('市住建局未报'),
    ]);
  });

  test('not for tasks of a notice without reports, nor of another year', () => {
    const rows = [reported, anEntry(one, '改造1处。', { unit: '市水利局' })];
    const notices = [aNotice(), aNotice({ id: '另一通知' })];
    const elsewhere = { ...two, id: '另一通知#2', notice: '另一通知' };
    expect(said(rows, {}, { notices, tasks: [one, elsewhere] })).toEqual([]);
    expect(said([reported, anEntry(two, '')], {}, { notices: [aNotice({ year: 2029 })] })).toEqual([]);
  });
});
