import { aNotice, aRegistry, aTask } from '../records.ts';
import { rawZip } from '../documents/raw-zip.ts';
import { bytesOf, docxWith, packageOf, pdfOf, pdfPage, pdfStream, stringRows, xlsxWith } from './pieces.ts';

/** A small file that costs much, or that no program writes. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Uint8Array;
}

const text = (name: string, make: () => string): HostileFile => ({
  name: `${name}.txt`,
  make: () => bytesOf(make()),
});
const page = (name: string, make: () => string): HostileFile => ({
  name: `${name}.html`,
  make: () => bytesOf(`<html><body>${make()}</body></html>`),
});
const json = (name: string, make: () => unknown): HostileFile => ({
  name: `${name}.json`,
  make: () => {
    const value = make();
    return bytesOf(typeof value === 'string' ? value : JSON.stringify(value));
  },
});

const TASK = '1.完成改造30个。（牵头单位：市住建局）';
const HEAD = '关于印发2026年重点工作任务的通知\n';

const TEXTS: readonly HostileFile[] = [
  text('dates', () => `${HEAD}${TASK}${'2026年6月底前完成，'.repeat(10_000)}\n`),
  text('digits', () => `${HEAD}${TASK}${'1'.repeat(1_000_000)}个\n`),
  text('targets', () => `${HEAD}1.${'完成改造30个，'.repeat(20_000)}（牵头单位：市住建局）\n`),
  text('brackets', () => `${HEAD}${TASK}${'（'.repeat(100_000)}${'）'.repeat(100_000)}\n`),
  text('closers', () => `${HEAD}${TASK}${'）'.repeat(200_000)}\n`),
  text('quotes', () => `${HEAD}${TASK}${'“'.repeat(100_000)}\n`),
  text('blanks', () => `${HEAD}${TASK}${' '.repeat(3_000_000)}\n`),
  text('lines', () => `${HEAD}${TASK}${'\n'.repeat(3_000_000)}完`),
  text('most-lines', () => `${HEAD}${TASK}\n${'一\n'.repeat(1_900_000)}`),
  text('one-letter-lines', () => `${HEAD}${TASK}\n${'一\n'.repeat(1_000_000)}`),
  text(
    'numbers',
    () =>
      `${HEAD}${Array.from({ length: 30_000 }, (_, i) => `${i}.改造${i}个。（牵头单位：市${i}局）`).join('\n')}`,
  ),
  text(
    'units',
    () =>
      `${HEAD}1.完成改造30个。（牵头单位：${Array.from({ length: 50_000 }, (_, i) => `市第${i}局`).join('、')}）\n`,
  ),
  text('chinese-digits', () => `${HEAD}${TASK}${'一二三四五六七八九十百千万亿'.repeat(40_000)}个\n`),
  text('percents', () => `${HEAD}1.${'增长5%以上、'.repeat(30_000)}（牵头单位：市住建局）\n`),
  text('headings', () => `${HEAD}${'一、（一）1.（1）①'.repeat(40_000)}\n${TASK}\n`),
  text('combining', () => `${HEAD}${TASK}${'e\u0301\u200b'.repeat(500_000)}\n`),
  text('tabs', () => `${HEAD}${'\t'.repeat(2_000_000)}\n${TASK}\n`),
  { name: 'controls.txt', make: () => new Uint8Array(5_000_000).fill(7) },
  { name: 'half-gbk.txt', make: () => new Uint8Array(3_000_000).fill(0xb0) },
  {
    name: 'utf16-odd.txt',
    make: () => new Uint8Array([0xff, 0xfe, ...new Uint8Array(1_000_001).fill(0xd8)]),
  },
];

const PAGES: readonly HostileFile[] = [
  page('deep', () => '<div>'.repeat(1_000_000)),
  page('deep-tables', () => '<table><tr><td>'.repeat(100_000)),
  page('spans', () => `<table>${'<tr><td rowspan=65534 colspan=1000>一</td></tr>'.repeat(2_000)}</table>`),
  page('cells', () => `<table>${`<tr>${'<td>一</td>'.repeat(50)}</tr>`.repeat(9_000)}</table>`),
  page(
    'attributes',
    () => `<p ${Array.from({ length: 300_000 }, (_, i) => `a${i}=1`).join(' ')}>${TASK}</p>`,
  ),
  page('entities', () => `<p>${'&nbsp;&#12289;'.repeat(500_000)}${TASK}</p>`),
  page('lists', () => `${'<ol>'.repeat(4_000)}${'<li>一'.repeat(100_000)}`),
  page('unclosed', () => '<'.repeat(3_000_000)),
  page('comment', () => `<!--${'-'.repeat(3_000_000)}`),
  page('breaks', () => `${'<br>'.repeat(1_500_000)}${TASK}`),
  page('paragraphs', () => '<p>完成</p>'.repeat(300_000)),
];

const WORDS: readonly HostileFile[] = [
  { name: 'paragraphs.docx', make: () => docxWith('<w:p><w:r><w:t>一</w:t></w:r></w:p>'.repeat(130_000)) },
  { name: 'runs.docx', make: () => docxWith(`<w:p>${'<w:r><w:t>一</w:t></w:r>'.repeat(900_000)}</w:p>`) },
  { name: 'deep.docx', make: () => docxWith('<w:sdt><w:sdtContent>'.repeat(300_000)) },
  { name: 'deep-tables.docx', make: () => docxWith('<w:tbl><w:tr><w:tc>'.repeat(60_000)) },
  { name: 'boxes.docx', make: () => docxWith('<w:p><w:r><w:txbxContent>'.repeat(5_000)) },
  {
    name: 'grid-span.docx',
    make: () =>
      docxWith(
        `<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="16000"/></w:tcPr><w:p><w:r><w:t>一</w:t></w:r></w:p></w:tc></w:tr>'.repeat(20_000)}</w:tbl>`,
      ),
  },
  {
    name: 'text.docx',
    make: () => docxWith(`<w:p><w:r><w:t>${'改造'.repeat(20_000_000)}</w:t></w:r></w:p>`),
  },
  {
    name: 'styles.docx',
    make: () =>
      docxWith('<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>一</w:t></w:r></w:p>'.repeat(2_000), {
        'word/styles.xml': `<w:styles>${Array.from({ length: 50_000 }, (_, i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="s${(i + 1) % 50_000}"/></w:style>`).join('')}</w:styles>`,
      }),
  },
  {
    name: 'levels.docx',
    make: () =>
      docxWith(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>一</w:t></w:r></w:p>'.repeat(
          20_000,
        ),
        {
          'word/numbering.xml':
            '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="99999999999"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1%2%3%4%5%6%7%8%9"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        },
      ),
  },
  {
    name: 'entities.docx',
    make: () =>
      docxWith('', {
        'word/document.xml': `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(1000)}">]><x>${'&a;'.repeat(100)}</x>`,
      }),
  },
];

const cellAt = (address: string): string => `<row r="1"><c r="${address}"><v>1</v></c></row>`;

const BOOKS: readonly HostileFile[] = [
  {
    name: 'shared-string.xlsx',
    make: () => xlsxWith(stringRows(1000, 3), { strings: `<si><t>${'改造'.repeat(200_000)}</t></si>` }),
  },
  {
    name: 'same-sheet.xlsx',
    make: () => xlsxWith(stringRows(1000, 10), { strings: '<si><t>完成改造</t></si>', sheets: 1_000 }),
  },
  {
    name: 'far-cells.xlsx',
    make: () => xlsxWith(['A1', 'XFD1048576', 'B2', 'A1048576'].map(cellAt).join('')),
  },
  {
    name: 'merges.xlsx',
    make: () =>
      xlsxWith(stringRows(200, 50), {
        strings: '<si><t>一</t></si>',
        after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(300_000)}</mergeCells>`,
      }),
  },
  {
    name: 'diagonal.xlsx',
    make: () =>
      xlsxWith(
        Array.from(
          { length: 10_000 },
          (_, i) => `<row r="${i + 1}"><c r="${columnOf(i)}${i + 1}"><v>${i}</v></c></row>`,
        ).join(''),
      ),
  },
  { name: 'rows.xlsx', make: () => xlsxWith('<row><c><v>1</v></c></row>'.repeat(1_000_000)) },
  {
    name: 'formats.xlsx',
    make: () =>
      xlsxWith('<row><c s="1"><v>1.5</v></c></row>', {
        styles: `<numFmts><numFmt numFmtId="164" formatCode="${'0'.repeat(100_000)}.${'0'.repeat(100_000)}"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>`,
      }),
  },
  {
    name: 'huge-number.xlsx',
    make: () => xlsxWith(`<row><c><v>${'9'.repeat(1_000_000)}</v></c><c><v>1e999999</v></c></row>`),
  },
  {
    name: 'runs.xlsx',
    make: () => xlsxWith(stringRows(10, 3), { strings: `<si>${'<r><t>一</t></r>'.repeat(700_000)}</si>` }),
  },
  {
    name: 'declared-small.xlsx',
    make: () =>
      rawZip([
        { name: 'xl/workbook.xml', content: bytesOf('<workbook/>') },
        { name: 'xl/worksheets/sheet.xml', content: new Uint8Array(200_000_000), declared: 1000 },
      ]),
  },
  {
    name: 'zeros.xlsx',
    make: () => rawZip([{ name: 'xl/workbook.xml', content: new Uint8Array(110_000_000) }]),
  },
  {
    name: 'parts.xlsx',
    make: () => packageOf(Object.fromEntries(Array.from({ length: 30_000 }, (_, i) => [`p${i}`, '']))),
  },
];

function columnOf(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

const form = (other: number, times: number): Uint8Array =>
  pdfStream(
    '/X Do '.repeat(times),
    0,
    `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${other} 0 R >> >>`,
  );

const PDFS: readonly HostileFile[] = [
  { name: 'packed-twice.pdf', make: () => pdfPage(pdfStream(new Uint8Array(500_000_000).fill(32), 2)) },
  { name: 'packed-thrice.pdf', make: () => pdfPage(pdfStream(new Uint8Array(300_000_000).fill(10), 3)) },
  {
    name: 'forms-in-forms.pdf',
    make: () =>
      pdfPage(pdfStream('/X Do '.repeat(10)), {
        resources: '/XObject << /X 6 0 R >>',
        others: Array.from({ length: 12 }, (_, i) =>
          i < 11
            ? form(7 + i, 10)
            : pdfStream('BT /F 9 Tf (a) Tj ET', 0, '/Type /XObject /Subtype /Form /BBox [0 0 9 9]'),
        ),
      }),
  },
  {
    name: 'form-of-itself.pdf',
    make: () => pdfPage(pdfStream('/X Do'), { resources: '/XObject << /X 6 0 R >>', others: [form(6, 2)] }),
  },
  {
    name: 'page-loop.pdf',
    make: () =>
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Count 9 /Kids [3 0 R 3 0 R] >>',
        '<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>',
      ]),
  },
  { name: 'operators.pdf', make: () => pdfPage(pdfStream('0 0 m 9 9 l S '.repeat(1_000_000), 1)) },
  { name: 'letters.pdf', make: () => pdfPage(pdfStream(`BT /F 1 Tf ${'(a) Tj '.repeat(600_000)} ET`, 1)) },
  { name: 'saves.pdf', make: () => pdfPage(pdfStream('q '.repeat(2_000_000), 1)) },
  { name: 'numbers.pdf', make: () => pdfPage(pdfStream(`[${'1 '.repeat(4_000_000)}] TJ`, 1)) },
  { name: 'nested.pdf', make: () => pdfPage(pdfStream('['.repeat(200_000), 1)) },
  {
    name: 'count.pdf',
    make: () => pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 999999999 /Kids [] >>']),
  },
  { name: 'cut.pdf', make: () => pdfPage(pdfStream('BT (a) Tj ET')).slice(0, 200) },
];

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const REGISTRIES: readonly HostileFile[] = [
  json('deep', () => `{"format":"duban-registry/1","notices":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  json('deep-open', () => `{"format":"duban-registry/1","notices":${'['.repeat(5_000_000)}`),
  json(
    'deep-objects',
    () => `{"format":"duban-registry/1","notices":${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}}`,
  ),
  json('pairs', () => `{"format":"duban-registry/1","x":[${'[],'.repeat(6_000_000)}1]}`),
  json('nulls', () => ({ ...aRegistry(), tasks: many(20_000, () => null) })),
  json('null-lists', () => ({ format: 'duban-registry/1', notices: null, tasks: null, targets: null })),
  json(
    'findings',
    () =>
      `{"format":"duban-registry/1","notices":[],"tasks":[],"targets":[],"allocations":[],"findings":[${'{},'.repeat(1_000_000)}{}]}`,
  ),
  json('types', () => ({ ...aRegistry(), notices: 'x', tasks: 7, targets: { length: 3 } })),
  json('twice', () => ({
    ...aRegistry({ notices: [aNotice({ id: '甲' })] }),
    tasks: many(15_000, () => aTask('1', { notice: '甲' })),
  })),
  json('nan', () => '{"format":"duban-registry/1","notices":[{"id":NaN}]}'),
  json(
    'numbers',
    () => `{"format":"duban-registry/1","notices":[${'1e999,'.repeat(1000)}${'9'.repeat(1_000_000)}]}`,
  ),
  json(
    'prototype',
    () =>
      '{"format":"duban-registry/1","__proto__":{"notices":[]},"constructor":1,"notices":[],"tasks":[],"targets":[],"allocations":[],"findings":[]}',
  ),
  json('units', () =>
    aRegistry({
      notices: [aNotice({ id: '甲' })],
      tasks: [aTask('1', { notice: '甲', units: many(300_000, (i) => `市第${i}局`) })],
    }),
  ),
  json('long', () =>
    aRegistry({
      notices: [aNotice({ id: '甲' })],
      tasks: [aTask('1', { notice: '甲', content: '完成改造30个，'.repeat(500_000) })],
    }),
  ),
  json('same-content', () =>
    aRegistry({
      notices: [aNotice({ id: '甲' })],
      tasks: many(5_000, (i) =>
        aTask(String(i), { notice: '甲', content: '完成老旧小区改造三十个并建立长效管理机制。' }),
      ),
    }),
  ),
  json('other', () => '[1,2,3]'),
  {
    name: 'marked.json',
    make: () => new Uint8Array([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, ...bytesOf(JSON.stringify(aRegistry()))]),
  },
];

/** Files of all formats, each of which ends in one sentence or a right reading. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...TEXTS,
  ...PAGES,
  ...WORDS,
  ...BOOKS,
  ...PDFS,
  ...REGISTRIES,
];
