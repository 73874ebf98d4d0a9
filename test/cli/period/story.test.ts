import ExcelJS from 'exceljs';
import { type BuildFolder, buildFolder } from '../build/build-folder.ts';

/** Opening and closing periods on files: what people typed is in 进展历史 character by character. */

const NOTICE = [
  '澜屿市人民政府办公室关于下达2030年重点任务的通知',
  '澜政办发〔2030〕3号',
  '2030年5月5日',
  '1.改造公园12处。',
  '牵头单位：市住建局、市园林局',
  '2.新增就业岗位500个。',
  '牵头单位：市人社局',
  '3.新建乡村公路30公里。',
  '牵头单位：市交通局',
  '每月25日前报送进展，不超过500字。',
  '',
].join('\n');

let folder: BuildFolder;
beforeEach(async () => {
  folder = buildFolder();
  folder.put('notice.txt', NOTICE);
  await folder.build('notice.txt', '-o', 'book.xlsx');
});
afterEach(() => folder.remove());

interface Period {
  readonly period: string;
  readonly state: string;
  readonly due: string | null;
  readonly entries: number;
  readonly reported: number;
}

async function periods(file: string): Promise<{ current: string | null; periods: readonly Period[] }> {
  const { out } = await folder.run('period', file, '--json');
  return JSON.parse(out) as { current: string | null; periods: readonly Period[] };
}

async function load(name: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(folder.bytes(name) as unknown as ArrayBuffer);
  return book;
}

type Row = Readonly<Record<string, unknown>>;

/** The rows of a sheet by its titles. */
function rowsOf(book: ExcelJS.Workbook, sheet: string): readonly Row[] {
  const page = book.getWorksheet(sheet);
  if (page === undefined) return [];
  const titles = page.getRow(1).values as readonly unknown[];
  const rows: Row[] = [];
  page.eachRow((row, number) => {
    if (number === 1) return;
    const cells = row.values as readonly unknown[];
    rows.push(Object.fromEntries(Array.from(titles, (title, at) => [String(title), cells[at] ?? null])));
  });
  return rows.filter((row) => Object.values(row).some((cell) => cell !== null));
}

/** Types into cells of rows of a sheet, in their order. */
async function fill(
  file: string,
  out: string,
  sheet: string,
  cells: readonly Readonly<Record<string, ExcelJS.CellValue>>[],
  isOf: (row: Row) => boolean,
): Promise<void> {
  const book = await load(file);
  const page = book.getWorksheet(sheet);
  if (page === undefined) throw new RangeError(`no sheet ${sheet}`);
  const titles = page.getRow(1).values as readonly unknown[];
  let next = 0;
  page.eachRow((row, number) => {
    const values = row.values as readonly unknown[];
    const shown = Object.fromEntries(Array.from(titles, (title, at) => [String(title), values[at] ?? null]));
    if (number === 1 || !isOf(shown)) return;
    for (const [title, value] of Object.entries(cells[next] ?? {}))
      row.getCell(titles.indexOf(title)).value = value;
    next += 1;
  });
  folder.put(out, new Uint8Array(await book.xlsx.writeBuffer()));
}

const LONG = '推进'.repeat(3000);
const REPORTS = [
  { 进展情况: '=1+1 处已开工', 存在问题和困难: '-资金缺口', 下一步措施: '+加快', 自评状态: '正常推进' },
  { 进展情况: '①完成3处\n②开工2处', 自评状态: '差不多', 报送日期: '六月底' },
  { 进展情况: 12345, 报送日期: new Date(Date.UTC(2030, 5, 20)) },
  { 进展情况: LONG, 存在问题和困难: '007' },
] as const;

const isOf =
  (period: string) =>
  (row: Row): boolean =>
    row['期间'] === period;

describe('duban period', () => {
  it('opens, closes and opens the next; every text is as it was typed', async () => {
    expect(await folder.run('period', 'book.xlsx', '--open', '2030年6月', '-o', 'june.xlsx')).toMatchObject({
      code: 0,
    });
    expect(await periods('june.xlsx')).toMatchObject({
      current: '2030-06',
      periods: [
        { period: '2030-05', state: 'open' },
        { period: '2030-06', state: 'open', due: '2030-06-25', entries: 4, reported: 0 },
      ],
    });
    await fill('june.xlsx', 'filled.xlsx', '进展填报', REPORTS, isOf('2030-06'));
    await fill(
      'filled.xlsx',
      'filled.xlsx',
      '指标进度',
      [{ 累计完成值: 3 }, { 累计完成值: '约3处' }],
      isOf('2030-06'),
    );
    const before = rowsOf(await load('filled.xlsx'), '进展填报').filter(isOf('2030-06'));
    const closed = await folder.run('period', 'filled.xlsx', '--close', '2030-06', '-o', 'closed.xlsx');
    expect(closed).toMatchObject({ code: 0 });
    const book = await load('closed.xlsx');
    expect(rowsOf(book, '进展填报').filter(isOf('2030-06'))).toEqual([]);
    expect(rowsOf(book, '指标进度').filter(isOf('2030-06'))).toEqual([]);
    expect(book.getWorksheet('待处理内容')).toBeUndefined();
    const typed = ['单位', '进展情况', '存在问题和困难', '下一步措施', '自评状态', '报送日期'] as const;
    const kept = (rows: readonly Row[]): unknown =>
      rows.map((row) => Object.fromEntries(typed.map((title) => [title, row[title] ?? null])));
    expect(kept(rowsOf(book, '进展历史'))).toEqual(kept(before));
    expect(rowsOf(book, '进展历史').map((row) => [row['版本'], row['指标数值']])).toEqual([
      [1, '公园 3处'],
      [1, '公园 约3处'],
      [1, null],
      [1, null],
    ]);
    expect(await periods('closed.xlsx')).toMatchObject({
      current: '2030-05',
      periods: [{}, { period: '2030-06', state: 'closed', entries: 4, reported: 4 }],
    });
    // The closed workbook says nothing of its history when it is read and written again.
    await folder.build('closed.xlsx', '-o', 'again.xlsx');
    expect(kept(rowsOf(await load('again.xlsx'), '进展历史'))).toEqual(kept(before));
    const { out } = await folder.run('check', 'again.xlsx', '--as-of', '2030-06-26');
    expect(out).not.toMatch(/与关闭时不同|手工添加|被删除/);
    await folder.run('period', 'again.xlsx', '--open', 'next', '-o', 'july.xlsx');
    const july = rowsOf(await load('july.xlsx'), '进展填报').filter(isOf('2030-07'));
    expect(july.map((row) => row['上期进展'])).toEqual(before.map((row) => String(row['进展情况'])));
  });
});
