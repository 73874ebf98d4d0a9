import { openDocument } from '#document/read/open';
import { docxOf } from '../../support/documents/docx.ts';
import { htmlOf } from '../../support/documents/html.ts';
import { piecesOf, pieceTexts, withWholeTables } from '../../support/documents/notice-pieces.ts';
import type { Piece } from '../../support/documents/notice-pieces.ts';
import {
  convertedByLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from '../../support/documents/libreoffice.ts';
import { REFERENCE } from '../../support/documents/notice-files.ts';
import { paragraphTexts } from '../../support/documents/document-content.ts';
import { xlsxOf } from '../../support/documents/xlsx.ts';

const TEST_NOTICE = `测试市人民政府办公室关于下达年度重点任务的通知
各区人民政府，市政府各部门：
一、产业发展方面
1.新建标准厂房30万平方米以上，引进亿元以上项目12个，完成工业投资85亿元，同比增长9.5%，其中制造业投资增长12%以上，高技术产业投资增长15%以上。
牵头单位：市经信局
责任单位：市发改委、市商务局
2.改造老旧管网45公里。
牵头单位：市住建局
附件：任务分解表
序号\t事项分类\t事项名称\t全市目标任务\t东区\t西区\t责任单位
1\t城乡建设\t改造老旧管网\t45公里\t20\t25\t市住建局
2\t\t新增停车泊位\t800个\t/\t800\t
\t\t新增充电桩\t60个\t30\t30\t市发改委
3\t交通出行\t提升农村公路\t18公里\t18\t/\t市交通局
抄送：市委各部门。`;

const notices = [
  ['a notice written for this test', TEST_NOTICE] as const,
  ...REFERENCE.map(({ name, text }) => [name, text] as const),
];

/** Writers by file format. */
const writers: Readonly<Record<string, (pieces: readonly Piece[]) => Promise<Uint8Array> | Uint8Array>> = {
  docx: (pieces) => docxOf(pieces),
  html: htmlOf,
  xlsx: xlsxOf,
};

if (REFERENCE.length === 0) {
  test.skip('the folder of reference notices is missing: only the notice of this test is read', () => {});
}

describe.each(notices)('%s', (_, text) => {
  const pieces = piecesOf(text);
  const expected = pieceTexts(pieces);

  test('its pieces contain the whole text', () => {
    expect(expected.join('')).toBe(text.replace(/\s/g, ''));
  });

  test.each(Object.entries(writers))(
    'read from %s: every paragraph and cell in order',
    async (format, write) => {
      const document = await openDocument(await write(pieces), `notice.${format}`);
      expect(document.origin).toBe(format);
      expect(paragraphTexts(document)).toEqual(expected);
    },
  );
});

/** The page layouts in which each notice is printed; landscape only for the first, the shortest. */
const prints = notices.flatMap(([name, text], i) =>
  [{ indent: true }, {}, ...(i === 0 ? [{ indent: true, landscape: true }] : [])].map(
    (options) => [`${name}, ${JSON.stringify(options)}`, text, options] as const,
  ),
);

/** The first difference between two texts, with its surroundings in each; null if they are equal. */
function difference(a: string, b: string): readonly [string, string] | null {
  if (a === b) return null;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return [a.slice(Math.max(0, at - 20), at + 40), b.slice(Math.max(0, at - 20), at + 40)];
}

describeWithLibreOffice('Writer', 'printed to pdf by LibreOffice', () => {
  let files: readonly Uint8Array[] = [];
  beforeAll(async () => {
    files = await convertedByLibreOffice(
      await Promise.all(prints.map(([, text, options]) => docxOf(withWholeTables(piecesOf(text)), options))),
      'docx',
      'pdf',
    );
  }, LIBREOFFICE_TIMEOUT);

  test.each(prints.map(([name, text], i) => [name, text, i] as const))(
    '%s: the same text, and at least 96 per cent of the paragraphs and cells are the same',
    async (_, text, i) => {
      const expected = pieceTexts(withWholeTables(piecesOf(text)));
      const printed = paragraphTexts(await openDocument(files[i] ?? new Uint8Array(), 'notice.pdf'));
      expect(difference(printed.join(''), expected.join(''))).toBeNull();
      const known = new Set(printed);
      const lost = expected.filter((paragraph) => !known.has(paragraph));
      // Lines of one sentence that are separate in the source may be joined here.
      expect(lost.length / expected.length).toBeLessThanOrEqual(0.04);
    },
    60_000,
  );
});
