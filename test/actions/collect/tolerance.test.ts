import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { isZipOfFiles, zipFiles } from '#actions/collect/zip-files';
import { reasonSentence } from '#core/collect/reasons';
import { buildSheets } from '#workbook/build-sheets';
import { writeWorkbookFile } from '#workbook/file/write';
import { CHECK_HEADER } from '#workbook/pack/layout';
import {
  convertedByLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from '../../support/documents/libreoffice.ts';
import {
  collected,
  type Edit,
  HELPER,
  LEAD,
  master,
  packOf,
  read,
  reports,
  shown,
  worked,
} from './returned-packs.ts';

/** What units and their programs do to a pack before they send it back. */

async function changesAfter(edit: Edit, unit = LEAD): Promise<readonly string[]> {
  const { collection } = collected([await read('a.xlsx', await worked(await packOf(unit), edit))]);
  return shown(collection.changes);
}

const REPORTED = ['1 text new 一', '2 text new 二', '3 text new 三'];
const three = reports(['一', '二', '三']);

test('titles that were broken over lines, reworded or remarked upon', async () => {
  const edit: Edit = (page) => {
    three(page);
    const { cell } = page('进展填报');
    cell(0, '工作内容').value = '任务内容';
    cell(0, '任务序号').value = '序 号';
    cell(0, '存在问题和困难').value = '存在问题\n（没有填“无”）';
    cell(0, '进展情况').value = '工作进展\n情况（不超过500字）';
  };
  expect(await changesAfter(edit)).toEqual(REPORTED);
});

test('inserted rows and columns, hidden rows, other names of sheets', async () => {
  expect(
    await changesAfter((page) => {
      three(page);
      const { sheet, header } = page('进展填报');
      sheet.spliceColumns(2, 0, [], [], []);
      sheet.getCell(header, 2).value = '科室意见';
      sheet.getRow(header + 2).hidden = true;
      sheet.spliceRows(1, 0, ['某某局'], ['填报人：王某']);
      sheet.name = '六月';
    }),
  ).toEqual(REPORTED);
});

test('a row that was added by hand is told, not lost', async () => {
  const bytes = await worked(await packOf(LEAD), (page) => {
    three(page);
    const { sheet, header } = page('进展填报');
    sheet.spliceRows(header + 2, 0, []);
    page('进展填报').cell(2, '进展情况').value = '接上行';
  });
  const { files, changes } = collected([await read('a.xlsx', bytes)]).collection;
  expect(shown(changes)).toEqual([...REPORTED, '? text rejected 接上行']);
  expect(files).toMatchObject([
    { status: 'partly', reasons: [{ code: 'collect.some-rejected' }, { code: 'collect.row-untold' }] },
  ]);
});

test('a column that is missing is named, and read as not sent', async () => {
  const bytes = await worked(await packOf(LEAD), (page) => {
    three(page);
    const { sheet, header } = page('进展填报');
    const titles = sheet.getRow(header).values as readonly unknown[];
    sheet.spliceColumns(titles.indexOf('存在问题和困难'), 1);
  });
  const { collection } = collected([await read('a.xlsx', bytes)]);
  expect(shown(collection.changes)).toEqual(REPORTED);
  const [file] = collection.files;
  expect(file?.status).toBe('partly');
  expect(file?.reasons.map((reason) => reasonSentence(reason, 'zh')).join('')).toContain('“存在问题和困难”');
});

test('merged cells hold for the rows they span, not for the columns', async () => {
  expect(
    await changesAfter((page) => {
      const { sheet, cell } = page('进展填报');
      cell(1, '进展情况').value = '三项一起';
      sheet.mergeCells(
        Number(cell(1, '进展情况').row),
        Number(cell(1, '进展情况').col),
        Number(cell(3, '存在问题和困难').row),
        Number(cell(3, '存在问题和困难').col),
      );
    }),
  ).toEqual(['1 text new 三项一起', '2 text new 三项一起', '3 text new 三项一起']);
});

test('numbers and contents that were merged over rows do not move a report', async () => {
  for (const title of ['任务序号', '工作内容'])
    expect(
      await changesAfter((page) => {
        three(page);
        const { sheet, cell } = page('进展填报');
        const [top, bottom] = [cell(1, title), cell(2, title)];
        sheet.mergeCells(Number(top.row), Number(top.col), Number(bottom.row), Number(bottom.col));
      }),
    ).toEqual(REPORTED);
  // A content that was typed over with that of another task, beside its own key and number.
  expect(
    await changesAfter((page) => {
      three(page);
      page('进展填报').cell(1, '工作内容').value = '新建学校3所。';
    }),
  ).toEqual(['1 text proposed 一', '2 text new 二', '3 text new 三']);
});

test('rows that were sorted with their keys are read, those sorted without them are proposed', async () => {
  const sort =
    (hidden: boolean): Edit =>
    (page) => {
      three(page);
      const { sheet, header } = page('进展填报');
      const titles = sheet.getRow(header).values as readonly unknown[];
      const kept = new Set(hidden ? [] : [titles.indexOf('填报键'), titles.indexOf(CHECK_HEADER)]);
      const [one, three_] = [header + 1, header + 3].map((row) => [
        ...(sheet.getRow(row).values as readonly ExcelJS.CellValue[]),
      ]);
      for (const [row, values] of [
        [header + 1, three_],
        [header + 3, one],
      ] as const)
        for (const [column, value] of (values ?? []).entries())
          if (column > 0 && !kept.has(column)) sheet.getCell(row, column).value = value ?? null;
    };
  expect(await changesAfter(sort(true))).toEqual(REPORTED);
  expect(await changesAfter(sort(false))).toEqual([
    '1 text proposed 一',
    '2 text new 二',
    '3 text proposed 三',
  ]);
});

test('rows without a key are proposed by what they show, rows of another unit are refused', async () => {
  const noKeys: Edit = (page) => {
    const { sheet, header } = page('进展填报');
    const titles = sheet.getRow(header).values as readonly unknown[];
    for (let row = header + 1; row <= sheet.rowCount; row += 1)
      sheet.getCell(row, titles.indexOf('填报键')).value = null;
  };
  expect(
    await changesAfter((page, workbook) => {
      three(page);
      noKeys(page, workbook);
    }),
  ).toEqual(['1 text proposed 一', '2 text proposed 二', '3 text proposed 三']);
  const foreign = new ExcelJS.Workbook();
  await foreign.xlsx.load(
    (await worked(await packOf(HELPER), reports(['别家的']))) as unknown as ArrayBuffer,
  );
  expect(
    await changesAfter((page) => {
      const { sheet } = page('进展填报');
      const other = foreign.getWorksheet('进展填报');
      sheet.addRow((other?.getRow(5).values as ExcelJS.CellValue[]).slice(1));
    }),
  ).toEqual(['1 text rejected 别家的']);
});

test('a sheet that is sent alone in a new book is read by its keys', async () => {
  const source = new ExcelJS.Workbook();
  await source.xlsx.load((await worked(await packOf(LEAD), three)) as unknown as ArrayBuffer);
  const alone = new ExcelJS.Workbook();
  const sheet = alone.addWorksheet('Sheet1');
  source.getWorksheet('进展填报')?.eachRow((row, number) => {
    sheet.getRow(number).values = [...(row.values as ExcelJS.CellValue[])];
  });
  const bytes = new Uint8Array(await alone.xlsx.writeBuffer());
  const { collection } = collected([await read('新建工作表.xlsx', bytes)]);
  expect(shown(collection.changes)).toEqual(REPORTED);
  expect(collection.files).toMatchObject([{ unit: LEAD, period: '2030-06', status: 'read' }]);
});

test('numbers, days, formulas, errors and ratings in the wrong cells', async () => {
  expect(
    await changesAfter((page) => {
      const { cell } = page('进展填报');
      cell(1, '进展情况').value = 12;
      cell(2, '进展情况').value = new Date('2030-03-01T00:00:00Z');
      cell(2, '进展情况').style = { ...cell(2, '进展情况').style, numFmt: 'yyyy-mm-dd' };
      cell(3, '进展情况').value = { formula: 'HYPERLINK("http://x.example","点这里")', result: '点这里' };
      cell(1, '存在问题和困难').value = { formula: "cmd|'/c calc'!A1" };
      cell(2, '存在问题和困难').value = { error: '#REF!' };
      cell(3, '存在问题和困难').value = { text: '带链接的文字', hyperlink: 'http://x.example' };
      cell(1, '自评状态').value = '很好';
      cell(2, '自评状态').value = ' 已完成';
      cell(1, '报送日期').value = '明天';
      const figures = page('指标进度');
      figures.cell(1, '累计完成值').value = { formula: '1+2', result: 3 };
      figures.cell(2, '累计完成值').value = '约2所';
      figures.cell(3, '累计完成值').value = '3万人';
    }),
  ).toEqual([
    '1 text new 12',
    '1 problem rejected ',
    '1 rating rejected 很好',
    '1 reportedOn rejected 明天',
    '1 figure new 3',
    '2 text proposed 2030-03-01',
    '2 problem rejected #REF!',
    '2 rating new 已完成',
    '2 figure rejected 约2所',
    '3 text proposed 点这里',
    '3 problem new 带链接的文字',
    '3 figure rejected 3万人',
  ]);
});

test('text beside the table is told', async () => {
  const bytes = await worked(await packOf(LEAD), (page, workbook) => {
    const { sheet, header } = page('进展填报');
    sheet.getCell(header + 1, 30).value = '表外备注';
    workbook.addWorksheet('补充说明').getCell('B2').value = '补充';
  });
  const [file] = collected([await read('a.xlsx', bytes)]).collection.files;
  expect(file?.notes.map(({ params }) => params['text'])).toEqual(['表外备注', '补充']);
});

test('files that are no returned pack are refused with a sentence, and hinder nobody', async () => {
  const good = await read('好.xlsx', await worked(await packOf(LEAD), three));
  const junk = await Promise.all(
    (
      [
        ['空.xlsx', new Uint8Array()],
        ['坏.xlsx', new TextEncoder().encode('PK\u0003\u0004 junk')],
        ['表.csv', new TextEncoder().encode('任务序号,进展情况\n1,好')],
        ['旧.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600))],
        ['别的.xlsx', new Uint8Array(await new ExcelJS.Workbook().xlsx.writeBuffer())],
      ] as const
    ).map(async ([name, bytes]) => read(name, bytes)),
  );
  const { collection } = collected([...junk, good]);
  const refused = collection.files.filter(({ status }) => status === 'refused');
  expect(refused).toHaveLength(5);
  for (const { reasons } of refused)
    expect(reasonSentence(reasons[0] ?? failure(), 'zh')).toMatch(/[；，].*。$/);
  expect(shown(collection.changes)).toEqual(REPORTED);
});

test.each(['督办数据', '数据'])(
  'a master is refused, also where its hidden sheet is called %s',
  async (name) => {
    const { registry } = master();
    const models = buildSheets(registry).map((model) =>
      model.visibility === 'very-hidden' ? { ...model, name } : model,
    );
    const [file] = collected([await read('总表.xlsx', await writeWorkbookFile(models))]).collection.files;
    expect([file?.status, file?.reasons.map(({ code }) => code)]).toEqual(['refused', ['collect.is-master']]);
  },
);

const failure = (): never => {
  throw new RangeError('no reason');
};

test('a zip with folders and names in GBK; what is in it is read one by one', async () => {
  const bytes = await packOf(LEAD);
  const plain = zipSync({
    '甲/住建.xlsx': bytes,
    '__MACOSX/._住建.xlsx': bytes,
    '~$住建.xlsx': bytes,
    '乙/': new Uint8Array(),
  });
  expect(isZipOfFiles(plain)).toBe(true);
  expect(isZipOfFiles(bytes)).toBe(false);
  const names = [...zipFiles('a.zip', plain)].map((one) => ('name' in one ? one.name : one.file));
  expect(names).toEqual(['a.zip/甲/住建.xlsx']);
  // 住建局 in GBK, under a name of the same length.
  const gbk = Uint8Array.of(0xd7, 0xa1, 0xbd, 0xa8, 0xbe, 0xd6);
  const zip = zipSync({ 'AAAAAA.xlsx': bytes });
  for (let at = 0; at + 6 < zip.length; at += 1)
    if ([...zip.subarray(at, at + 6)].every((byte) => byte === 0x41)) zip.set(gbk, at);
  const [found] = zipFiles('b.zip', zip);
  expect(found !== undefined && 'name' in found ? found.name : '').toBe('b.zip/住建局.xlsx');
  const damaged = zipSync({ 'a.xlsx': bytes });
  damaged.fill(7, 60, 400);
  expect([...zipFiles('c.zip', damaged)]).toMatchObject([
    { file: 'c.zip/a.xlsx', content: { refusal: { code: 'collect.bad-entry' } } },
  ]);
  expect([...zipFiles('d.zip', zipSync({ 'in.zip': plain }))]).toMatchObject([
    { content: { refusal: { code: 'collect.nested-zip' } } },
  ]);
});

describeWithLibreOffice('Calc', 'a pack that LibreOffice saved', () => {
  test(
    'holds the same texts',
    async () => {
      const texts = ['=1+1 不是公式', '  前后有空格  ', '第一行\n第二行 “引号”<b>&amp;'];
      const bytes = await worked(await packOf(LEAD), (page) => {
        reports(texts)(page);
        page('指标进度').cell(1, '累计完成值').value = 7;
      });
      const [saved = bytes] = await convertedByLibreOffice([bytes], 'xlsx', 'xlsx');
      const { collection } = collected([await read('a.xlsx', saved)]);
      expect(shown(collection.changes)).toEqual([
        `1 text new ${texts[0] ?? ''}`,
        '1 figure new 7',
        `2 text new ${texts[1] ?? ''}`,
        `3 text new ${texts[2] ?? ''}`,
      ]);
    },
    LIBREOFFICE_TIMEOUT,
  );
});
