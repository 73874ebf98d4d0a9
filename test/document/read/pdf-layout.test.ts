import { openDocument } from '#document/read/open';
import type { OpenedDocument } from '#document/read/opened-document';
import { PDF_ASSETS } from '../../support/documents/pdf-assets.ts';
import { contentOf } from '../../support/documents/document-content.ts';
import { rawPdf } from '../../support/documents/raw-pdf.ts';
import type { RawPage, RawText } from '../../support/documents/raw-pdf.ts';

/** What stands where on a page: text drawn twice, columns, tables without lines, raised and struck text. */

const open = (pages: readonly RawPage[]): Promise<OpenedDocument> =>
  openDocument(rawPdf(pages), 'notice.pdf', { pdf: { assets: PDF_ASSETS } });
const blocksOf = async (pages: readonly RawPage[]): Promise<ReturnType<typeof contentOf>> =>
  contentOf(await open(pages));

const at = (text: string, left: number, top: number, size = 12): RawText => ({ text, left, top, size });
const shifted = (texts: readonly RawText[], x: number, y: number): readonly RawText[] =>
  texts.map((text) => ({ ...text, left: text.left + x, top: text.top + y }));

describe('text that is drawn more than once is read once', () => {
  const lines = [at('1.新建管网11公里。', 100, 120), at('2.造林4500亩。', 100, 145)];
  const glyphs = lines.flatMap((line) =>
    [...line.text].map((text, i) => at(text, line.left + i * 12, line.top)),
  );
  test.each([
    ['line by line', lines.flatMap((line) => [line, ...shifted([line], 0.3, 0)])],
    ['the whole page', [...lines, ...shifted(lines, 0, 0.5)]],
    ['character by character', glyphs.flatMap((glyph) => [glyph, ...shifted([glyph], 0.25, 0)])],
    ['four times', [0, 0.4].flatMap((x) => [0, 0.4].flatMap((y) => shifted(lines, x, y)))],
    ['with a shadow', [...shifted(lines, 1.2, 1.2), ...lines]],
  ])('%s', async (_, texts) => {
    expect((await open([{ texts }])).text).toBe('1.新建管网11公里。\n2.造林4500亩。');
  });

  test('equal figures beside and below each other stay', async () => {
    expect((await open([{ texts: [at('1111家', 100, 120), at('1111家', 100, 133)] }])).text).toBe(
      '1111家\n1111家',
    );
  });
});

describe('columns of text', () => {
  const left = [
    at('1.新建污水管网三十公里并且', 60, 160),
    at('改造小区十二个，年底前完成投资', 60, 180),
    at('二亿元。责任单位是市住建局。', 60, 200),
  ];
  const right = [
    at('2.培育规上企业二十五家并且', 320, 160),
    at('完成技改投资一百二十亿元，责任', 320, 180),
    at('单位是市经信局。', 320, 200),
  ];
  const read = [
    '1.新建污水管网三十公里并且改造小区十二个，年底前完成投资二亿元。责任单位是市住建局。',
    '2.培育规上企业二十五家并且完成技改投资一百二十亿元，责任单位是市经信局。',
  ];
  const title = at('重点工作任务', 230, 100, 20);

  test.each([
    ['with lines at the same heights', right],
    ['with lines at other heights', shifted(right, 0, 9)],
  ])('%s follow each other', async (_, second) => {
    expect(await blocksOf([{ texts: [title, ...left, ...second] }])).toEqual(['重点工作任务', ...read]);
  });

  test('above and below a line across the page each part has its own', async () => {
    const across = at(`以上任务${'由市政府督查室负责督查并按季度通报'.repeat(2)}。`, 60, 240);
    const texts = [title, ...left, ...right, across, ...shifted(left, 0, 120), ...shifted(right, 0, 120)];
    expect(await blocksOf([{ texts }])).toEqual(['重点工作任务', ...read, across.text, ...read]);
  });
});

describe('tables without vertical lines', () => {
  const xs = [72, 110, 330, 430];
  const rowsAt = (rows: readonly (readonly string[])[], top = 140, step = 26): readonly RawText[] =>
    rows.flatMap((row, i) =>
      row.flatMap((text, j) => (text === '' ? [] : [at(text, xs[j] ?? 0, top + i * step)])),
    );
  const head = ['序号', '工作任务', '牵头单位', '完成时限'];
  const rows = [
    ['1', '新建污水管网30公里。', '市住建局', '12月底前'],
    ['2', '培育规上企业25家。', '市经信局', '11月底前'],
    ['3', '造林4500亩。', '市林业局', '6月底前'],
  ];
  const after = at('以上任务由市政府督查室负责督查，每季度通报一次，年底前考核。', 96, 250);

  test('have columns by the places of their texts, and end before a paragraph', async () => {
    const texts = [at('任务清单', 200, 90, 16), ...rowsAt([head, ...rows]), after];
    expect(await blocksOf([{ texts }])).toEqual(['任务清单', [head, ...rows], after.text]);
  });

  test('heads may be centred over texts that begin at the left', async () => {
    const centred = head.map((text, j) => at(text, (xs[j] ?? 0) + (j === 1 ? 90 : 0), 140));
    expect(await blocksOf([{ texts: [...centred, ...rowsAt(rows, 166)] }])).toEqual([[head, ...rows]]);
  });

  test('a cell may have several lines', async () => {
    const long = rowsAt(
      [
        head,
        ['1', '新建污水管网三十公里，改造雨污分', '市住建局', '12月底前'],
        ['', '流小区十二个，投资二亿元。', '', ''],
        ...rows.slice(1),
      ],
      140,
      20,
    );
    const cell = '新建污水管网三十公里，改造雨污分流小区十二个，投资二亿元。';
    expect(await blocksOf([{ texts: long }])).toEqual([
      [head, ['1', cell, '市住建局', '12月底前'], ...rows.slice(1)],
    ]);
  });

  test('heads may stand above groups of heads', async () => {
    const texts = [
      ...[at('序号', 72, 140), at('指标任务', 110, 140), at('时间安排', 300, 140), at('牵头单位', 440, 140)],
      ...[at('上半年', 280, 160), at('全年', 350, 160)],
      ...['1', '2'].flatMap((no, i) => [
        ...[at(no, 72, 186 + i * 26), at('新建管网', 110, 186 + i * 26), at('18', 285, 186 + i * 26)],
        ...[at('30', 352, 186 + i * 26), at('市住建局', 440, 186 + i * 26)],
      ]),
    ];
    const [table] = await blocksOf([{ texts }]);
    expect((table as readonly unknown[]).slice(1)).toEqual([
      [null, null, '上半年', '全年', null],
      ['1', '新建管网', '18', '30', '市住建局'],
      ['2', '新建管网', '18', '30', '市住建局'],
    ]);
  });

  test('a table goes on on the next page, with or without its heads', async () => {
    const more = [['4', '新增就业2300人。', '市人社局', '全年']];
    for (const second of [more, [head, ...more]]) {
      const pages = [{ texts: rowsAt([head, ...rows]) }, { texts: rowsAt(second, 90) }];
      expect(await blocksOf(pages)).toEqual([[head, ...rows, ...more]]);
    }
  });

  test('two columns without lines are a table if notices use their heads', async () => {
    const two = (heads: readonly string[]): readonly RawText[] =>
      [heads, ['新建管网30公里。', '市住建局'], ['造林4500亩。', '市林业局']].flatMap((row, i) =>
        row.map((text, j) => at(text, 100 + j * 250, 140 + i * 26)),
      );
    expect((await blocksOf([{ texts: two(['工作任务', '责任单位']) }]))[0]).toHaveLength(3);
    expect(typeof (await blocksOf([{ texts: two(['张三', '李四']) }]))[0]).toBe('string');
  });

  test.each([
    [
      'a table of contents',
      ['一、总体要求', '二、重点任务', '三、保障措施'].map((title, i) => [title, '………………', String(i + 1)]),
    ],
    [
      'names',
      [
        ['张三', '李四', '王五'],
        ['赵六', '钱七', '孙八'],
        ['周九', '吴十', '郑一'],
      ],
    ],
    ['lines of contacts', [1, 2, 3].map((i) => [`联系人：张${i}`, `电话：123${i}`, `传真：321${i}`])],
    ['a list', [1, 2, 3].map((i) => [`(${i})`, '新建管网并且改造小区。'])],
  ])('%s: no table', async (_, lines) => {
    const texts = lines.flatMap((row, i) => row.map((text, j) => at(text, 80 + j * 160, 140 + i * 24)));
    expect((await blocksOf([{ texts }])).filter((block) => typeof block !== 'string')).toEqual([]);
  });
});

describe('raised and struck text', () => {
  test('marks of notes are no digits of a figure, squares and cubes are units', async () => {
    const texts = [
      ...[at('企业25', 100, 140), at('1', 172, 135, 7), at('家，厂房3000m', 180, 140), at('2', 288, 135, 7)],
      at('。', 296, 140),
    ];
    const document = await open([{ texts }]);
    expect(document.text).toBe('企业25家，厂房3000m²。');
    expect(document.findings).toMatchObject([{ code: 'source.note-marks', params: { count: 1 } }]);
  });

  test('small text at the height of larger text far from it is as it is', async () => {
    const texts = [at('通知', 100, 140, 22), at('投资2026万元', 320, 144)];
    expect((await open([{ texts }])).text).toBe('通知 投资2026万元');
  });

  test('a figure with a line through it is left out, one with a line below it is not', async () => {
    const texts = [at('培育企业4025家，造林4500亩。', 100, 140)];
    const boxes = [
      { left: 148, top: 135.5, width: 24, height: 0.6 },
      { left: 232, top: 142, width: 48, height: 0.6 },
    ];
    const document = await open([{ texts, boxes }]);
    expect(document.text).toBe('培育企业25家，造林4500亩。');
    expect(document.findings).toMatchObject([{ code: 'source.struck-text', params: { count: 1 } }]);
  });
});
