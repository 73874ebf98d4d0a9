import ExcelJS from 'exceljs';
import { readFiles } from '#actions/import/read-files';
import { type BuildFolder, buildFolder } from './build-folder.ts';

/** `build` onto a workbook of the same notice: what people entered stays where it was entered. */

const notice = (items: readonly string[], title = '关于下达2030年重点任务的通知', number = '3号'): string =>
  [
    `澜屿市人民政府办公室${title}`,
    `澜政办发〔2030〕${number}`,
    ...items.flatMap((item, at) => [`${String(at + 1)}.${item}`, '责任单位：市住建局']),
    '',
  ].join('\n');

const PARKS = '改造公园12处。';
const JOBS = '新增就业岗位500个。';
const ROADS = '新建乡村公路30公里。';

let folder: BuildFolder;
beforeEach(() => (folder = buildFolder()));
afterEach(() => folder.remove());

const put = (name: string, ...items: string[]): string => folder.put(name, notice(items));

const report = (content: string, text: string) => ({
  sheet: '进展填报',
  where: { 工作内容: content },
  type: { 期间: '2030-01', 进展情况: text },
});
const figure = (metric: string, value: number) => ({
  sheet: '指标进度',
  where: { 指标: metric },
  type: { 期间: '2030-01', 累计完成值: value },
});

/** What is entered in a workbook: each text and figure with the content of its task. */
async function entered(name: string): Promise<Readonly<Record<string, string>>> {
  const { registry, entries } = await readFiles([{ name, bytes: folder.bytes(name) }]);
  const contents = new Map(registry.tasks.map(({ id, content }) => [id, content]));
  const metrics = new Map(registry.targets.map(({ id, metric }) => [id, metric]));
  const rows = (entries?.progress ?? []).flatMap((row) => [
    ...row.paragraphs.map(({ text }) => [text, contents.get(row.task ?? '') ?? '—']),
    ...row.figures.flatMap(({ target, value }) =>
      value === null ? [] : [[String(value), metrics.get(target) ?? '—']],
    ),
  ]);
  return Object.fromEntries(rows) as Readonly<Record<string, string>>;
}

const putAsideIn = async (name: string): Promise<readonly string[]> =>
  ((await readFiles([{ name, bytes: folder.bytes(name) }])).entries?.putAside ?? []).map(({ text }) => text);

/** A workbook of two tasks with a report and a figure each. */
async function filledBook(): Promise<void> {
  put('v1.txt', PARKS, JOBS);
  expect((await folder.build('v1.txt', '-o', 'book.xlsx')).code).toBe(0);
  await folder.type('book.xlsx', [
    report(PARKS, '公园已改造8处。'),
    report(JOBS, '岗位已新增200个。'),
    figure('公园', 8),
    figure('就业岗位', 200),
  ]);
}

const FILLED = {
  '公园已改造8处。': PARKS,
  '岗位已新增200个。': JOBS,
  '8': '公园',
  '200': '就业岗位',
};

test('the same notice again: everything stays, and is told', async () => {
  await filledBook();
  const { code, out } = await folder.build('v1.txt', '-o', 'book.xlsx');
  expect(out).toContain('填写的内容已保留：进展 2 条、累计完成值 2 个。');
  expect(out).toContain('工作簿已更新：');
  expect(code).toBe(0);
  expect(await entered('book.xlsx')).toEqual(FILLED);
});

test.each<[string, readonly string[]]>([
  ['a task in front', [ROADS, PARKS, JOBS]],
  ['a task between', [PARKS, ROADS, JOBS]],
  ['a task at the end', [PARKS, JOBS, ROADS]],
  ['the other order', [JOBS, PARKS]],
  ['a target in front', ['新建学校3所；改造公园12处。', JOBS]],
])('a revision with %s: no entry moves', async (_, items) => {
  await filledBook();
  put('v2.txt', ...items);
  const { code } = await folder.build('v2.txt', '-o', 'book.xlsx');
  expect(code).toBe(0);
  const parks = items.find((item) => item.includes(PARKS)) ?? '';
  expect(await entered('book.xlsx')).toEqual({ ...FILLED, '公园已改造8处。': parks });
});

test('a task that the revision no longer holds stays with what was entered for it', async () => {
  await filledBook();
  put('v2.txt', JOBS, ROADS);
  await folder.build('v2.txt', '-o', 'book.xlsx');
  expect(await entered('book.xlsx')).toEqual(FILLED);
});

test('a target that was corrected by hand stays corrected', async () => {
  await filledBook();
  await folder.type('book.xlsx', [{ sheet: '目标指标', where: { 指标: '公园' }, type: { 目标值: 15 } }]);
  await folder.build('v1.txt', '-o', 'book.xlsx');
  const { registry } = await readFiles([{ name: '', bytes: folder.bytes('book.xlsx') }]);
  expect(registry.targets.map(({ value }) => value)).toEqual([15, 500]);
});

describe('what cannot stay in its place', () => {
  /** One task becomes two that are equally like it. */
  const SPLIT = ['在东城区改造公园12处、绿道3公里。', '在西城区改造公园12处、绿道3公里。'] as const;

  test('is put aside, printed and listed in the workbook; exit 1', async () => {
    put('v1.txt', '在城区改造公园12处、绿道3公里。', JOBS);
    await folder.build('v1.txt', '-o', 'book.xlsx');
    await folder.type('book.xlsx', [report('在城区改造公园12处、绿道3公里。', '公园已改造8处。')]);
    put('v2.txt', ...SPLIT, JOBS);
    const { code, out } = await folder.build('v2.txt', '-o', 'book.xlsx');
    expect(out).toMatch(/放入“待处理内容”表 1 处/);
    expect(out).toMatch(
      /“公园已改造8处。”（原在“进展填报”表“进展情况”列 F2，任务“在城区改造公园12处、绿道3公里。”/,
    );
    expect(code).toBe(1);
    expect(await putAsideIn('book.xlsx')).toEqual(['公园已改造8处。']);
    expect(Object.keys(await entered('book.xlsx'))).toEqual([]);
    const again = await folder.build('v2.txt', '-o', 'book.xlsx');
    expect(again.out).toContain('“待处理内容”表中还有以前放入的 1 处');
    expect(again.code).toBe(0);
    expect(await putAsideIn('book.xlsx')).toEqual(['公园已改造8处。']);
  });
});

describe('several notices', () => {
  const FLOODS = notice(['加固堤防7公里。'], '关于做好2030年防汛工作的通知', '9号');

  test('of a workbook with several notices the one given is updated, the others stay', async () => {
    await filledBook();
    folder.put('floods.txt', FLOODS);
    expect((await folder.build('floods.txt', 'v1.txt', '-o', 'both.xlsx')).code).toBe(0);
    await folder.type('both.xlsx', [
      report(PARKS, '公园已改造8处。'),
      report('加固堤防7公里。', '已加固2公里。'),
    ]);
    put('v2.txt', ROADS, PARKS, JOBS);
    expect((await folder.build('v2.txt', '-o', 'both.xlsx')).code).toBe(0);
    expect(await entered('both.xlsx')).toEqual({
      '公园已改造8处。': PARKS,
      '已加固2公里。': '加固堤防7公里。',
    });
    const { registry } = await readFiles([{ name: '', bytes: folder.bytes('both.xlsx') }]);
    expect(registry.notices).toHaveLength(2);
    expect(registry.tasks).toHaveLength(4);
  });

  test('a new notice comes in beside', async () => {
    await filledBook();
    folder.put('floods.txt', FLOODS);
    expect((await folder.build('v1.txt', 'floods.txt', '-o', 'book.xlsx')).code).toBe(0);
    expect(await entered('book.xlsx')).toEqual(FILLED);
    const { registry } = await readFiles([{ name: '', bytes: folder.bytes('book.xlsx') }]);
    expect(registry.notices).toHaveLength(2);
  });
});

describe('from a workbook', () => {
  /** Adds what Duban knows nothing of: a sheet, a comment, a column, a note below the table. */
  async function withOwnThings(name: string): Promise<void> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(folder.bytes(name) as unknown as ArrayBuffer);
    workbook.addWorksheet('我的记录').getCell('B2').value = '张主任说月底前报';
    const sheet = workbook.getWorksheet('进展填报');
    if (sheet === undefined) throw new RangeError('no sheet');
    sheet.getCell('E2').note = '请再核实';
    sheet.getCell(sheet.rowCount + 3, 2).value = '制表人：李四';
    folder.put(name, new Uint8Array(await workbook.xlsx.writeBuffer()));
  }

  const ownThings = async (name: string): Promise<readonly unknown[]> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(folder.bytes(name) as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet('进展填报');
    const note = sheet?.getCell('E2').note;
    const texts: unknown[] = [];
    sheet?.eachRow((row) => row.eachCell((cell) => texts.push(cell.value)));
    return [
      workbook.getWorksheet('我的记录')?.getCell('B2').value,
      typeof note === 'object' ? note.texts?.map(({ text }) => text).join('') : note,
      texts.filter((text) => text === '制表人：李四').length,
    ];
  };
  const OWN = ['张主任说月底前报', '请再核实', 1];

  test.each(['book.xlsx', 'copy.xlsx'])('all that is not ours stays: -o %s', async (output) => {
    await filledBook();
    await withOwnThings('book.xlsx');
    const { code } = await folder.build('book.xlsx', '-o', output);
    expect(code).toBe(0);
    expect(await entered(output)).toEqual(FILLED);
    expect(await ownThings(output)).toEqual(OWN);
    expect(await entered('book.xlsx')).toEqual(FILLED);
  });

  test('and so with a revision of its notice', async () => {
    await filledBook();
    await withOwnThings('book.xlsx');
    put('v2.txt', ROADS, PARKS, JOBS);
    await folder.build('v2.txt', 'book.xlsx', '-o', 'new.xlsx');
    expect(await entered('new.xlsx')).toEqual(FILLED);
    await folder.build('v2.txt', '-o', 'book.xlsx');
    expect(await entered('book.xlsx')).toEqual(FILLED);
    for (const name of ['new.xlsx', 'book.xlsx']) {
      const [own, , below] = await ownThings(name);
      expect([own, below]).toEqual(['张主任说月底前报', 1]);
    }
  });

  test('entries of a second workbook come in where the first has none; what differs is put aside', async () => {
    put('v1.txt', PARKS, JOBS, ROADS);
    for (const name of ['first.xlsx', 'second.xlsx']) await folder.build('v1.txt', '-o', name);
    await folder.type('first.xlsx', [report(PARKS, '公园已改造8处。')]);
    await folder.type('second.xlsx', [report(PARKS, '公园已改造9处。'), report(JOBS, '岗位已新增200个。')]);
    for (const output of ['third.xlsx', 'first.xlsx']) {
      const { code, out } = await folder.build('first.xlsx', 'second.xlsx', '-o', output);
      expect(await entered(output)).toEqual({ '公园已改造8处。': PARKS, '岗位已新增200个。': JOBS });
      expect(await putAsideIn(output)).toEqual(['公园已改造9处。']);
      expect(out).toContain('“公园已改造9处。”');
      expect(code).toBe(1);
    }
  });

  test('so do corrections of targets and a notice that only the second has', async () => {
    await filledBook();
    folder.put('floods.txt', notice(['加固堤防7公里。'], '关于做好2030年防汛工作的通知', '9号'));
    await folder.build('v1.txt', 'floods.txt', '-o', 'second.xlsx');
    await folder.type('second.xlsx', [
      report('加固堤防7公里。', '已加固2公里。'),
      { sheet: '目标指标', where: { 指标: '公园' }, type: { 目标值: 15 } },
    ]);
    await folder.build('book.xlsx', 'second.xlsx', '-o', 'both.xlsx');
    expect(await entered('both.xlsx')).toEqual({ ...FILLED, '已加固2公里。': '加固堤防7公里。' });
    const { registry } = await readFiles([{ name: '', bytes: folder.bytes('both.xlsx') }]);
    expect(registry.targets.map(({ value }) => value)).toEqual([15, 500, 7]);
  });

  test('a notice that is given counts, not an older version in a workbook', async () => {
    await filledBook();
    put('v2.txt', ROADS, PARKS);
    for (const words of [
      ['v2.txt', 'book.xlsx'],
      ['book.xlsx', 'v2.txt'],
    ]) {
      await folder.build('v2.txt', '-o', 'out.xlsx', '--force');
      await folder.build(...words, '-o', 'out.xlsx');
      const { registry } = await readFiles([{ name: '', bytes: folder.bytes('out.xlsx') }]);
      expect(registry.tasks.map(({ content }) => content).slice(0, 2)).toEqual([ROADS, PARKS]);
      const typed = { ...(await entered('out.xlsx')) };
      expect(typed['公园已改造8处。']).toBe(PARKS);
      expect([...Object.keys(typed), ...(await putAsideIn('out.xlsx'))]).toContain('岗位已新增200个。');
    }
  });

  test('entries of the output stay before those of the inputs', async () => {
    put('v1.txt', PARKS, JOBS);
    for (const name of ['in.xlsx', 'out.xlsx']) await folder.build('v1.txt', '-o', name);
    await folder.type('in.xlsx', [report(PARKS, '公园已改造9处。'), report(JOBS, '岗位已新增200个。')]);
    await folder.type('out.xlsx', [report(PARKS, '公园已改造8处。')]);
    const { code } = await folder.build('in.xlsx', '-o', 'out.xlsx');
    expect(await entered('out.xlsx')).toEqual({ '公园已改造8处。': PARKS, '岗位已新增200个。': JOBS });
    expect(await putAsideIn('out.xlsx')).toEqual(['公园已改造9处。']);
    expect(code).toBe(1);
  });
});
