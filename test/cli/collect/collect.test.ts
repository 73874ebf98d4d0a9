import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { type BuildFolder, buildFolder, type Ran } from '../build/build-folder.ts';

/** The month on files: packs go out, come back as people leave them, and are collected. */

const NOTICE = [
  '澜屿市人民政府办公室关于下达2030年重点任务的通知',
  '澜政办发〔2030〕3号',
  '2030年1月5日',
  '1.改造公园12处。',
  '牵头单位：市住建局',
  '责任单位：市住建局、市财政局',
  '2.新增就业岗位500个。',
  '牵头单位：市人社局',
  '3.新建乡村公路30公里。',
  '牵头单位：市住建局',
  '每月25日前报送进展，不超过500字。',
  '',
].join('\n');

let folder: BuildFolder;
beforeAll(async () => {
  folder = buildFolder();
  folder.put('notice.txt', NOTICE);
  await folder.build('notice.txt', '-o', 'book.xlsx');
  await folder.run('period', 'book.xlsx', '--open', '2030-02', '-o', 'book.xlsx');
  await folder.run('pack', 'book.xlsx', '--period', '2030-02', '-o', 'out/');
});
afterAll(() => folder.remove());

type Values = Readonly<Record<string, string | number>>;

/** A pack with rows filled in: number of the task → title → what is typed. */
async function fill(unit: string, to: string, rows: Readonly<Record<string, Values>>): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(folder.bytes(`out/督办填报_2030-02_${unit}.xlsx`) as unknown as ArrayBuffer);
  for (const name of ['进展填报', '指标进度']) {
    const sheet = workbook.getWorksheet(name);
    sheet?.eachRow((row) => {
      const values = rows[row.getCell(1).text];
      const titles = sheet.getRow(4).values as readonly unknown[];
      for (const [title, value] of Object.entries(values ?? {}))
        if (titles.includes(title)) row.getCell(titles.indexOf(title)).value = value;
    });
  }
  folder.put(to, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

interface Collected {
  readonly period: string;
  readonly files: readonly {
    readonly file: string;
    readonly unit: string | null;
    readonly status: string;
    readonly reason: string | null;
  }[];
  readonly changes: readonly {
    readonly task: string;
    readonly unit: string;
    readonly field: string;
    readonly kind: string;
    readonly is: string | number | null;
    readonly file: string;
    readonly taken: boolean;
  }[];
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}

const json = ({ out }: Ran): Collected => JSON.parse(out) as Collected;

const kinds = ({ changes }: Collected): readonly string[] =>
  changes.map(({ unit, field, kind, is }) => `${unit} ${field.split(':')[0] ?? ''} ${kind} ${String(is)}`);

/** The cells under a title of a table of the master, by the number of the task and the unit. */
async function cells(name: string, sheet: string, title: string): Promise<Readonly<Record<string, unknown>>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(folder.bytes(name) as unknown as ArrayBuffer);
  const found: Record<string, unknown> = {};
  const page = workbook.getWorksheet(sheet);
  const titles = page?.getRow(1).values as readonly unknown[] | undefined;
  page?.eachRow((row, number) => {
    const at = (one: string): ExcelJS.Cell => row.getCell(titles?.indexOf(one) ?? 1);
    const period = titles?.includes('期间') === true ? at('期间').text : '2030-02';
    if (number > 1 && period === '2030-02')
      found[`${at('任务序号').text} ${at('单位').text}`] = at(title).value;
  });
  return found;
}

test('the month: a folder with a zip, a repeat, a conflict, a stranger and nothing lost', async () => {
  await fill('市住建局', 'back/住建反馈.xlsx', {
    '1': { 进展情况: '=1+1 已改造5处', 存在问题和困难: '资金紧张', 下一步措施: '申请债券', 累计完成值: 5 },
    '3': { 进展情况: '  第一行\n第二行  ' },
  });
  folder.put('back/深/住建反馈(1).xlsx', folder.bytes('back/住建反馈.xlsx'));
  await fill('市财政局', 'finance.xlsx', { '1': { 进展情况: '拨付3亿元' } });
  folder.put('back/zip/财政.zip', zipSync({ '财政/表.xlsx': folder.bytes('finance.xlsx') }));
  folder.put('back/~$住建反馈.xlsx', 'x');
  folder.put('back/说明.txt', '请查收');
  const back = folder.at('back');
  const listed = await folder.run('collect', 'book.xlsx', back, '--json', '--as-of', '2030-02-24');
  expect(listed.code).toBe(1);
  expect(json(listed).changes.every(({ taken }) => !taken)).toBe(true);
  const ran = await folder.run(
    'collect',
    'book.xlsx',
    back,
    '-o',
    'next.xlsx',
    '--json',
    '--as-of',
    '2030-02-24',
  );
  expect(ran.error).toBe('');
  const { period, files, findings, ...rest } = json(ran);
  expect(period).toBe('2030-02');
  expect(files.map(({ unit, status }) => [unit, status])).toEqual([
    ['市财政局', 'read'],
    ['市住建局', 'read'],
    ['市住建局', 'duplicate'],
    [null, 'refused'],
  ]);
  expect(kinds({ period, files, findings, ...rest }).filter((line) => !line.includes('unchanged'))).toEqual([
    '市住建局 text new =1+1 已改造5处',
    '市住建局 problem new 资金紧张',
    '市住建局 nextStep new 申请债券',
    '市住建局 figure new 5',
    '市住建局 text new   第一行\n第二行  ',
    '市财政局 text new 拨付3亿元',
  ]);
  expect(await cells('next.xlsx', '进展填报', '进展情况')).toEqual({
    '1 市住建局': '=1+1 已改造5处',
    '1 市财政局': '拨付3亿元',
    '2 市人社局': null,
    '3 市住建局': '  第一行\n第二行  ',
  });
  expect(await cells('next.xlsx', '问题清单', '问题')).toEqual({ '1 市住建局': '资金紧张' });
  const again = await folder.run('collect', 'next.xlsx', back, '-o', 'again.xlsx', '--json');
  expect(new Set(json(again).changes.map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
});

test('a conflict is listed, and decided with --take', async () => {
  for (const text of ['一', '二']) await fill('市人社局', `${text}.xlsx`, { '2': { 进展情况: text } });
  const ran = await folder.run('collect', 'book.xlsx', '一.xlsx', '二.xlsx', '-o', 'none.xlsx', '--json');
  expect(ran.code).toBe(1);
  const [, second] = json(ran).changes.filter(({ kind }) => kind === 'conflict');
  expect((await cells('none.xlsx', '进展填报', '进展情况'))['2 市人社局']).toBeNull();
  const take = [
    '--take',
    second?.task ?? '',
    '市人社局',
    'text',
    second?.is === '一' ? '一.xlsx' : '二.xlsx',
  ];
  const decided = await folder.run('collect', 'book.xlsx', '一.xlsx', '二.xlsx', ...take, '-o', 'taken.xlsx');
  expect([decided.code, decided.error]).toEqual([0, '']);
  expect((await cells('taken.xlsx', '进展填报', '进展情况'))['2 市人社局']).toBe(second?.is);
  const wrong = await folder.run(
    'collect',
    'book.xlsx',
    '一.xlsx',
    '--take',
    'x',
    'y',
    'text',
    'z',
    '-o',
    'no.xlsx',
  );
  expect(wrong.code).toBe(2);
  expect(wrong.error).toContain('没有写入');
  expect(folder.has('no.xlsx')).toBe(false);
});

test('text: what a person has to look at, in both languages; wrong calls in one sentence', async () => {
  await fill('市人社局', '长.xlsx', { '2': { 进展情况: '长'.repeat(501) } });
  const ran = await folder.run('collect', 'book.xlsx', '长.xlsx', '-o', 'none.xlsx');
  expect(ran.code).toBe(1);
  expect(ran.out).toContain('市人社局：不采纳1处');
  expect(ran.out).toContain('501 字，超过 500 字');
  expect(ran.out).toContain('没有采纳任何内容');
  const english = await folder.run('collect', 'book.xlsx', '长.xlsx', '--lang', 'en');
  expect(english.out).toContain('501 characters');
  for (const words of [
    ['book.xlsx'],
    ['book.xlsx', '没有这个.xlsx'],
    ['book.xlsx', '长.xlsx', '--correct', '-o', 'none.xlsx'],
    ['book.xlsx', '长.xlsx', '--accept', 'all'],
    ['book.xlsx', '长.xlsx', '--take', '1', '2', 'text', '4'],
    ['notice.txt', '长.xlsx'],
  ]) {
    const failed = await folder.run('collect', ...words);
    expect([words, failed.code, failed.error]).toEqual([words, 2, expect.stringMatching(/。\n$/)]);
  }
});
