import { openDocument } from '#document/read/open';
import { InputFailure } from '#core/failure/input-failure';
import type { OpenedDocument } from '#document/read/opened-document';
import { PDF_ASSETS } from '../../support/documents/pdf-assets.ts';
import { contentOf } from '../../support/documents/document-content.ts';
import { FIRST_OWN, onePagePdf, pdfText, shown } from '../../support/documents/one-page-pdf.ts';
import type { OnePage } from '../../support/documents/one-page-pdf.ts';
import { pdfStream } from '../../support/documents/raw-pdf.ts';

/** What a page shows and what it holds besides: hidden text, form fields, comments, fonts without characters. */

const open = (page: OnePage): Promise<OpenedDocument> =>
  openDocument(onePagePdf(page), 'notice.pdf', { pdf: { assets: PDF_ASSETS } });

const codeOf = async (page: OnePage): Promise<string> => {
  const failure: unknown = await open(page).catch((error: unknown) => error);
  if (!(failure instanceof InputFailure)) throw new Error('The file was read.');
  return failure.code;
};

const VISIBLE = shown('1.新建管网30公里。', 100, 100);
const SECOND = shown('2.造林40亩。', 100, 130);

describe('text that nobody sees is named and not read', () => {
  test.each<[string, OnePage]>([
    ['white', { content: `${VISIBLE} 1 g ${SECOND}` }],
    ['covered by a rectangle', { content: `${VISIBLE} ${SECOND} 1 g 90 660 400 20 re f` }],
    ['without colour', { content: `${VISIBLE} 3 Tr ${SECOND}` }],
    ['clipped away', { content: `${VISIBLE} q 0 0 9 9 re W n ${SECOND} Q` }],
    [
      'in a layer that is off',
      {
        content: `${VISIBLE} /OC /L BDC ${SECOND} EMC`,
        objects: ['<< /Type /OCG /Name (x) >>'],
        resources: `/Properties << /L ${FIRST_OWN} 0 R >>`,
        catalogue: `/OCProperties << /OCGs [${FIRST_OWN} 0 R] /D << /OFF [${FIRST_OWN} 0 R] >> >>`,
      },
    ],
  ])('%s', async (_, page) => {
    const document = await open(page);
    expect(document.text).toBe('1.新建管网30公里。');
    expect(document.findings).toMatchObject([
      { code: 'source.hidden-text', params: { count: 1, texts: ['“2.造林40亩。”（第1页）'] } },
    ]);
  });

  test('white text on a dark rectangle and the text layer of a scan are read', async () => {
    const dark = `0 0 0.5 rg 90 660 400 20 re f 1 g ${SECOND}`;
    expect((await open({ content: `${VISIBLE} ${dark}` })).text).toBe('1.新建管网30公里。\n2.造林40亩。');
    expect((await open({ content: `3 Tr ${VISIBLE}` })).text).toBe('1.新建管网30公里。');
  });
});

const WIDGET = '<< /Type /Annot /Subtype /Widget /F 4 /DA (/Helv 9 Tf 0 g)';
const annotations = (count: number): string =>
  `/Annots [${Array.from({ length: count }, (_, i) => `${FIRST_OWN + i} 0 R`).join(' ')}]`;

describe('form fields and annotations', () => {
  test('what is typed, chosen and ticked is read at its place', async () => {
    const lines = [640, 670, 700].map((y) => `100 ${y} m 400 ${y} l S 100 640 m 100 700 l S`);
    const content = [
      ...[...lines, '200 640 m 200 700 l S 400 640 m 400 700 l S'],
      ...[shown('任务', 105, 120), shown('进展', 205, 120), shown('管网', 105, 150)],
      ...[shown('填报人：', 100, 200), shown('按期', 120, 230), shown('逾期', 220, 230)],
    ].join('\n');
    const box = (state: string, left: number): string =>
      `${WIDGET} /FT /Btn /T (b${left}) /V /${state} /AS /${state} /Rect [${left} 568 ${left + 12} 580] ` +
      `/AP << /N << /Yes 14 0 R /Off 14 0 R >> >> >>`;
    const objects = [
      `${WIDGET} /FT /Tx /T (a) /Ff 4096 /V ${pdfText('已建成12公里；\n在建3公里。')} /Rect [202 642 398 668] >>`,
      `${WIDGET} /FT /Ch /T (c) /V (two) /Opt [[(one) ${pdfText('李四')}] [(two) ${pdfText('张三')}]] ` +
        '/Rect [150 595 250 612] >>',
      box('Yes', 102),
      box('Off', 202),
      '<< /Type /Annot /Subtype /Text /F 4 /Rect [500 700 520 720] >>',
      `<< /Type /Annot /Subtype /Text /F 4 /Contents ${pdfText('请核对')} /Rect [500 700 520 720] >>`,
      pdfStream('', '/Type /XObject /Subtype /Form /BBox [0 0 12 12]'),
    ];
    const document = await open({ content, objects, page: annotations(6) });
    expect(contentOf(document)).toEqual([
      [
        ['任务', '进展'],
        ['管网', '已建成12公里；\n在建3公里。'],
      ],
      '填报人： 张三',
      '☑ 按期 ☐ 逾期',
    ]);
    expect(document.findings).toMatchObject([
      { code: 'source.unread-content', params: { texts: ['第1页批注“请核对”'] } },
    ]);
  });

  test('a form whose pages only say that it cannot be shown is refused by name', async () => {
    const page = {
      content: shown('请稍候，正在加载。', 100, 100),
      objects: [pdfStream('<xdp/>')],
      catalogue: `/AcroForm << /XFA ${FIRST_OWN} 0 R /Fields [] >>`,
    };
    expect(await codeOf(page)).toBe('pdf.xfa-form');
  });

  test('attached files are named', async () => {
    const objects = [
      `<< /Type /Filespec /F (a) /UF ${pdfText('清单.docx')} /EF << /F ${FIRST_OWN + 1} 0 R >> >>`,
      pdfStream('abc', '/Type /EmbeddedFile'),
    ];
    const catalogue = `/Names << /EmbeddedFiles << /Names [(a) ${FIRST_OWN} 0 R] >> >>`;
    expect((await open({ content: VISIBLE, objects, catalogue })).findings).toMatchObject([
      { code: 'source.unread-content', params: { texts: ['附件文件“清单.docx”'] } },
    ]);
  });
});

describe('fonts that do not name their characters', () => {
  const text = '1.新建污水管网30公里，责任单位是市住建局。';
  const codes = [...text].map((_, i) => (i + 10).toString(16).padStart(4, '0'));
  const font = (entries: string): readonly string[] => [
    `<< /Type /Font /Subtype /Type0 /BaseFont /AAA /Encoding /Identity-H /DescendantFonts [${FIRST_OWN + 1} 0 R] ${entries} >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAA /DW 1000 /FontDescriptor 7 0 R ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
  ];
  const content = `BT /F 12 Tf 1 0 0 1 100 700 Tm <${codes.join('')}> Tj ET`;
  const map = (isNamed: (character: string) => boolean): string => {
    const named = [...text].flatMap((character, i) =>
      isNamed(character)
        ? [`<${codes[i] ?? ''}> <${character.charCodeAt(0).toString(16).padStart(4, '0')}>`]
        : [],
    );
    return `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${named.length} beginbfchar ${named.join(' ')} endbfchar endcmap`;
  };

  test('are refused by name', async () => {
    expect(await codeOf({ content, objects: font(''), font: FIRST_OWN })).toBe('pdf.unreadable-text');
  });

  test('a character that is not named is told and never left out', async () => {
    const objects = [
      ...font(`/ToUnicode ${FIRST_OWN + 2} 0 R`),
      pdfStream(map((character) => character !== '管')),
    ];
    const document = await open({ content, objects, font: FIRST_OWN });
    expect(document.text).toBe(text.replace('管', '\uFFFD'));
    expect(document.findings).toMatchObject([{ code: 'source.unknown-symbols', params: { count: 1 } }]);
  });
});

test('vertical writing is read from right to left, with the usual marks', async () => {
  const objects = [
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-V /DescendantFonts [6 0 R] >>',
  ];
  const content = shown('一、新建管网，改造小区。', 500, 100) + shown('二、造林（四百亩）。', 470, 100);
  expect((await open({ content, objects, font: FIRST_OWN })).text).toBe(
    '一、新建管网，改造小区。\n二、造林（四百亩）。',
  );
});
