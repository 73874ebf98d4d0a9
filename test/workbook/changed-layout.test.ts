import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { checkRegistry } from '#actions/check/check';
import { buildSheets } from '#workbook/build-sheets';
import { NO_ENTRIES } from '#workbook/codec/entries';
import { readWorkbookFile, isDubanWorkbook } from '#workbook/file/read';
import { writeWorkbookFile } from '#workbook/file/write';
import { anEntry } from '../support/entries.ts';
import { aNotice, aRegistry, aTarget, aTask } from '../support/records.ts';

const [ONE, TWO] = [aTask('1'), aTask('2')];
const REGISTRY = aRegistry({
  notices: [aNotice()],
  tasks: [ONE, TWO],
  targets: [aTarget(ONE), aTarget(TWO)],
});
const PROGRESS = '进展填报';
const ENTRIES = {
  ...NO_ENTRIES,
  progress: [
    anEntry(ONE, '建成公园8处。', { problem: '资金不足', nextStep: '争取资金', rating: 'on-track' }),
    anEntry(TWO, '建成公园9处。', { problem: '用地紧张', nextStep: '协调用地', rating: 'on-track' }),
  ],
};

type Sheet = ExcelJS.Worksheet;

/** The workbook after another program changed it, without its Excel tables. */
async function edited(
  change: (page: (name: string) => Sheet, book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const models = buildSheets(REGISTRY, { entries: ENTRIES });
  const bytes = await writeWorkbookFile(models.map((model) => ({ ...model, table: null })));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  change((name) => {
    const page = book.getWorksheet(name);
    if (page === undefined) throw new RangeError(`no sheet ${name}`);
    return page;
  }, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const columnOf = (page: Sheet, title: string): number => {
  const at = (page.getRow(1).values as readonly unknown[]).indexOf(title);
  if (at < 1) throw new RangeError(`no column ${title}`);
  return at;
};
const cellOf = (page: Sheet, row: number, title: string): ExcelJS.Cell =>
  page.getCell(row, columnOf(page, title));

async function readEdited(change: (page: (name: string) => Sheet, book: ExcelJS.Workbook) => void) {
  const reading = await readWorkbookFile(await edited(change));
  const checked = checkRegistry(
    { registry: { ...reading.registry, findings: reading.findings }, entries: reading.entries },
    { asOf: '2030-08-01' },
  );
  return {
    ...reading,
    texts: reading.entries.progress.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join()),
    codes: reading.findings.map(({ code }) => code),
    checks: checked.findings.map(({ code }) => code),
    lamps: checked.statuses.map(({ lamp }) => lamp),
  };
}

test.each(['进展\n情况', '进展情况（500字以内）', '工作进展'])(
  'the title %s: the same reports',
  async (title) => {
    const { texts, codes } = await readEdited((page) => {
      cellOf(page(PROGRESS), 1, '进展情况').value = title;
    });
    expect(texts).toEqual(['建成公园8处。', '建成公园9处。']);
    expect(codes).toEqual(title === '工作进展' ? ['workbook.column-by-position'] : []);
  },
);

test('a missing 进展情况 is an error of its own, and nobody is told that a report is empty', async () => {
  const { texts, codes, checks, lamps, entries } = await readEdited((page) => {
    page(PROGRESS).spliceColumns(columnOf(page(PROGRESS), '进展情况'), 1);
  });
  expect(texts).toEqual(['', '']);
  expect(codes).toEqual(['workbook.input-column-missing']);
  expect(entries.progress[0]?.unknown).toEqual(['text']);
  expect(checks.filter((code) => code.startsWith('form.'))).toEqual([]);
  expect(lamps).not.toContain('red');
});

test('a missing 下一步措施: nobody is told that it is empty', async () => {
  const { checks } = await readEdited((page) => {
    page(PROGRESS).spliceColumns(columnOf(page(PROGRESS), '下一步措施'), 1);
  });
  expect(checks).toContain('workbook.input-column-missing');
  expect(checks).not.toContain('substance.problem-without-step');
});

test.each(['期间', '单位'])('a missing %s is known by the hidden key of each row', async (title) => {
  const { entries, checks } = await readEdited((page) => {
    page(PROGRESS).spliceColumns(columnOf(page(PROGRESS), title), 1);
  });
  expect(entries.progress.map(({ unit, period }) => [unit, period])).toEqual(
    ENTRIES.progress.map(({ unit, period }) => [unit, period]),
  );
  expect(checks.filter((code) => code.startsWith('form.'))).toEqual([]);
});

test('a unit and a period merged over two rows hold for both', async () => {
  const { entries, codes } = await readEdited((page) => {
    const sheet = page(PROGRESS);
    for (const title of ['单位', '期间'])
      sheet.mergeCells(2, columnOf(sheet, title), 3, columnOf(sheet, title));
  });
  expect(entries.progress.map(({ unit, period }) => [unit, period])).toEqual([
    ['市住建局', '2030-06'],
    ['市住建局', '2030-06'],
  ]);
  expect(codes).toEqual([]);
});

test('a text merged over rows of two tasks is read for the first, and the other is not called empty', async () => {
  const { texts, codes, checks } = await readEdited((page) => {
    const sheet = page(PROGRESS);
    sheet.mergeCells(2, columnOf(sheet, '进展情况'), 3, columnOf(sheet, '进展情况'));
  });
  expect(texts).toEqual(['建成公园8处。', '']);
  expect(codes).toEqual(['workbook.merged-unclear']);
  expect(checks.filter((code) => code.startsWith('form.'))).toEqual([]);
});

test('a formula without a result is named with its cell, and its row is not called empty', async () => {
  const { findings, entries, checks } = await readEdited((page) => {
    cellOf(page(PROGRESS), 2, '进展情况').value = { formula: '"建成"&8&"处"' };
  });
  expect(findings).toMatchObject([
    { code: 'workbook.formula-unresolved', severity: 'error', params: { sheet: PROGRESS, cells: ['F2'] } },
  ]);
  expect(entries.progress[0]?.unknown).toEqual(['text']);
  expect(checks).not.toContain('form.text-missing');
});

test('a picture in place of a report is said, and the unit is not accused of an empty one', async () => {
  const { findings, entries, checks } = await readEdited((page) => {
    cellOf(page(PROGRESS), 2, '进展情况').value = {
      formula: '_xlfn.DISPIMG("ID_1",1)',
      result: '=DISPIMG("ID_1",1)',
    };
    cellOf(page(PROGRESS), 3, '进展情况').value = '=DISPIMG("ID_2",1)';
  });
  expect(findings).toMatchObject([
    { code: 'workbook.cell-pictures', severity: 'warning', params: { sheet: PROGRESS, cells: ['F2', 'F3'] } },
  ]);
  expect(entries.progress.map(({ unknown, paragraphs }) => [unknown, paragraphs])).toEqual([
    [['text'], []],
    [['text'], []],
  ]);
  expect(checks).not.toContain('form.text-missing');
});

test.each(['XFD1048576', 'A1048576', 'XFD2'])(
  'a stray cell %s does not hide what the workbook is',
  async (place) => {
    const bytes = await edited((page) => {
      page(PROGRESS).getCell(place).value = 1;
    });
    expect(await isDubanWorkbook(bytes)).toBe(true);
    expect((await readWorkbookFile(bytes)).entries.progress).toHaveLength(2);
  },
);

test('a workbook with a sheet that cannot be read is damaged, and not taken for a notice', async () => {
  const parts = unzipSync(await edited(() => undefined));
  const [path, xml] = Object.entries(parts).find(([name]) => name.includes('worksheets/sheet6')) ?? [];
  const bytes = zipSync({ ...parts, [path ?? '']: (xml ?? new Uint8Array()).subarray(0, 2000) });
  expect(await isDubanWorkbook(bytes)).toBe(true);
  await expect(readWorkbookFile(bytes, 'x.xlsx')).rejects.toMatchObject({ code: 'input.damaged' });
});

test('the error of a formula is said; a number and a date are read as shown and put back as they are', async () => {
  const { texts, codes, entries } = await readEdited((page) => {
    cellOf(page(PROGRESS), 2, '进展情况').value = { error: '#N/A' };
    cellOf(page(PROGRESS), 2, '存在问题和困难').value = 0.1 + 0.2;
    const day = cellOf(page(PROGRESS), 3, '进展情况');
    day.style = { ...day.style, numFmt: 'yyyy-mm-dd' };
    day.value = new Date(Date.UTC(2030, 5, 30));
  });
  expect(texts).toEqual(['#N/A', '2030-06-30']);
  expect(entries.progress[0]?.problem).toBe('0.3');
  expect(codes).toEqual(['workbook.cell-error']);
  const drawn = buildSheets(REGISTRY, { entries }).find(({ name }) => name === PROGRESS)?.values ?? [];
  expect(drawn[1]?.[6]).toBe(0.1 + 0.2);
  expect(typeof drawn[2]?.[5]).toBe('number');
});

test.each([0.5, 5, 59, 61, 45_000])(
  'the figure %d in a cell with a date format is that number',
  async (value) => {
    const { entries } = await readEdited((page) => {
      const cell = cellOf(page('指标进度'), 2, '累计完成值');
      cell.style = { ...cell.style, numFmt: 'yyyy-mm-dd' };
      cell.value = value;
    });
    expect(entries.progress[0]?.figures[0]?.value).toBe(value);
  },
);

test('a copy of a sheet with other entries is named', async () => {
  const copy = (text: string) =>
    readEdited((page, book) => {
      const other = book.addWorksheet(`${PROGRESS} (2)`);
      page(PROGRESS).eachRow((row, at) => {
        other.getRow(at).values = row.values;
      });
      cellOf(other, 2, '进展情况').value = text;
    });
  expect((await copy('建成公园8处。')).codes).toEqual([]);
  expect((await copy('另一句话')).findings).toMatchObject([
    { code: 'workbook.sheet-copied', params: { sheet: `${PROGRESS} (2)`, original: PROGRESS, count: 1 } },
  ]);
});

test('a plan in a row without a task is named', async () => {
  const { findings } = await readEdited((page) => {
    page('推进方案表').getCell(12, 6).value = '加快推进';
    page('推进方案表').getCell(14, 1).value = '制表人：张三';
  });
  expect(findings).toMatchObject([
    { code: 'workbook.row-without-key', params: { sheet: '推进方案表', row: 12 } },
  ]);
});

test('a renamed title and a renamed row of 设置 are said', async () => {
  const renamed = await readEdited((page) => {
    page('设置').getCell(2, 2).value = '值';
    page('设置').getCell(3, 2).value = 17;
  });
  expect(renamed.codes).toEqual(['workbook.column-by-position']);
  expect(renamed.entries.settings).toEqual([{ key: 'yellowFrom', value: 17 }]);
  const { codes } = await readEdited((page) => {
    page('设置').getCell(3, 1).value = '黄灯';
  });
  expect(codes).toEqual(['workbook.setting-missing']);
});

test('a file whose parts are named with backslashes is read', async () => {
  const bytes = await writeWorkbookFile(buildSheets(REGISTRY, { entries: ENTRIES }));
  const slashed = withBackslashes(bytes);
  expect(await isDubanWorkbook(slashed)).toBe(true);
  expect((await readWorkbookFile(slashed)).registry.tasks).toHaveLength(2);
});

/** The archive with backslashes in the names of its parts. */
function withBackslashes(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const rename = (start: number, length: number): void => {
    for (let at = start; at < start + length; at += 1) if (copy[at] === 0x2f) copy[at] = 0x5c;
  };
  for (let at = 0; at + 46 < copy.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) rename(at + 30, view.getUint16(at + 26, true));
    if (signature === 0x02014b50) rename(at + 46, view.getUint16(at + 28, true));
  }
  return copy;
}
