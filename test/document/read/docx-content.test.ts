import { zipSync } from 'fflate';
import { openDocument } from '#document/read/open';
import { contentOf } from '../../support/documents/document-content.ts';
import {
  numbered,
  numberingOf,
  officePackageOf,
  wordOf,
  wordParagraph,
} from '../../support/documents/office-package.ts';
import type { Parts } from '../../support/documents/office-package.ts';

type Content = ReturnType<typeof contentOf>;

const blocksOf = async (body: string, others: Parts = {}): Promise<Content> =>
  contentOf(await openDocument(wordOf(body, others), 'notice.docx'));

const codesOf = async (body: string): Promise<readonly (readonly [string, unknown])[]> =>
  (await openDocument(wordOf(body), 'notice.docx')).findings.map(({ code, params }) => [
    code,
    params['contents'] ?? params['texts'] ?? params['count'],
  ]);

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

const LIST = numberingOf([
  [
    ['decimal', '%1.'],
    ['decimal', '(%2)'],
    ['decimal', '%3)'],
  ],
]);

describe('numbers of lists', () => {
  const style = (id: string, properties: string, basedOn = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}">${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
  const styled = (text: string, id: string, more = ''): string =>
    wordParagraph(text, `<w:pStyle w:val="${id}"/>${more}`);

  test('a level that names a style is the level of its paragraphs', async () => {
    const linked = (level: number, format: string, text: string, id: string): string =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${id}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${linked(0, 'chineseCounting', '%1、', 'h')}${linked(1, 'decimal', '%2.', 'i')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const list = '<w:numPr><w:numId w:val="1"/></w:numPr>';
    const styles = style('h', list) + style('i', list) + style('j', '', 'i');
    const body = [
      styled('建设', 'h'),
      styled('甲', 'i'),
      styled('乙', 'j'),
      styled('无', 'i', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      styled('经济', 'h'),
      styled('丙', 'i'),
    ];
    expect(await blocksOf(body.join(''), { numbering, styles })).toEqual([
      '一、建设',
      '1.甲',
      '2.乙',
      '无',
      '二、经济',
      '1.丙',
    ]);
  });

  test('a level that was skipped counts as begun', async () => {
    const item = (text: string, level: number): string => wordParagraph(text, numbered(1, level));
    const body = item('甲', 0) + item('子', 2) + item('乙', 1) + item('丙', 0) + item('丁', 1);
    expect(await blocksOf(body, { numbering: LIST })).toEqual(['1.甲', '1)子', '(2)乙', '2.丙', '(1)丁']);
  });

  test('a format of a later version, given by its first numbers, is preferred to its fallback', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body = wordParagraph('甲', numbered(1)) + wordParagraph('乙', numbered(1));
    expect(await blocksOf(body, { numbering })).toEqual(['009.甲', '010.乙']);
  });

  describe('of paragraphs with tracked changes', () => {
    const item = (content: string, mark = ''): string =>
      `<w:p><w:pPr>${numbered(1)}<w:rPr>${mark}</w:rPr></w:pPr>${content}</w:p>`;
    const deleted = (text: string): string => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

    test.each([
      [
        'a deleted item is not counted',
        item(run('甲')) + item(deleted('乙'), '<w:del/>') + item(run('丙')),
        ['1.甲', '2.丙'],
      ],
      [
        'what is left of an item joins the next one',
        item(run('甲')) + item(run('乙前') + deleted('x'), '<w:del/>') + item(run('乙后')),
        ['1.甲', '2.乙前乙后'],
      ],
      [
        'an item that was moved is counted where it is now',
        item(`<w:moveFrom>${run('甲')}</w:moveFrom>`, '<w:moveFrom/>') +
          item(run('乙')) +
          item(`<w:moveTo>${run('甲')}</w:moveTo>`, '<w:moveTo/>'),
        ['1.乙', '2.甲'],
      ],
      [
        'an inserted item is counted',
        item(run('甲')) + item(`<w:ins>${run('乙')}</w:ins>`, '<w:ins/>'),
        ['1.甲', '2.乙'],
      ],
      [
        'the last paragraph cannot join another one',
        item(run('甲')) + item(run('乙'), '<w:del/>'),
        ['1.甲', '乙'],
      ],
      [
        'an item whose text is struck is counted and left out',
        item(run('甲')) + item(run('乙30', '<w:strike/>')) + item(run('x', '<w:strike/>') + run('丙')),
        ['1.甲', '3.丙'],
      ],
    ])('%s', async (_, body, expected) => {
      expect(await blocksOf(body, { numbering: LIST })).toEqual(expected);
    });

    test('changes that are neither accepted nor rejected are told', async () => {
      const body = item(run('甲')) + item(deleted('乙'), '<w:del/>') + item(`<w:ins>${run('丙')}</w:ins>`);
      expect(await codesOf(body)).toEqual([['source.tracked-changes', 2]]);
    });
  });
});

test('former properties of runs do not strike text, and styles do', async () => {
  const styles =
    '<w:style w:type="character" w:styleId="old"><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="character" w:styleId="note"><w:basedOn w:val="base"/></w:style><w:style w:type="character" w:styleId="base"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
  const body = [
    paragraph(run('甲', '<w:rPrChange><w:rPr><w:strike/><w:vanish/></w:rPr></w:rPrChange>')),
    paragraph(
      run('培育'),
      run('40', '<w:rStyle w:val="old"/>'),
      run('25'),
      run('1', '<w:rStyle w:val="note"/>'),
      run('家'),
    ),
    paragraph(run('否', '<w:strike w:val="0"/><w:dstrike w:val="false"/>')),
  ];
  expect(await blocksOf(body.join(''), { styles })).toEqual(['甲', '培育25家', '否']);
});

test('text moved up by hand is raised only if it is smaller than its neighbour', async () => {
  const large = '<w:sz w:val="32"/>';
  const body = [
    paragraph(run('培育25', large), run('1', '<w:position w:val="10"/><w:sz w:val="18"/>'), run('家', large)),
    paragraph(run('培育', large), run('25', `<w:position w:val="6"/>${large}`), run('家', large)),
  ];
  expect(await blocksOf(body.join(''))).toEqual(['培育25家', '培育25家']);
});

describe('content controls', () => {
  const control = (properties: string, content: string): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const EMPTY = '<w:showingPlcHdr/>';

  test('are read wherever they stand, without the prompt of an empty one', async () => {
    const body = [
      paragraph(run('甲'), control(EMPTY, run('单击此处')), control('<w:date/>', run('6月30日')), run('乙')),
      control(EMPTY, wordParagraph('单击此处')),
      control('<w:showingPlcHdr w:val="0"/>', wordParagraph('丙')),
      `<w:tbl>${row(cell('1'), control(EMPTY, cell('单击此处')), cell('丁'))}${control('', row(cell('2'), cell('戊'), cell('己')))}</w:tbl>`,
    ];
    expect(await blocksOf(body.join(''))).toEqual([
      '甲6月30日乙',
      '丙',
      [
        ['1', '', '丁'],
        ['2', '戊', '己'],
      ],
    ]);
  });
});

describe('fields', () => {
  const char = (type: string, inner = ''): string =>
    `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
  const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  const field = (name: string, result: string | null = null, data = ''): string =>
    `${char('begin', data)}${instruction(name)}${result === null ? '' : char('separate') + result}${char('end')}`;
  const box = (inner: string): string => `<w:ffData><w:checkBox>${inner}</w:checkBox></w:ffData>`;

  test.each([
    ['a calculated result', run('新建') + field(' =30+5 ', run('35')) + run('公里'), '新建35公里'],
    ['no page number', run('甲') + field(' PAGE ', run('7')), '甲'],
    [
      'the result of the outer of two fields',
      char('begin') +
        instruction('IF ') +
        field('MERGEFIELD a', run('1')) +
        instruction(' = 1') +
        char('separate') +
        run('甲') +
        char('end'),
      '甲',
    ],
    ['a number in a circle', field(' eq \\o\\ac(○,12)') + run('甲'), '⑫甲'],
    [
      'a character without its phonetic guide',
      field(' EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(yùn),郓)') + run('州'),
      '郓州',
    ],
    ['a calculated fraction', run('完成') + field('EQ \\f(1,2)'), '完成1/2'],
    [
      'ticks',
      field(' FORMCHECKBOX ', null, box('<w:default w:val="0"/><w:checked/>')) +
        run('是') +
        field(' FORMCHECKBOX ', '', box('<w:default w:val="0"/>')) +
        run('否'),
      '☑是☐否',
    ],
    [
      'the chosen entry',
      field(
        ' FORMDROPDOWN ',
        null,
        '<w:ffData><w:ddList><w:result w:val="1"/><w:default w:val="0"/><w:listEntry w:val="未完成"/><w:listEntry w:val="已完成"/></w:ddList></w:ffData>',
      ),
      '已完成',
    ],
    [
      'a simple field',
      `<w:fldSimple w:instr=" REF a ">${run('甲')}</w:fldSimple><w:fldSimple w:instr=" PAGE ">${run('7')}</w:fldSimple>`,
      '甲',
    ],
  ])('%s', async (_, runs, expected) => {
    expect(await blocksOf(paragraph(runs))).toEqual([expected]);
  });

  test('a field that never ends hides nothing', async () => {
    const body = [
      paragraph(run('甲'), char('begin'), instruction(' PAGE '), run('乙')),
      paragraph(field('DATE', run('丙'))),
      paragraph(char('begin'), instruction('PAGE'), char('separate'), run('8')),
      paragraph(run('丁')),
    ];
    expect(await blocksOf(body.join(''))).toEqual(['甲乙', '丙', '丁']);
  });

  test('the lines of a table of contents are left out, other paragraphs inside it are not', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>';
    const line = `<w:p><w:pPr><w:pStyle w:val="t"/></w:pPr>${run('一、建设')}${field('PAGEREF a', run('3'))}</w:p>`;
    const body = `${paragraph(char('begin'), instruction(' TOC '), char('separate'))}${line}${wordParagraph('培育30家')}${paragraph(char('end'))}${line}`;
    expect(await blocksOf(body, { styles })).toEqual(['培育30家', '一、建设3']);
  });

  test('a field without a stored result is told', async () => {
    expect(await codesOf(paragraph(run('甲'), field(' LISTNUM ')))).toEqual([
      ['source.unread-content', ['field']],
    ]);
  });
});

describe('symbols', () => {
  const symbol = (font: string, code: string): string =>
    `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
  const inFont = (font: string, text: string): string =>
    run(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="宋体"/>`);

  test.each([
    [
      'Wingdings',
      symbol('Wingdings', 'F0FE') + run('是') + symbol('Wingdings', 'F0A8') + run('否'),
      '☑是☐否',
    ],
    [
      'Wingdings 2',
      symbol('Wingdings 2', '0052') + run('是') + symbol('Wingdings 2', 'F0A3') + run('否'),
      '☑是☐否',
    ],
    ['Symbol', run('不低于') + symbol('Symbol', 'F0B3') + run('25'), '不低于≥25'],
    ['a character of an ordinary font', symbol('宋体', '2611') + run('是'), '☑是'],
    [
      'letters set in a symbol font',
      inFont('Wingdings 2', 'R') + run('是') + inFont('Wingdings', '¨') + inFont('Wingdings', '否'),
      '☑是☐否',
    ],
    [
      'a symbol of a later version with its fallback',
      `<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Symbol" w16se:char="2611"/></mc:Choice><mc:Fallback><w:t>√</w:t></mc:Fallback></mc:AlternateContent></w:r>${run('是')}`,
      '☑是',
    ],
    [
      'the fallback of an unknown extension',
      `<w:r><mc:AlternateContent><mc:Choice Requires="later"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      '旧',
    ],
  ])('%s', async (_, runs, expected) => {
    expect(await blocksOf(paragraph(runs))).toEqual([expected]);
  });

  test('an unknown symbol is marked and told', async () => {
    const body = paragraph(run('甲'), symbol('Our Icons', 'F041'), inFont('Wingdings', '\uF001'));
    expect(await blocksOf(body)).toEqual(['甲\uFFFD\uFFFD']);
    expect(await codesOf(body)).toEqual([
      ['source.unknown-symbols', ['“Our Icons F041”', '“Wingdings f001”']],
    ]);
  });
});

test('phonetic guides are left out, and formulas become text', async () => {
  const ruby = `<w:r><w:ruby><w:rt>${run('yùn')}</w:rt><w:rubyBase>${run('郓')}</w:rubyBase></w:ruby></w:r>`;
  const t = (text: string): string =>
    `<m:r><m:rPr><m:sty m:val="p"/></m:rPr><w:rPr><w:i/></w:rPr><m:t>${text}</m:t></m:r>`;
  const half = `<m:oMath><m:f><m:fPr><m:ctrlPr><w:rPr><w:i/></w:rPr></m:ctrlPr></m:fPr><m:num>${t('1')}</m:num><m:den>${t('2')}</m:den></m:f></m:oMath>`;
  const square = `<m:oMath>${t('3000')}<m:sSup><m:e>${t('m')}</m:e><m:sup>${t('2')}</m:sup></m:sSup></m:oMath>`;
  const rate = `<m:oMath><m:f><m:num>${t('a+b')}</m:num><m:den>${t('c')}</m:den></m:f><m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:rad><m:e>${t('x')}</m:e></m:rad></m:e></m:d></m:oMath>`;
  const body =
    paragraph(ruby, run('州'), half, run('以上')) +
    paragraph(run('3'), half, run('倍')) +
    paragraph(square, run('，'), rate);
  expect(await blocksOf(body)).toEqual(['郓州1/2以上', '3又1/2倍', '3000m²，(a+b)/c[√x]']);
});

test('deleted rows and cells are gone, cells merged in the old way are one cell', async () => {
  const gone = `<w:tr><w:trPr><w:del/></w:trPr>${cell('1')}${cell('删')}${cell('x')}</w:tr>`;
  const table = `<w:tbl>${row(cell('序号'), cell('任务'), cell('单位'))}${gone}${row(cell('1'), cell('x', '<w:cellDel/>'), cell('留', '<w:textDirection w:val="tbRl"/>'), cell('甲'))}${row(cell('合', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('乙'))}</w:tbl>`;
  expect(await blocksOf(table)).toEqual([
    [
      ['序号', '任务', '单位'],
      ['1', '留', '甲'],
      ['合', null, '乙'],
    ],
  ]);
});

test('WordArt is read; charts, SmartArt, objects and subdocuments are told', async () => {
  const art = '<w:r><w:pict><v:shape><v:textpath string="澄江市人民政府文件"/></v:shape></w:pict></w:r>';
  expect(await blocksOf(paragraph(art, run('甲')))).toEqual(['甲', '澄江市人民政府文件']);
  const drawn = ['<c:chart/>', '<dgm:relIds/>'].map((inner) => `<w:r><w:drawing>${inner}</w:drawing></w:r>`);
  const object = '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>';
  expect(await codesOf(`${paragraph(...drawn, object, run('甲'))}<w:subDoc/>`)).toEqual([
    ['source.unread-content', ['chart', 'smart-art', 'object', 'sub-document']],
  ]);
});

describe('embedded files', () => {
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  /** A document whose second paragraph is a file of that name and content. */
  const embedding = (name: string, content: Uint8Array, target = name): Uint8Array =>
    zipSync({
      'word/document.xml': utf8(
        `<w:document><w:body>${wordParagraph('前')}<w:altChunk r:id="c"/>${wordParagraph('后')}</w:body></w:document>`,
      ),
      'word/_rels/document.xml.rels': utf8(
        `<Relationships><Relationship Id="c" Type="${OFFICE}/aFChunk" Target="${target}"/></Relationships>`,
      ),
      [`word/${name}`]: content,
    });
  const mht =
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=X\n\n--X\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>=E7=94=B2</p>\n--X--\n';

  test.each([
    [
      'a.htm',
      utf8('<html><meta charset="utf-8"><p>甲</p><table><tr><td>1</td><td>乙</td></tr></table></html>'),
      ['前', '甲', [['1', '乙']], '后'],
    ],
    ['a.mht', utf8(mht), ['前', '甲', '后']],
    ['a.txt', utf8('甲\n乙'), ['前', '甲', '乙', '后']],
    ['a.docx', wordOf(wordParagraph('甲')), ['前', '甲', '后']],
  ])('%s is read at its place', async (name, content, expected) => {
    const document = await openDocument(embedding(name, content), 'a.docx');
    expect(contentOf(document)).toEqual(expected);
    expect(document.findings).toEqual([]);
  });

  test.each([
    ['a format that cannot be read', embedding('a.rtf', utf8('{\\rtf1 x}'))],
    ['a file that is missing', embedding('a.htm', utf8('<p>甲</p>'), 'b.htm')],
  ])('%s is told, and the rest is read', async (_, bytes) => {
    const document = await openDocument(bytes, 'a.docx');
    expect(contentOf(document)).toEqual(['前', '后']);
    expect(document.findings).toMatchObject([
      { code: 'source.unread-content', params: { contents: ['embedded-file'] } },
    ]);
  });

  test('documents inside documents are read to a certain depth', async () => {
    let bytes = wordOf(wordParagraph('甲'));
    for (let i = 0; i < 3; i += 1) bytes = embedding('a.docx', bytes);
    expect((await openDocument(bytes, 'a.docx')).text).toContain('甲');
    await expect(openDocument(embedding('a.docx', bytes), 'a.docx')).rejects.toMatchObject({
      code: 'input.too-deep',
    });
  });
});

test('an alternative without text gives way to the next one', async () => {
  const box = `<w:pict><w:txbxContent>${wordParagraph('框内')}</w:txbxContent></w:pict>`;
  const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wpc"><w:drawing/></mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run('正文')}</w:p>`;
  expect(await blocksOf(body)).toEqual(['正文', '框内']);
});

test('parts that a document refers to and does not have are told', async () => {
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const bytes = officePackageOf({
    'word/document.xml': `<w:document><w:body>${wordParagraph('甲', numbered(1))}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="n" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`,
  });
  const document = await openDocument(bytes, 'a.docx');
  expect(document.text).toBe('甲');
  expect(document.findings).toMatchObject([
    { code: 'source.missing-parts', params: { parts: ['word/numbering.xml'] } },
  ]);
});
