import { findingSentence } from '#core/finding/finding-sentence';
import { matchTables } from '#core/identity/match-tables';
import type { Target } from '#core/record/target';
import { joinedTables } from '#core/tables/joined-tables';
import { tableFindings } from '#core/tables/table-findings';
import { aNotice, aRegistry, aTarget, aTask } from '../../support/records.ts';

const TABLE = aNotice({ id: '进展表', docNumber: null, title: '2030年上半年重点任务完成情况' });
const task = aTask('1');
const row = aTask('1', {
  notice: TABLE.id,
  progress: [{ mark: '①', text: '已改造5处。', span: { start: 0, end: 6 } }],
});
const notice = (...targets: readonly Partial<Target>[]) =>
  aRegistry({ tasks: [task], targets: targets.map((one) => aTarget(task, one)) });
const table = (...targets: readonly Partial<Target>[]) =>
  aRegistry({ notices: [TABLE], tasks: [row], targets: targets.map((one) => aTarget(row, one)) });

/** What is said about the targets of a table. */
function said(known = notice({}), tables = table({})): readonly string[] {
  return tableFindings(known, tables, matchTables(known, tables, new Map()))
    .filter(({ code }) => code !== 'table.joined')
    .map((found) => findingSentence(found, 'zh'));
}

describe('targets that a table states', () => {
  test('another figure or deadline is said, with both', () => {
    expect(said(notice({}), table({ value: 15 }))).toEqual([
      '“街角公园改造”的目标，通知为12处，《2030年上半年重点任务完成情况》写作15处；按通知核对，请确认是否调整过。',
    ]);
    expect(said(notice({ deadline: '2030-06-30' }), table({ deadline: '2030-09-30' }))).toEqual([
      '“街角公园改造”的时限，通知为2030年6月30日，《2030年上半年重点任务完成情况》写作2030年9月30日；按通知核对，请确认是否调整过。',
    ]);
    expect(said(notice({ comparator: '>=' }), table({ comparator: '<=' }))).toHaveLength(1);
  });

  test('a target that the notice does not have is said', () => {
    expect(said(notice({}), table({}, { id: 'x', metric: '公厕', value: 3, unit: '座' }))).toEqual([
      '《2030年上半年重点任务完成情况》中这项任务还写有目标“公厕”3座，通知中没有，不据此核对。',
    ]);
  });

  test.each<[string, Partial<Target>, Partial<Target>]>([
    ['the same', {}, {}],
    ['in another unit', { value: 1.2, unit: '万平方米' }, { value: 12000, unit: '平方米' }],
    ['without 以上', { comparator: '>=' }, { comparator: '=' }],
    ['within the year and its last day', { deadline: null }, { deadline: '2030-12-31' }],
    ['the year and its last day', { deadline: '2031' }, { deadline: '2031-12-31' }],
  ])('nothing is said of %s', (_, promised, stated) => {
    expect(said(notice(promised), table(stated))).toEqual([]);
  });

  test('a target that the table leaves out is no difference', () => {
    expect(said(notice({}), table())).toEqual([]);
  });
});

describe('a joined table', () => {
  const known = notice({});
  const join = (tables = table({}), of = known) =>
    joinedTables(of, tables, matchTables(of, tables, new Map()));

  test('is a report of the lead unit for its period, and no list any more', () => {
    const { registry, reports } = join();
    expect(reports).toEqual([
      expect.objectContaining({
        task: task.id,
        unit: '市住建局',
        period: '2030-H1',
        paragraphs: row.progress,
        key: '',
      }),
    ]);
    expect([registry.notices, registry.tasks, registry.targets]).toEqual([[], [], []]);
  });

  test('of several lead units it is the report of none of them', () => {
    const both = { ...known, tasks: [{ ...task, leadUnits: ['市住建局', '市园林局'] }] };
    expect(join(table({}), both).reports.map(({ unit }) => unit)).toEqual([null]);
  });

  test('keeps the tasks that are none of the notice', () => {
    const other = aTask('2', { notice: TABLE.id, content: '举办渔民节。', progress: row.progress });
    const { registry, reports } = join({ ...table({}), tasks: [row, other] });
    expect(registry.notices).toEqual([TABLE]);
    expect(registry.tasks).toEqual([other]);
    expect(reports).toHaveLength(1);
  });

  test('has the year of the notice where it prints none', () => {
    const undated = { ...table({}), notices: [{ ...TABLE, year: null }] };
    expect(join(undated).reports.map(({ period }) => period)).toEqual(['2030-H1']);
  });
});
