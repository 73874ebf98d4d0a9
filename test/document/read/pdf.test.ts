import { openDocument } from '#document/read/open';
import { PDF_ASSETS } from '../../support/documents/pdf-assets.ts';
import { contentOf } from '../../support/documents/document-content.ts';
import { rawPdf } from '../../support/documents/raw-pdf.ts';
import type { RawBox, RawPage, RawText } from '../../support/documents/raw-pdf.ts';

const blocksOf = async (pages: readonly RawPage[]): Promise<ReturnType<typeof contentOf>> =>
  contentOf(await openDocument(rawPdf(pages), 'notice.pdf', { pdf: { assets: PDF_ASSETS } }));

/** Lines of running text: 25 characters of 16 points, from x = 100 to x = 500. */
const line = (text: string, row: number, left = 100): RawText => ({ text, left, top: 120 + row * 28 });
const full = (text: string): string => text.padEnd(25, '某').slice(0, 25);

test('a file that does not embed its Chinese font is read', async () => {
  expect(await blocksOf([{ texts: [line('1.改造老旧住宅。', 0)] }])).toEqual(['1.改造老旧住宅。']);
});

test('a Node Buffer is accepted and not detached', async () => {
  const bytes = Buffer.from(rawPdf([{ texts: [line('正文。', 0)] }]));
  const document = await openDocument(bytes, 'notice.pdf', { pdf: { assets: PDF_ASSETS } });
  expect(document.text).toBe('正文。');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
});

test('reading leaves the built-in functions of the engine in place', async () => {
  await blocksOf([{ texts: [line('正文。', 0)] }]);
  // Functions of the engine have no `prototype`; those of pdf.js do.
  const builtIn = [Array.prototype.push, JSON.parse, JSON.stringify] as readonly object[];
  expect(builtIn.filter((one) => 'prototype' in one)).toEqual([]);
});

test('lines after a full line continue its paragraph, indented lines begin one', async () => {
  const texts = [
    line(full('　').slice(2), 0, 132),
    line(full('续'), 1),
    line('结束。', 2),
    line('责任单位：市发改委', 3, 132),
    line('另一段。', 4, 132),
  ];
  const blocks = await blocksOf([{ texts }]);
  expect(blocks).toEqual([`${'某'.repeat(23)}${full('续')}结束。`, '责任单位：市发改委', '另一段。']);
});

test('a paragraph cut by a page break is joined, page numbers and running headers are left out', async () => {
  const page = (number: number, ...texts: readonly RawText[]): RawPage => ({
    texts: [
      { text: '某市人民政府办公室文件', left: 212, top: 50, size: 12 },
      ...texts,
      { text: `— ${number} —`, left: 280, top: 760 },
    ],
  });
  const blocks = await blocksOf([
    page(1, line('1.第一项。', 0, 132), line(full('完成投资'), 1), line(full('甲'), 2)),
    page(2, line('万元以上。', 0), line('2.第二项。', 1, 132)),
    page(3, line('3.第三项。', 0, 132)),
  ]);
  expect(blocks).toEqual([
    '1.第一项。',
    `${full('完成投资')}${full('甲')}万元以上。`,
    '2.第二项。',
    '3.第三项。',
  ]);
});

test('bare numbers that increase with the pages are page numbers', async () => {
  const pages = ['5', '6'].map((number) => ({
    texts: [line(`正文${number}。`, 0), { text: number, left: 300, top: 760 }],
  }));
  expect(await blocksOf(pages)).toEqual(['正文5。', '正文6。']);
});

test('bare numbers that do not increase with the pages are content', async () => {
  const pages = ['7', '9'].map((number, i) => ({
    texts: [line(`第${i + 1}页的正文。`, 0), { text: number, left: 300, top: 760 }],
  }));
  expect(await blocksOf(pages)).toEqual(['第1页的正文。', '7', '第2页的正文。', '9']);
});

test('a centred title in a larger font is one paragraph', async () => {
  const texts = [
    { text: '某市人民政府办公室关于下达', left: 157, top: 120, size: 22 },
    { text: '重点任务的通知', left: 223, top: 150, size: 22 },
    line(full('各'), 3),
    line(full('县'), 4),
    line('区政府：', 5),
  ];
  expect((await blocksOf([{ texts }]))[0]).toBe('某市人民政府办公室关于下达重点任务的通知');
});

test('rotated pages are read', async () => {
  const [upright] = await blocksOf([{ texts: [line('甲乙丙', 0)], rotate: 90 }]);
  expect(upright).toBe('甲乙丙');
});

/** The ruled lines of a table with these column and row borders. */
const ruled = (xs: readonly number[], ys: readonly number[]): readonly RawBox[] => [
  ...xs.map((left) => ({
    left,
    top: Math.min(...ys),
    width: 0.5,
    height: Math.max(...ys) - Math.min(...ys),
  })),
  ...ys.map((top) => ({
    left: Math.min(...xs),
    top,
    width: Math.max(...xs) - Math.min(...xs),
    height: 0.5,
  })),
];
const at = (text: string, left: number, top: number): RawText => ({ text, left, top, size: 10 });

describe('ruled tables', () => {
  test('cells without a line between them are merged, a run across a line is split', async () => {
    const boxes = [
      ...ruled([100, 140, 300], [200, 230, 290]),
      { left: 140, top: 260, width: 260, height: 0.5 },
      ...ruled([300, 330, 400], [200, 230, 290]),
    ];
    const texts = [
      line('任务表', 0),
      at('序号', 105, 220),
      at('任务', 145, 220),
      at('量', 305, 220),
      at('单位', 335, 220),
      at('1', 105, 250),
      at('修路', 145, 250),
      { text: '12345678', left: 290, top: 250, size: 10 },
      at('架桥', 145, 280),
      at('9', 305, 280),
    ];
    const [title, grid] = await blocksOf([{ texts, boxes }]);
    expect(title).toBe('任务表');
    expect((grid as readonly unknown[])[0]).toEqual(['序号', '任务', '量', '单位']);
    expect((grid as readonly unknown[])[2]).toEqual([null, '架桥', '9', '']);
    expect((grid as readonly (readonly string[])[])[1]?.[3]).not.toBe('');
  });

  test('a table continued on the next page is one table, without the repeated header and with the cut row joined', async () => {
    const xs = [100, 140, 240, 340];
    const header = [at('序号', 105, 120), at('任务', 145, 120), at('进展', 245, 120)];
    const first: RawPage = {
      boxes: ruled(xs, [100, 130, 160, 190]),
      texts: [...header, at('1', 105, 150), at('修路', 145, 150), at('完成。', 245, 150)].concat(
        at('2', 105, 180),
        at('架桥十座并且同步建', 145, 180),
        at('①已开工。', 245, 180),
      ),
    };
    const second: RawPage = {
      boxes: ruled(xs, [100, 130, 160, 190]),
      texts: [...header, at('设引桥', 145, 150), at('②已完成两座。', 245, 150)].concat(
        at('3', 105, 180),
        at('植树', 145, 180),
        at('完成。', 245, 180),
      ),
    };
    expect(await blocksOf([first, second])).toEqual([
      [
        ['序号', '任务', '进展'],
        ['1', '修路', '完成。'],
        ['2', '架桥十座并且同步建设引桥', '①已开工。\n②已完成两座。'],
        ['3', '植树', '完成。'],
      ],
    ]);
  });

  test('a first row on the new page that is complete is not joined', async () => {
    const xs = [100, 140, 240, 340];
    const page = (texts: readonly RawText[]): RawPage => ({ boxes: ruled(xs, [100, 130, 160]), texts });
    const blocks = await blocksOf([
      page([
        at('1', 105, 120),
        at('修路', 145, 120),
        at('20公里', 245, 120),
        at('2', 105, 150),
        at('架桥', 145, 150),
        at('4座', 245, 150),
      ]),
      page([
        at('引桥', 145, 120),
        at('6座', 245, 120),
        at('3', 105, 150),
        at('植树', 145, 150),
        at('9万株', 245, 150),
      ]),
    ]);
    expect(blocks).toEqual([
      [
        ['1', '修路', '20公里'],
        ['2', '架桥', '4座'],
        ['', '引桥', '6座'],
        ['3', '植树', '9万株'],
      ],
    ]);
  });

  test('a frame around the page is not a table', async () => {
    expect(await blocksOf([{ boxes: ruled([50, 550], [50, 750]), texts: [line('正文。', 0)] }])).toEqual([
      '正文。',
    ]);
  });
});

test('pages without text are listed in a warning', async () => {
  const bytes = rawPdf([{ texts: [line('正文。', 0)] }, { texts: [] }]);
  const document = await openDocument(bytes, 'notice.pdf', { pdf: { assets: PDF_ASSETS } });
  expect(document.findings).toMatchObject([{ code: 'source.pages-without-text', params: { pages: ['2'] } }]);
});

test('radicals are replaced by the unified characters', async () => {
  // ⼯ U+2F2F and ⾏ U+2F8F
  expect(await blocksOf([{ texts: [line('\u2F2F业运\u2F8F', 0)] }])).toEqual(['工业运行']);
});
