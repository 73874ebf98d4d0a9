import ExcelJS from 'exceljs';
import { unzipSync, strFromU8 } from 'fflate';
import { packUnits } from '#actions/pack/pack-units';
import { characterCount } from '#core/check/entry/character-count';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { NO_ENTRIES } from '#workbook/codec/entries';
import { CHECK_HEADER, META_SHEET, PACK_PROGRESS, PACK_SHEETS } from '#workbook/pack/layout';
import { cellChecksum, readMeta } from '#workbook/pack/meta';
import { parsePackKey, rowChecksum } from '#workbook/pack/row-keys';
import { isUntouched } from '#workbook/pack/seal';
import { writePack } from '#workbook/pack/write-pack';
import type { CellValue } from '#xlsx/cell-value';
import { readXlsxBook } from '#xlsx/read/read-book';
import { rangeAddress } from '#xlsx/address';
import {
  convertedByLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from '../../support/documents/libreoffice.ts';
import { anEntry } from '../../support/entries.ts';
import { aNotice, aRegistry, aTarget, aTask } from '../../support/records.ts';
import { cellUnder, sheetOf, shown } from '../../support/workbook/exceljs.ts';
import { withoutResults } from '../../support/workbook/without-results.ts';

/** Texts that a program may take for something else. */
const ODD = [
  '=1+1 不是公式',
  '+86 580 2000',
  '-3处',
  '@某人',
  '3-1',
  '007',
  '330901199001011234',
  '2026-06',
  '  前后有空格  ',
  '第一行\n第二行\n③ 第三行',
  '“引号”<b>&amp;_x000D_',
  '𠮷野家',
];

const tasks = ODD.map((_, at) =>
  aTask(String(at + 1), {
    units: ['市住建局', '市财政局'],
    content: `完成第${String(at + 1)}处街角公园改造。`,
  }),
);
const registry = aRegistry({
  notices: [
    aNotice({
      reporting: { planDue: '2030-03-14', progressDay: 25, progressMaxChars: 500, firstUnitLeads: true },
    }),
  ],
  tasks,
  targets: tasks.map((task) => aTarget(task)),
});
const entries: WorkbookEntries = {
  ...NO_ENTRIES,
  progress: tasks.flatMap((task, at) => [
    anEntry(task, ODD[at] ?? '', { period: '2030-05', figures: [figure(task.id, at)] }),
    anEntry(task, at % 2 === 0 ? (ODD[at] ?? '') : '', {
      period: '2030-06',
      problem: at === 0 ? '=资金' : '',
    }),
  ]),
  plans: tasks.slice(0, 1).map(({ id }) => ({
    ...{ task: id, yearPlan: '=全年', q1: '1处', q2: '3-1', q3: '8处', q4: '12处' },
    ...{ contact: '', approver: '', remark: '' },
  })),
};

function figure(task: string, value: number) {
  return { target: `${task}/t1`, value, cell: null };
}

/** The pack of one unit. */
async function packOf(unit: string, kind: 'period' | 'plan' = 'period'): Promise<Uint8Array> {
  const { packs } = packUnits(
    { registry, entries, overrides: [] },
    { kind, period: kind === 'plan' ? null : '2030-06', units: [unit], on: '2030-06-10' },
  );
  const content = packs[0]?.content;
  if (content === undefined) throw new RangeError('no pack');
  return writePack(content, new Date('2030-06-10T00:00:00Z'));
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

let lead: Uint8Array;
beforeAll(async () => {
  lead = await packOf('市住建局');
});

test('a pack begins with 填报说明, and ends with a very hidden sheet', async () => {
  const workbook = await opened(lead);
  expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ['填报说明', 'visible'],
    ['进展填报', 'visible'],
    ['指标进度', 'visible'],
    ['推进方案表', 'visible'],
    ['督办回执', 'veryHidden'],
  ]);
  const plan = await opened(await packOf('市住建局', 'plan'));
  expect(plan.worksheets.map(({ name }) => name)).toEqual(['填报说明', '推进方案表', '督办回执']);
  const helper = await opened(await packOf('市财政局'));
  expect(helper.worksheets.map(({ name }) => name)).toEqual(['填报说明', '进展填报', '指标进度', '督办回执']);
});

test('no macro, no link to another file, no formula in a cell to fill in', async () => {
  expect(
    Object.keys(unzipSync(lead)).filter((path) => /vba|external|activeX|embeddings/i.test(path)),
  ).toEqual([]);
  const { sheets, styles } = await readXlsxBook(lead);
  for (const { columns, inputs, sheet: name } of PACK_SHEETS) {
    const sheet = sheets.find((one) => one.name === name);
    for (const { column } of inputs) {
      const at = columns.findIndex(({ key }) => key === column);
      const rows = (sheet?.values ?? []).slice(4);
      expect(rows.length).toBe(tasks.length);
      rows.forEach((_, place) => {
        expect(sheet?.formulas.get(place + 4)?.has(at) ?? false).toBe(false);
        expect(styles[sheet?.styles[place + 4]?.[at] ?? 0]?.protection).toMatchObject({ locked: false });
      });
    }
    expect(sheet?.protection).toMatchObject({
      password: {},
      allowed: { autoFilter: true, insertRows: true },
    });
    expect(sheet?.page?.titleRows).toEqual([3, 3]);
  }
});

test('a cell to fill in holds what the master has, and texts that look like something else are texts', async () => {
  const sheet = sheetOf(await opened(lead), '进展填报');
  ODD.forEach((text, at) => {
    expect(cellUnder(sheet, '上期进展', at + 1).value).toBe(text);
    expect(cellUnder(sheet, '进展情况', at + 1).value).toBe(at % 2 === 0 ? text : null);
    expect(cellUnder(sheet, '进展情况', at + 1).numFmt).toBe('@');
  });
  expect(cellUnder(sheet, '存在问题和困难', 1).value).toBe('=资金');
  const plan = sheetOf(await opened(lead), '推进方案表');
  expect([cellUnder(plan, '年度工作推进方案', 1).value, cellUnder(plan, '二季度目标任务', 1).value]).toEqual([
    '=全年',
    '3-1',
  ]);
  expect(cellUnder(sheet, '本季度目标任务', 1).value).toBe('3-1');
  const figures = sheetOf(await opened(lead), '指标进度');
  expect([0, 1, 5].map((at) => cellUnder(figures, '上期累计完成值', at + 1).value)).toEqual([0, 1, 5]);
});

/** The cells of the hidden sheet and, by sheet, each row with its key, its checksum and the cells they are of. */
async function identityOf(bytes: Uint8Array) {
  const { sheets } = await readXlsxBook(bytes);
  const meta = readMeta((sheets.find(({ name }) => name === META_SHEET)?.values ?? []) as CellValue[][]);
  const rows = PACK_SHEETS.flatMap(({ sheet, columns, checked, code, inputs }) => {
    const [headers = [], ...body] = (sheets.find(({ name }) => name === sheet)?.values ?? []).slice(
      3,
    ) as CellValue[][];
    const at = (header: string): number => headers.indexOf(header);
    const headerOf = (column: string): string => columns.find(({ key }) => key === column)?.header ?? '';
    return body.map((row) => ({
      code,
      key: String(row[at(headerOf('key'))]),
      sum: row[at(CHECK_HEADER)],
      shown: checked.map((column) => String(row[at(headerOf(column))] ?? '')),
      filled: inputs.flatMap(({ column }) => {
        const cell = row[at(headerOf(column))] ?? null;
        return cell === null || cell === '' ? [] : [{ column, cell }];
      }),
    }));
  });
  return { meta, rows };
}

async function checkIdentity(bytes: Uint8Array): Promise<void> {
  const { meta, rows } = await identityOf(bytes);
  expect(meta?.meta).toMatchObject({
    ...{ kind: 'period', unit: '市住建局', period: '2030-06', due: '2030-06-25', issuedOn: '2030-06-10' },
    notices: [{ id: '示政办发〔2030〕7号', title: '关于下达年度重点任务的通知' }],
  });
  expect(meta?.isWhole).toBe(true);
  expect(rows.map(({ code, key }) => [code, key])).toEqual(
    meta?.meta.rows.map(({ sheet, key }) => [sheet, key]),
  );
  for (const { key, sum, shown: cells } of rows) expect(sum).toBe(rowChecksum(key, cells));
  const sent = rows.flatMap(({ code, key, filled }) =>
    filled.map(({ column, cell }) => ({ sheet: code, key, column, checksum: cellChecksum(cell) })),
  );
  expect(sent).toEqual(meta?.meta.sent);
  expect(sent.length).toBeGreaterThan(8);
  expect(parsePackKey(rows[0]?.key ?? '')).toEqual({ id: tasks[0]?.id, unit: '市住建局', period: '2030-06' });
}

test('keys, checksums and the hidden sheet say what each row is', async () => {
  await checkIdentity(lead);
  expect(await isUntouched(lead)).toBe(true);
});

test('a hidden sheet that was changed is read as far as it goes', async () => {
  const { sheets } = await readXlsxBook(lead);
  const cells = (sheets.find(({ name }) => name === META_SHEET)?.values ?? []) as CellValue[][];
  const other = cells.map((row) => (row[0] === 'unit' ? ['unit', '市财政局'] : row));
  expect(readMeta(other)).toMatchObject({ isWhole: false, meta: { unit: '市财政局', period: '2030-06' } });
  expect(readMeta([['format', '别的']])).toBeNull();
  expect(parsePackKey('甲|市住建局')).toBeNull();
  expect(parsePackKey('通知|一#1|市住建局|plan')).toEqual({
    id: '通知|一#1',
    unit: '市住建局',
    period: 'plan',
  });
});

test('what a pack is written as does not depend on those written before it', async () => {
  const other = await packOf('市财政局');
  expect(Buffer.compare(await packOf('市住建局'), lead)).toBe(0);
  expect(Buffer.compare(await packOf('市住建局'), lead)).toBe(0);
  expect(Buffer.compare(await packOf('市财政局'), other)).toBe(0);
});

test('a pack into which something was typed is not untouched', async () => {
  const workbook = await opened(lead);
  cellUnder(sheetOf(workbook, '进展填报'), '下一步措施', 3).value = '加快';
  expect(await isUntouched(new Uint8Array(await workbook.xlsx.writeBuffer()))).toBe(false);
});

test('columns are wide enough for the longest report, and rows are not fixed', async () => {
  const part = strFromU8(unzipSync(lead)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
  expect(part).toMatch(/<row r="5" ht="[\d.]+">/);
  expect(part).toMatch(/<row r="1" ht="[\d.]+" customHeight="1">/);
  const { sheets } = await readXlsxBook(lead);
  const sheet = sheets.find(({ name }) => name === '进展填报');
  const column = PACK_PROGRESS.columns.findIndex(({ key }) => key === 'text');
  const width = sheet?.columns.find(({ first }) => first === column)?.width ?? 0;
  // 500 characters of 11 pt in rows of at most 409 pt.
  expect(width).toBeGreaterThanOrEqual(44);
  expect(sheet?.validations.map(({ type, ranges }) => [type, ...ranges.map(rangeAddress)])).toEqual([
    ['list', 'J5:J16'],
    ['date', 'L5:L16'],
  ]);
});

describeWithLibreOffice('Calc', 'a pack saved by LibreOffice', () => {
  let saved: Uint8Array;
  let unfilled: Uint8Array;
  beforeAll(async () => {
    const workbook = await opened(lead);
    const sheet = sheetOf(workbook, '进展填报');
    cellUnder(sheet, '进展情况', 2).value = '已 完成\n3处。';
    cellUnder(sheet, '存在问题和困难', 2).value = '资金　紧张';
    cellUnder(sheet, '进展情况', 4).value = '长'.repeat(501);
    cellUnder(sheetOf(workbook, '指标进度'), '累计完成值', 1).value = 6;
    const filled = withoutResults(new Uint8Array(await workbook.xlsx.writeBuffer()));
    [saved = lead, unfilled = lead] = await convertedByLibreOffice([filled, lead], 'xlsx', 'xlsx');
  }, LIBREOFFICE_TIMEOUT);

  test('keeps keys, checksums and the hidden sheet', async () => {
    await checkIdentity(unfilled);
    const { meta, rows } = await identityOf(saved);
    expect(meta?.isWhole).toBe(true);
    expect(rows.map(({ key }) => key)).toEqual(meta?.meta.rows.map(({ key }) => key));
    for (const { key, sum, shown: cells } of rows) expect(sum).toBe(rowChecksum(key, cells));
  });

  test('keeps drop-downs, protection, filter, hidden columns and repeated rows', async () => {
    const { sheets } = await readXlsxBook(unfilled);
    const sheet = sheets.find(({ name }) => name === '进展填报');
    expect(sheet?.validations.map(({ type }) => type).sort()).toEqual(['date', 'list']);
    expect(sheet?.protection?.password).toEqual({});
    expect(sheet?.filter?.range).toEqual({ row: 3, column: 0, rowCount: 13, columnCount: 14 });
    expect(sheet?.page?.titleRows).toEqual([3, 3]);
    expect(sheets.find(({ name }) => name === META_SHEET)?.visibility).not.toBe('visible');
    const isHidden = (at: number): boolean =>
      sheet?.columns.some(({ first, last, hidden }) => hidden && first <= at && at <= last) ?? false;
    expect(PACK_PROGRESS.columns.flatMap(({ key }, at) => (isHidden(at) ? [key] : []))).toEqual([
      'place',
      'check',
      'key',
    ]);
  });

  test('counts characters and rows as the checks do', async () => {
    const workbook = await opened(saved);
    const sheet = sheetOf(workbook, '进展填报');
    const count = (at: number): unknown => shown(cellUnder(sheet, '字数', at));
    expect(count(2)).toBe(characterCount('已 完成\n3处。') + characterCount('资金　紧张'));
    expect(count(4)).toBe(501);
    const guide = sheetOf(workbook, '填报说明');
    const line = (at: number): unknown[] =>
      ['应填', '已填', '未填', '超字数'].map((header) => shown(cellUnder(guide, header, at)));
    expect(line(1)).toEqual([12, 8, 4, 1]);
    expect(line(2)).toEqual([12, 1, 11, '—']);
    expect(line(3)).toEqual([12, 1, 11, '—']);
  });
});
