import { type KnownTasks, matchTables } from '#core/identity/match-tables';
import type { MatchAnswers } from '#core/identity/registry-match';
import type { Task } from '#core/record/task';
import { aNotice, aTarget, aTask } from '../../support/records.ts';

type Row = string | Partial<Task>;

const changesOf = (row: Row): Partial<Task> => (typeof row === 'string' ? { content: row } : row);

/** A notice of 2030 with these tasks. */
const notice = (...rows: readonly Row[]): KnownTasks => ({
  notices: [aNotice()],
  tasks: rows.map((row, place) => aTask(String(place + 1), changesOf(row))),
  targets: [],
});

const TABLE = aNotice({ id: '完成情况表', docNumber: null, title: '2030年上半年完成情况' });

/** A completion table with these tasks, each with progress and without headings. */
const table = (...rows: readonly Row[]): KnownTasks => ({
  notices: [TABLE],
  tasks: rows.map((row, place) =>
    aTask(String(place + 1), {
      notice: TABLE.id,
      progress: [{ mark: null, text: '已完成。', span: { start: 0, end: 4 } }],
      ...changesOf(row),
    }),
  ),
  targets: [],
});

/** Tasks of the table by place = tasks of the notice by place; `?` is asked, `-` is left. */
function matched(known: KnownTasks, rows: KnownTasks, answers: MatchAnswers = new Map()): readonly string[] {
  const placeOf = (tasks: KnownTasks['tasks'], id: string): string =>
    String(tasks.findIndex((task) => task.id === id) + 1);
  return matchTables(known, rows, answers).flatMap(({ tasks, uncertain, left }) => [
    ...Array.from(tasks, ([row, task]) => `${placeOf(rows.tasks, row)}=${placeOf(known.tasks, task)}`),
    ...uncertain.map(
      ({ task, candidates }) =>
        `${placeOf(rows.tasks, task)}?${candidates.map((id) => placeOf(known.tasks, id)).join(',')}`,
    ),
    ...left.map((id) => `${placeOf(rows.tasks, id)}-`),
  ]);
}

const PARKS = '改造街角公园12处。';
const ROADS = '新建农村公路30公里，年底前通车。';
const JOBS = '全年新增城镇就业500人。';
const SCHOOL = '加快推进城东小学迁建工程，完成主体结构施工。';

describe('tasks of a table that are tasks of the notice', () => {
  test.each<[string, KnownTasks, KnownTasks, readonly string[]]>([
    ['the same', notice(PARKS, ROADS), table(PARKS, ROADS), ['1=1', '2=2']],
    ['another order', notice(PARKS, ROADS, JOBS), table(JOBS, PARKS, ROADS), ['1=3', '2=1', '3=2']],
    ['only some of them', notice(PARKS, ROADS, JOBS), table(JOBS), ['1=3']],
    ['another figure', notice(PARKS, ROADS), table('改造街角公园15处。', ROADS), ['1=1', '2=2']],
    [
      'without the headings and units of the notice',
      notice({ content: PARKS, section: ['城乡建设'] }, { content: ROADS, section: ['交通'] }),
      table({ content: ROADS, units: [], leadUnits: [] }, { content: PARKS, units: [], leadUnits: [] }),
      ['1=2', '2=1'],
    ],
    [
      'a shortened sentence',
      notice(SCHOOL, PARKS, ROADS),
      table('推进城东小学迁建工程', PARKS, ROADS),
      ['1=1', '2=2', '3=3'],
    ],
    [
      'a title with the same number, where numbers agree',
      notice(
        PARKS,
        ROADS,
        '提升滨江两岸景观品质，打造滨水画廊，新建驿站，完善夜景照明，串联沿线公园和历史街区。',
      ),
      table(PARKS, ROADS, '滨江两岸景观品质'),
      ['1=1', '2=2', '3=3'],
    ],
    [
      'tasks that the notice does not have',
      notice(PARKS, ROADS, JOBS),
      table(PARKS, '举办第三届渔民节。', JOBS),
      ['1=1', '3=3', '2-'],
    ],
    [
      'two lists with the same numbers',
      notice(
        { content: PARKS, list: '重点工作' },
        { id: 'x#1', no: '1', content: JOBS, list: '民生实事' },
        { id: 'x#2', no: '2', content: ROADS, list: '民生实事' },
      ),
      table({ no: '1', content: JOBS }, { no: '2', content: ROADS }, { id: 'y', no: '1', content: PARKS }),
      ['1=2', '2=3', '3=1'],
    ],
  ])('%s', (_, known, rows, expected) => {
    expect(matched(known, rows)).toEqual(expected);
  });
});

describe('tasks that are asked, or are none of the notice', () => {
  test.each<[string, KnownTasks, KnownTasks, readonly string[]]>([
    [
      'another place in place of the one',
      notice(PARKS, ROADS, '东城区老旧小区改造。'),
      table(PARKS, ROADS, '西城区老旧小区改造。'),
      ['1=1', '2=2', '3?3'],
    ],
    [
      'the same number alone',
      notice(PARKS, ROADS, JOBS),
      table(PARKS, ROADS, '举办第三届渔民节。'),
      ['1=1', '2=2', '3-'],
    ],
    [
      'a title with the same number, where numbers do not agree',
      notice(
        PARKS,
        ROADS,
        '提升滨江两岸景观品质，打造滨水画廊，新建驿站，完善夜景照明，串联沿线公园和历史街区。',
      ),
      table(ROADS, PARKS, '滨江两岸景观品质'),
      ['1=2', '2=1', '3?3'],
    ],
    [
      'a table that has little in common with the notice',
      notice(PARKS, ROADS),
      table(PARKS, '甲任务。', '乙工程。', '丙项目。', '丁行动。', '戊活动。'),
      ['1?1', '2-', '3-', '4-', '5-', '6-'],
    ],
    ['nothing in common', notice(PARKS), table(JOBS), []],
    [
      'one sentence of a long table',
      notice(PARKS),
      table(PARKS, ...Array.from({ length: 10 }, (_, at) => `第${String(at)}号工程。`)),
      [],
    ],
  ])('%s', (_, known, rows, expected) => {
    expect(matched(known, rows)).toEqual(expected);
  });

  test('a table of another year is no report', () => {
    const rows = table(PARKS);
    expect(matched(notice(PARKS), { ...rows, notices: [{ ...TABLE, year: 2029 }] })).toEqual([]);
    expect(matched(notice(PARKS), { ...rows, notices: [{ ...TABLE, year: null }] })).toEqual(['1=1']);
  });

  test('a notice without progress is no table, and no table reports on a table', () => {
    expect(matchTables(notice(PARKS), notice(PARKS), new Map())).toEqual([]);
    expect(matchTables(table(PARKS), table(PARKS), new Map())).toEqual([]);
  });

  test('what a person said counts', () => {
    const known = notice(PARKS, ROADS, '东城区老旧小区改造。');
    const rows = table(PARKS, ROADS, '西城区老旧小区改造。');
    const [, , last] = rows.tasks;
    const [, , third] = known.tasks;
    expect(matched(known, rows, new Map([[last?.id ?? '', third?.id ?? '']]))).toEqual(['1=1', '2=2', '3=3']);
    expect(matched(known, rows, new Map([[last?.id ?? '', null]]))).toEqual(['1=1', '2=2', '3-']);
  });
});

test('targets are paired within the tasks', () => {
  const known = notice(PARKS, ROADS);
  const rows = table(ROADS, PARKS);
  const [park, road] = known.tasks;
  const [row, other] = rows.tasks;
  if (!park || !road || !row || !other) throw new Error('no tasks');
  const [match] = matchTables(
    { ...known, targets: [aTarget(park), aTarget(road, { metric: '农村公路' })] },
    { ...rows, targets: [aTarget(row, { metric: '农村公路' }), aTarget(other, { value: 15 })] },
    new Map(),
  );
  expect([...(match?.targets ?? [])]).toEqual([
    [`${row.id}/t1`, `${road.id}/t1`],
    [`${other.id}/t1`, `${park.id}/t1`],
  ]);
});
