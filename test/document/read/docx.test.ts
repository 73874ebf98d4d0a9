import { extractRawText } from 'mammoth';
import { openDocument } from '#document/read/open';
import { docxOf } from '../../support/documents/docx.ts';
import { numbered, numberingOf, wordOf, wordParagraph } from '../../support/documents/office-package.ts';
import { contentOf, paragraphTexts } from '../../support/documents/document-content.ts';

const blocksOf = async (bytes: Uint8Array): Promise<ReturnType<typeof contentOf>> =>
  contentOf(await openDocument(bytes, 'notice.docx'));

describe('automatic numbers become text as Word shows them', () => {
  const LISTS = numberingOf([
    [
      ['chineseCountingThousand', '%1、'],
      ['japaneseCounting', '（%2）'],
      ['decimal', '%3.'],
    ],
    [['decimal', '%1']],
    [
      ['decimalEnclosedCircleChinese', '%1'],
      ['bullet', '●'],
    ],
  ]);
  const p = (text: string, list: number, level = 0): string => wordParagraph(text, numbered(list, level));

  test('in the format of their level, with inner levels restarting', async () => {
    const body = [
      p('总体', 1),
      p('甲', 1, 1),
      p('子', 1, 2),
      p('丑', 1, 2),
      p('乙', 1, 1),
      p('寅', 1, 2),
      p('任务', 1),
    ];
    expect(await blocksOf(wordOf(body.join(''), { numbering: LISTS }))).toEqual([
      '一、总体',
      '（一）甲',
      '1.子',
      '2.丑',
      '（二）乙',
      '1.寅',
      '二、任务',
    ]);
  });

  test('eleven is 十一, bullets give no text, a number without punctuation is followed by a space', async () => {
    const many = Array.from({ length: 11 }, () => p('项', 1)).join('');
    const bytes = wordOf(`${many}${p('3个项目', 2)}${p('甲', 3)}${p('乙', 3, 1)}`, { numbering: LISTS });
    expect((await blocksOf(bytes)).slice(9)).toEqual(['十、项', '十一、项', '1 3个项目', '①甲', '乙']);
  });

  test('in the cells of a table, including cells without other text', async () => {
    const row = (text: string): string =>
      `<w:tr><w:tc>${p('', 2)}</w:tc><w:tc>${wordParagraph(text)}</w:tc></w:tr>`;
    const bytes = wordOf(`<w:tbl>${row('修路')}${row('架桥')}</w:tbl>`, { numbering: LISTS });
    expect(await blocksOf(bytes)).toEqual([
      [
        ['1', '修路'],
        ['2', '架桥'],
      ],
    ]);
  });

  test('from the style of the paragraph and the styles it is based on', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>`;
    const off = '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = `${wordParagraph('甲', '<w:pStyle w:val="b"/>')}${wordParagraph('无', off)}${wordParagraph('乙', '<w:pStyle w:val="a"/>')}`;
    expect(await blocksOf(wordOf(body, { numbering: LISTS, styles }))).toEqual([
      '（一）甲',
      '无',
      '（二）乙',
    ]);
  });

  test('a list with a start of its own begins there, other lists of the same kind continue', async () => {
    const numbering = `${numberingOf([[['decimal', '%1.']]])}
      <w:num w:numId="8"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="9"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
    const body = p('甲', 1) + p('乙', 8) + p('丙', 9) + p('丁', 9);
    expect(await blocksOf(wordOf(body, { numbering }))).toEqual(['1.甲', '2.乙', '5.丙', '6.丁']);
  });

  test('levels that write the numbers of outer levels in Arabic digits', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1章"/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body = p('总则', 1) + p('范围', 1, 1) + p('分则', 1) + p('目标', 1, 1);
    expect(await blocksOf(wordOf(body, { numbering }))).toEqual([
      '第一章总则',
      '1.1 范围',
      '第二章分则',
      '2.1 目标',
    ]);
  });
});

test('deleted and hidden text is left out, inserted text is read, former properties are ignored', async () => {
  const body = `<w:p><w:pPr>${numbered(1)}<w:pPrChange><w:pPr>${numbered(7)}</w:pPr></w:pPrChange></w:pPr>
    <w:r><w:t>完成</w:t></w:r><w:del><w:r><w:delText>30</w:delText><w:t>30</w:t></w:r></w:del>
    <w:ins><w:r><w:t>45</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>秘</w:t></w:r><w:r><w:t>公里</w:t></w:r></w:p>`;
  expect(await blocksOf(wordOf(body, { numbering: numberingOf([[['decimal', '%1.']]]) }))).toEqual([
    '1.完成45公里',
  ]);
});

test('line breaks end a line, page breaks do not, tabs are kept', async () => {
  const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>一</w:t><w:br/><w:t>二</w:t>
    <w:br w:type="page"/><w:t>三</w:t><w:tab/><w:t>四</w:t></w:r></w:p>`;
  expect(await blocksOf(wordOf(body))).toEqual(['一', '二三\t四']);
});

test('a text box is read once, after the paragraph it is anchored in; footnotes follow the main text', async () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${wordParagraph('急件')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>
    <mc:Fallback><w:pict><w:txbxContent>${wordParagraph('急件')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const body = `<w:p><w:r><w:t>文件</w:t></w:r>${box}${note}<w:r><w:t>标题</w:t></w:r></w:p>${wordParagraph('正文')}`;
  const footnotes = `<w:footnote w:id="1">${wordParagraph('口径见附件')}</w:footnote>`;
  expect(await blocksOf(wordOf(body, { footnotes }))).toEqual(['文件标题', '急件', '正文', '口径见附件']);
});

test('merged cells are one cell, and rows may begin with skipped columns', async () => {
  const tc = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`;
  const down = (text: string, value: string): string => tc(text, `<w:vMerge w:val="${value}"/>`);
  const rows = [
    tc('序号') + tc('任务', '<w:gridSpan w:val="2"/>'),
    down('1', 'restart') + tc('甲') + tc('乙'),
    down('看不见', 'continue') + tc('丙') + tc('丁'),
  ];
  const table = `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}
    <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('戊')}${tc('己')}</w:tr></w:tbl>`;
  const [grid] = await blocksOf(wordOf(table));
  expect(grid).toEqual([
    ['序号', '任务', null],
    ['1', '甲', '乙'],
    [null, '丙', '丁'],
    [null, '戊', '己'],
  ]);
});

test('mammoth, an independent reader, finds the same text in a file written by the docx package', async () => {
  const bytes = await docxOf([
    { kind: 'paragraph', text: '1.改造管网45公里。' },
    {
      kind: 'table',
      rows: [
        ['序号', '任务'],
        ['1', '修路'],
      ].map((row) => row.map((text) => ({ paragraphs: [text], rowSpan: 1, columnSpan: 1 }))),
    },
  ]);
  const { value } = await extractRawText({ buffer: Buffer.from(bytes) });
  const texts = paragraphTexts(await openDocument(bytes, 'notice.docx'));
  expect(texts.join('')).toBe(value.replace(/\s/g, ''));
});
