import ExcelJS from 'exceljs';
import { type BuildFolder, buildFolder, type Ran } from './build-folder.ts';

/** `build` from and onto workbooks whose sheets people changed: nothing is lost, and each thing is said. */

const notice = (items: readonly (readonly [content: string, unit: string])[]): string =>
  [
    '澜屿市人民政府办公室关于下达2030年重点任务的通知',
    '澜政办发〔2030〕3号',
    '2030年1月5日',
    ...items.flatMap(([content, unit], at) => [`${String(at + 1)}.${content}`, `牵头单位：${unit}`]),
    '',
  ].join('\n');

const PARKS = ['改造公园12处。', '市住建局'] as const;
const JOBS = ['新增就业岗位500个。', '市人社局'] as const;
const ROADS = ['新建乡村公路30公里。', '市交通局'] as const;
const TYPED = '有人填写的内容';

let folder: BuildFolder;
beforeEach(async () => {
  folder = buildFolder();
  folder.put('v1.txt', notice([PARKS, JOBS, ROADS]));
  await folder.build('v1.txt', '-o', 'book.xlsx');
});
afterEach(() => folder.remove());

type Change = (book: ExcelJS.Workbook, page: (name: string) => ExcelJS.Worksheet) => void;

async function load(name: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(folder.bytes(name) as unknown as ArrayBuffer);
  return book;
}

/** Changes the workbook with another program. */
async function change(work: Change): Promise<void> {
  const book = await load('book.xlsx');
  work(book, (name) => pageOf(book, name));
  folder.put('book.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
}

function pageOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const page = book.getWorksheet(name);
  if (page === undefined) throw new RangeError(`no sheet ${name}`);
  return page;
}

function cell(page: ExcelJS.Worksheet, row: number, title: string): ExcelJS.Cell {
  const at = (page.getRow(1).values as readonly unknown[]).indexOf(title);
  if (at < 1) throw new RangeError(`no column ${title}`);
  return page.getCell(row, at);
}

/** Deletes a column, which exceljs cannot do in a table: the table goes with it. */
function dropColumn(page: ExcelJS.Worksheet, title: string): void {
  const at = (page.getRow(1).values as readonly unknown[]).indexOf(title);
  page.removeTable(page.name);
  page.spliceColumns(at, 1);
}

/** The texts of a sheet of a workbook, row by row. */
async function rowsOf(name: string, sheet: string): Promise<readonly (readonly string[])[]> {
  const page = (await load(name)).getWorksheet(sheet);
  const rows: string[][] = [];
  page?.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell((one) => void texts.push(one.text));
    rows.push(texts);
  });
  return rows;
}

const textsOf = async (name: string, sheet: string): Promise<readonly string[]> =>
  (await rowsOf(name, sheet)).flat();

const again = (...words: string[]): Promise<Ran> => folder.build('book.xlsx', '-o', 'next.xlsx', ...words);

test('a deleted 进展填报 is said, with where its entries can be had; exit 1', async () => {
  await change((book, page) => book.removeWorksheet(page('进展填报').id));
  const { code, out } = await again();
  expect(code).toBe(1);
  expect(out).toMatch(/“进展填报”表已被删除.*从备份、删除前的工作簿或单位报来的文件找回/u);
  expect(await textsOf('next.xlsx', '进展填报')).toContain('市住建局');
});

test('a hidden sheet that was renamed is used, and no second one is made', async () => {
  await change((_, page) => {
    cell(page('进展填报'), 2, '进展情况').value = TYPED;
    page('督办数据').name = '数据';
  });
  const { code } = await again();
  expect(code).toBe(0);
  const names = (await load('next.xlsx')).worksheets.map(({ name }) => name);
  expect(names).toContain('数据');
  expect(names).not.toContain('督办数据');
  expect(await textsOf('next.xlsx', '进展填报')).toContain(TYPED);
});

test('a value typed over a formula stays and is said with what the formula gives', async () => {
  await change((_, page) => (cell(page('进展填报'), 3, '字数').value = 77));
  const { code, out } = await again();
  expect(code).toBe(0);
  expect(out).toMatch(/“进展填报”表J3（“字数”列）原是公式，现在是直接输入的“77”，公式应得“0”/u);
  expect(await textsOf('next.xlsx', '进展填报')).toContain('77');
});

test('a value typed over a formula is put aside when its row goes with its record', async () => {
  await change((_, page) => {
    cell(page('进展填报'), 3, '字数').value = 77;
    cell(page('指标进度'), 3, '完成率').value = 0.77;
  });
  folder.put('v2.txt', notice([PARKS, ROADS]));
  const { code, out } = await folder.build('v2.txt', '-o', 'book.xlsx');
  expect(code).toBe(1);
  expect(out).toMatch(/放入“待处理内容”表 2 处/u);
  const aside = await textsOf('book.xlsx', '待处理内容');
  expect(aside).toEqual(expect.arrayContaining(['77', '0.77', JOBS[0]]));
});

test('rows that go with their record put nothing aside where nobody typed', async () => {
  folder.put('v2.txt', notice([PARKS, ROADS]));
  const { code, out } = await folder.build('v2.txt', '-o', 'book.xlsx');
  expect(code).toBe(0);
  expect(out).not.toContain('待处理内容');
});

test('a new row of 进展填报 without keys is joined by its content, which is said', async () => {
  await change((_, page) => {
    const sheet = page('进展填报');
    const row = sheet.rowCount + 1;
    for (const [title, value] of Object.entries({
      工作内容: ROADS[0],
      单位: ROADS[1],
      期间: '2030-02',
      进展情况: TYPED,
    }))
      cell(sheet, row, title).value = value;
  });
  const { out } = await again();
  expect(out).toMatch(/“进展填报”表第5行没有任务键.*请核对/u);
  expect(out).toContain('进展 1 条');
  const row = (await rowsOf('next.xlsx', '进展填报')).find((texts) => texts.includes(TYPED));
  expect(row).toEqual(expect.arrayContaining(['3', ROADS[0], '2030-02']));
});

test('empty rows of a lead unit that changed go to the new one; filled rows stay and are named', async () => {
  await folder.type('book.xlsx', [
    { sheet: '进展填报', where: { 单位: '市人社局' }, type: { 期间: '2030-01', 进展情况: TYPED } },
  ]);
  folder.put('v2.txt', notice([[PARKS[0], '市园林局'], [JOBS[0], '市就业局'], ROADS]));
  const { out } = await folder.build('v2.txt', '-o', 'book.xlsx');
  const rows = await rowsOf('book.xlsx', '进展填报');
  expect(rows.flat()).toContain('市园林局');
  expect(rows.flat()).not.toContain('市住建局');
  expect(rows.find((texts) => texts.includes(TYPED))).toContain('市人社局');
  expect(out).toMatch(/市人社局/u);
});

test.each([
  ['任务库', '任务键', '完成时限'],
  ['目标指标', '指标键', '更正说明'],
  ['单位目录', '单位键', '联系人'],
])('%s without %s: what was entered is joined by what the rows say; exit 1', async (sheet, key, column) => {
  await change((_, page) => {
    cell(page(sheet), 3, column).value = TYPED;
    dropColumn(page(sheet), key);
  });
  const { code, out } = await again();
  expect(code).toBe(1);
  expect(out).toContain(`“${sheet}”表缺少隐藏的“${key}”列`);
  expect((await textsOf('next.xlsx', sheet)).filter((text) => text === TYPED)).toHaveLength(1);
  expect((await folder.build('next.xlsx', '-o', 'third.xlsx')).code).toBe(0);
});

test('a row of 任务库 without its key that fits no record stays, and no record is dropped', async () => {
  await change((_, page) => {
    cell(page('任务库'), 3, '工作内容').value = TYPED;
    cell(page('任务库'), 3, '牵头单位').value = '市某局';
    dropColumn(page('任务库'), '任务键');
  });
  const { code, out } = await again();
  expect(code).toBe(1);
  expect(out).toMatch(/“任务库”表第3行没有键/u);
  const everything = (await load('next.xlsx')).worksheets.flatMap((page) => {
    const texts: string[] = [];
    page.eachRow((row) => row.eachCell((one) => void texts.push(one.text)));
    return texts;
  });
  expect(everything).toContain(TYPED);
  expect(await textsOf('next.xlsx', '任务库')).toContain(JOBS[0]);
});

test.each(['任务库', '目标指标'])(
  'a row added to %s by hand stays and is named with what to do',
  async (name) => {
    await change((_, page) => {
      const sheet = page(name);
      cell(sheet, sheet.rowCount + 1, name === '任务库' ? '工作内容' : '指标').value = TYPED;
    });
    const { out } = await again();
    expect(out).toMatch(new RegExp(`“${name}”表第5行是手工添加的.*把这一项补到通知文件中再导入`, 'u'));
    expect(await textsOf('next.xlsx', name)).toContain(TYPED);
  },
);
