import { buildWorkbook } from '../support/workbook/build-workbook.ts';
import { loadBook } from '#excel-host/public';
import type { Entry } from '#core/record/entered/entry';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { prepareCheck } from '#actions/check/prepare-check';
import type { Ledger } from '#actions/ledger/read-ledger';
import { TASK_IDS, TestWorkbook } from '../actions/test-workbook.ts';
import { anEntry } from '../support/entries.ts';
import { aNotice, aRegistry, aTarget, aTask } from '../support/records.ts';

const rule = { planDue: null, progressDay: 25, progressMaxChars: 500, firstUnitLeads: false };
const parks = aTask('1', { units: ['市住建局', '市水利局'] });
const schools = aTask('2', { leadUnits: ['市教育局', '市体育局'], units: ['市教育局', '市体育局'] });
const roads = aTask('3', { leadUnits: ['市交通局'], units: ['市交通局'] });
const registry = aRegistry({
  notices: [aNotice({ reporting: rule })],
  tasks: [parks, schools, roads],
  targets: [parks, schools, roads].map((task) => aTarget(task)),
});

const row = (task: typeof parks, unit: string, period: string, value: number | null): Entry =>
  anEntry(task, value === null ? '' : `已改造${String(value)}处。`, {
    key: `${task.id}|${unit}|${period}`,
    unit,
    period,
    figures: [{ target: `${task.id}/t1`, value, cell: null }],
  });

/** The cells of 首页 after all formulas were calculated. */
async function home(entries: Partial<WorkbookEntries>, asOf = '2030-06-20') {
  const bytes = await buildWorkbook(registry, { ...NO_ENTRIES, ...entries }, { asOf });
  const workbook = new TestWorkbook(await loadBook(bytes));
  const rows = workbook.rows('首页');
  const countOf = (label: string): unknown => {
    const line = rows.findIndex((cells) => cells.includes(label));
    const [at, to] = rows[line]?.indexOf(label) === 4 ? [4, 'G'] : [0, 'B'];
    if (line < 0 || rows[line]?.[at] !== label) throw new RangeError(`no ${label}`);
    return workbook.value('首页', `${to}${String(line + 1)}`);
  };
  const lamps = ['绿灯', '黄灯', '红灯', '待核'].map((lamp) => countOf(`本期指标${lamp}`));
  return { lamps, countOf, texts: rows.flatMap((cells) => cells.filter((cell) => typeof cell === 'string')) };
}

test('lamps are counted for one period, and a target once: by its lead units, the worst of them', async () => {
  const may = [
    row(parks, '市住建局', '2030-05', 1),
    row(schools, '市教育局', '2030-05', 1),
    row(roads, '市交通局', '2030-05', 0),
  ];
  const june = [
    row(parks, '市住建局', '2030-06', 6),
    row(parks, '市水利局', '2030-06', 0),
    row(schools, '市教育局', '2030-06', 6),
    row(schools, '市体育局', '2030-06', 4),
    row(roads, '市交通局', '2030-06', 1),
  ];
  expect((await home({ progress: [...may, ...june] })).lamps).toEqual([1, 1, 1, 0]);
  expect((await home({ progress: may })).lamps).toEqual([0, 0, 3, 0]);
  expect((await home({ progress: [...june, row(roads, '市交通局', '2030-Q2', 6)] })).lamps).toEqual([
    1, 1, 1, 0,
  ]);
});

test('reports that are missing count once as well', async () => {
  // TODAY() is 10 June 2030 in the workbook.
  const progress = [
    row(parks, '市住建局', '2030-05', null),
    row(schools, '市教育局', '2030-05', 6),
    row(schools, '市体育局', '2030-05', null),
    row(roads, '市交通局', '2030-05', 6),
  ];
  const { lamps, countOf } = await home({ progress }, '2030-06-10');
  expect(lamps).toEqual([1, 0, 2, 0]);
  expect(countOf('其中到期未报')).toBe(2);
});

test('the units that have not reported are named in the words of 校验结果, those that owe most first', async () => {
  const tasks = Array.from({ length: 9 }, (_, place) =>
    aTask(String(place + 1), { leadUnits: [place < 2 ? '市住建局' : `第${String(place)}局`] }),
  );
  const bytes = await buildWorkbook(
    aRegistry({ notices: [aNotice({ reporting: rule })], tasks }),
    { ...NO_ENTRIES, progress: tasks.map((task) => anEntry(task, '', { key: task.id })) },
    { asOf: '2030-06-26' },
  );
  const lines = new TestWorkbook(await loadBook(bytes))
    .rows('首页')
    .flatMap(([label, text]) => (/^未报/.test(String(label)) ? [String(text)] : []));
  expect(lines).toEqual([
    '市住建局：2030年6月应报2项，未报2项：任务1、2；应于2030年6月25日前报送。',
    ...[2, 3, 4, 5].map(
      (place) =>
        `第${String(place)}局：2030年6月应报1项，未报1项：任务${String(place + 1)}；应于2030年6月25日前报送。`,
    ),
    '另有3个单位有到期未报的进展，见“校验结果”',
  ]);
});

test('a line that is no longer true goes, and the others stay as they are', async () => {
  const workbook = await TestWorkbook.small();
  const check = (ledger: Ledger) => prepareCheck(ledger, { asOf: '2030-06-10' });
  const told = (): readonly unknown[] =>
    workbook.rows('首页').flatMap(([label]) => (/^未报/.test(String(label)) ? [label] : []));
  expect(told()).toEqual(['未报进展：市住建局', '未报进展：市人社局', '未报进展：市人力社保局']);
  workbook.type('进展填报', TASK_IDS[1], '进展情况', '培训900人。');
  await workbook.apply(check);
  expect(told()).toEqual(['未报进展：市住建局', '未报进展：市人力社保局']);
  expect((await workbook.apply(check)).summary).toEqual({ added: [], replaced: [], edited: [], rows: [] });
});
