import { deflateSync } from 'node:zlib';
import { openDocument } from '#document/read/open';
import { InputFailure } from '#core/failure/input-failure';
import { PDF_ASSETS } from '../../support/documents/pdf-assets.ts';
import { FIRST_OWN, onePagePdf, shown } from '../../support/documents/one-page-pdf.ts';
import type { OnePage } from '../../support/documents/one-page-pdf.ts';
import { pdfStream } from '../../support/documents/raw-pdf.ts';

/** Small pdf files that would cost much time or memory. */

const codeOf = async (page: OnePage): Promise<string> => {
  const failure: unknown = await openDocument(onePagePdf(page), 'a.pdf', {
    pdf: { assets: PDF_ASSETS },
  }).catch((error: unknown) => error);
  if (!(failure instanceof InputFailure)) throw new Error(`The file was read, or failed: ${String(failure)}`);
  return failure.code;
};

const packed = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 9 });
const binary = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const spaces = new Uint8Array(40_000_000).fill(32);
const twice = binary(packed(packed(spaces)));
const FILTERS = '[/FlateDecode /FlateDecode]';

describe('streams are counted after each of their filters', () => {
  test.each<[string, OnePage]>([
    ['packed twice', { content: twice, contentEntries: `/Filter ${FILTERS}` }],
    ['with an escaped name', { content: twice, contentEntries: '/Filter [/Fl#61teDecode /Fl]' }],
    [
      'that an object names',
      { content: twice, contentEntries: `/Filter ${FIRST_OWN} 0 R`, objects: [FILTERS] },
    ],
    ['said to be a picture', { content: twice, contentEntries: `/Subtype /Image /Filter ${FILTERS}` }],
    [
      'as runs',
      {
        content: binary(packed(new Uint8Array(400_000).fill(0x81))),
        contentEntries: '/Filter [/FlateDecode /RunLengthDecode]',
      },
    ],
  ])('%s', async (_, page) => {
    expect(await codeOf(page)).toBe('input.expands-too-much');
  });
});

const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 9 9]';
/** Forms each of which draws the next one ten times. */
const laughs = Array.from({ length: 12 }, (_, i) =>
  pdfStream(
    i === 11 ? 'q Q' : '/X Do '.repeat(10),
    `${FORM} /Resources << /XObject << /X ${FIRST_OWN + i + 1} 0 R >> >>`,
  ),
);
const OWN = FIRST_OWN + laughs.length;
const USE = `<< /XObject << /X ${FIRST_OWN} 0 R >> >>`;
/** Forms each of which draws all of them. */
const all = Array.from({ length: 12 }, (_, i) => `/X${i} ${FIRST_OWN + i} 0 R`).join(' ');
const circle = Array.from({ length: 12 }, () =>
  pdfStream(
    Array.from({ length: 12 }, (_, i) => `/X${i} Do `).join(''),
    `${FORM} /Resources << /XObject << ${all} >> >>`,
  ),
);

describe('drawings that draw each other', () => {
  test.each<[string, OnePage]>([
    ['forms', { content: '/X Do', objects: laughs, resources: `/XObject << /X ${FIRST_OWN} 0 R >>` }],
    ['in a circle', { content: '/X0 Do', objects: circle, resources: `/XObject << ${all} >>` }],
    [
      'in a pattern',
      {
        content: '/Pattern cs /P scn 0 0 9 9 re f',
        objects: [
          ...laughs,
          pdfStream(
            '/X Do',
            `/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources ${USE}`,
          ),
        ],
        resources: `/Pattern << /P ${OWN} 0 R >>`,
      },
    ],
    [
      'in a glyph',
      {
        content: 'BT /F 12 Tf (a) Tj ET',
        objects: [
          ...laughs,
          `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 97 /LastChar 97 ` +
            `/Widths [9] /CharProcs << /a ${OWN + 1} 0 R >> /Encoding << /Differences [97 /a] >> /Resources ${USE} >>`,
          pdfStream('9 0 d0 /X Do'),
        ],
        font: OWN,
      },
    ],
    [
      'as a mask',
      {
        content: '/G gs 0 0 9 9 re f',
        objects: [...laughs, `<< /SMask << /S /Luminosity /G ${FIRST_OWN} 0 R >> >>`],
        resources: `/ExtGState << /G ${OWN} 0 R >>`,
      },
    ],
    [
      'in an annotation',
      {
        content: '',
        objects: [
          ...laughs,
          `<< /Type /Annot /Subtype /Stamp /F 4 /Rect [0 0 9 9] /AP << /N ${FIRST_OWN} 0 R >> >>`,
        ],
        page: `/Annots [${OWN} 0 R]`,
      },
    ],
  ])('%s', async (_, page) => {
    expect(await codeOf(page)).toBe('pdf.too-complex');
  });
});

describe('numbers by which lists are made', () => {
  const cidFont = (entries: string): readonly string[] => [
    `<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [${FIRST_OWN + 1} 0 R] /ToUnicode ${FIRST_OWN + 2} 0 R >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /FontDescriptor 7 0 R ${entries} ` +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
  ];
  const range = '1 beginbfrange <00000000> <00FFFFFF> <0041> endbfrange ';
  test.each<[string, OnePage]>([
    [
      'widths of a font',
      { content: '', objects: [...cidFont('/W [0 1000000000 500]'), pdfStream('')], font: FIRST_OWN },
    ],
    [
      'characters of a font',
      { content: '', objects: [...cidFont(''), pdfStream(range.repeat(9))], font: FIRST_OWN },
    ],
    [
      'a row of a picture',
      {
        content: binary(packed(new Uint8Array(9))),
        contentEntries: '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>',
      },
    ],
    ['saved states', { content: 'q '.repeat(20_000) }],
    ['one text', { content: `BT /F 12 Tf (${'ab'.repeat(600_000)}) Tj ET` }],
  ])('%s', async (_, page) => {
    expect(await codeOf(page)).toBe('pdf.too-complex');
  });

  test('the operators of a page', async () => {
    const content = binary(packed(new TextEncoder().encode('q Q\n'.repeat(200_000))));
    expect(await codeOf({ content, contentEntries: '/Filter /FlateDecode' })).toBe('input.too-many-elements');
  });
});

test('a form that is drawn on the page, and one that is drawn often but is small, are read', async () => {
  const objects = [pdfStream(shown('正文。', 100, 100), FORM.replace('9 9', '600 800'))];
  const document = await openDocument(
    onePagePdf({ content: '/X Do '.repeat(200), objects, resources: `/XObject << /X ${FIRST_OWN} 0 R >>` }),
    'a.pdf',
    { pdf: { assets: PDF_ASSETS } },
  );
  expect(document.text).toBe('正文。');
});
