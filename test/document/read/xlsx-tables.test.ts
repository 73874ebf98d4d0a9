import { openDocument } from '#document/read/open';
import { contentOf } from '../../support/documents/document-content.ts';
import { rawXlsxOf, rowsXml } from '../../support/documents/raw-xlsx.ts';

type Rows = Parameters<typeof rowsXml>[0];

async function read(rows: Rows, merges: readonly string[] = [], styles?: string) {
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const document = await openDocument(
    rawXlsxOf({
      sheets: { 表: `<sheetData>${rowsXml(rows)}</sheetData><mergeCells>${merged}</mergeCells>` },
      ...(styles === undefined ? {} : { styles }),
    }),
    'book.xlsx',
  );
  return contentOf(document);
}

const HEAD = ['序号', '工作任务', '牵头单位'];
const OTHER = ['编号', '事项名称', '责任单位'];
const ROADS = [1, '修路', '市交通局'];
const TREES = [1, '造林', '市林业局'];
const [ROADS_READ, TREES_READ] = [
  ['1', '修路', '市交通局'],
  ['1', '造林', '市林业局'],
];
const BLANK = [null];

describe('tables below each other', () => {
  test.each<readonly [what: string, rows: Rows, content: unknown]>([
    [
      'with a blank row between',
      [HEAD, ROADS, BLANK, OTHER, TREES],
      [
        [HEAD, ROADS_READ],
        [OTHER, TREES_READ],
      ],
    ],
    [
      'with equal headings and a caption',
      [['一、城建'], HEAD, ROADS, ['二、生态'], HEAD, TREES],
      ['一、城建', [HEAD, ROADS_READ], '二、生态', [HEAD, TREES_READ]],
    ],
    [
      'with a note and a title between',
      [HEAD, ROADS, ['注：以年度考核为准。'], BLANK, ['附表'], OTHER, TREES],
      [[HEAD, ROADS_READ], '注：以年度考核为准。', '附表', [OTHER, TREES_READ]],
    ],
    [
      'with other headings and nothing between',
      [HEAD, ROADS, OTHER, TREES],
      [
        [HEAD, ROADS_READ],
        [OTHER, TREES_READ],
      ],
    ],
    [
      'no: headings repeated by a page break',
      [HEAD, ROADS, HEAD, TREES],
      [[HEAD, ROADS_READ, HEAD, TREES_READ]],
    ],
    [
      'no: a row without task before a blank row',
      [HEAD, [1], BLANK, TREES],
      [[HEAD, ['1', '', ''], TREES_READ]],
    ],
    [
      'no: headings over two rows',
      [
        ['序号', '项目名称', '年度计划', null],
        [null, null, '目标任务', '完成时限'],
        [1, '修路', '30公里', '6月底'],
      ],
      [
        [
          ['序号', '项目名称', '年度计划', ''],
          ['', '', '目标任务', '完成时限'],
          ['1', '修路', '30公里', '6月底'],
        ],
      ],
    ],
  ])('%s', async (_, rows, content) => {
    expect(await read(rows)).toEqual(content);
  });
});

describe('tables beside each other', () => {
  test.each<readonly [what: string, rows: Rows, merges: readonly string[], content: unknown]>([
    [
      'behind an empty column',
      [
        ['清单'],
        [...HEAD, null, ...OTHER],
        [...ROADS, null, ...TREES],
        [null, null, null, null, 2, '架桥', '市住建局'],
      ],
      ['A1:G1'],
      ['清单', [HEAD, ROADS_READ], [OTHER, TREES_READ, ['2', '架桥', '市住建局']]],
    ],
    [
      'each with a caption',
      [
        ['一、城建', null, null, null, '二、生态'],
        [...HEAD, null, ...HEAD],
        [...ROADS, null, ...TREES],
      ],
      [],
      ['一、城建', [HEAD, ROADS_READ], '二、生态', [HEAD, TREES_READ]],
    ],
    [
      'no: a column without headings of its own',
      [
        [...HEAD, null, '备注', '电话'],
        [...ROADS, null, '年内', 5],
      ],
      [],
      [
        [
          [...HEAD, '备注', '电话'],
          [...ROADS_READ, '年内', '5'],
        ],
      ],
    ],
  ])('%s', async (_, rows, merges, content) => {
    expect(await read(rows, merges)).toEqual(content);
  });
});

test('a text that is centred across empty cells is one cell', async () => {
  const across = '<c s="1"/>';
  const text = (content: string): string => `<c s="1" t="inlineStr"><is><t>${content}</t></is></c>`;
  expect(
    await read(
      [
        [text('督查清单'), across, across, across],
        ['序号', '任务', text('责任单位'), across],
        [null, null, '牵头单位', '配合单位'],
        [1, '修路', '市交通局', '市财政局'],
      ],
      ['A2:A3', 'B2:B3'],
      '<cellXfs><xf/><xf><alignment horizontal="centerContinuous"/></xf></cellXfs>',
    ),
  ).toEqual([
    '督查清单',
    [
      ['序号', '任务', '责任单位', null],
      [null, null, '牵头单位', '配合单位'],
      ['1', '修路', '市交通局', '市财政局'],
    ],
  ]);
});

test('rows and cells in any order, split rows and places that do not exist', async () => {
  const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const document = await openDocument(
    rawXlsxOf({
      sheets: {
        表: `<sheetData><row r="3">${cell('C3', '丙')}${cell('A3', '乙')}</row><row r="1">${cell('A1', '序号')}${cell('B1', '任务')}</row>
        <row r="3">${cell('B3', '架桥')}${cell('B3', '架桥')}${cell('C3', '丁')}</row><row r="-5">${cell('A0', '负')}</row><row r="99999999">${cell('XFE9', '远')}</row></sheetData>`,
      },
    }),
    'book.xlsx',
  );
  const text = JSON.stringify(contentOf(document));
  for (const word of ['负', '远', '丙\\n丁']) expect(text).toContain(word);
  expect(text.match(/架桥/g)).toHaveLength(1);
});

test.each<readonly [what: string, code: string, sheet: string, strings: string]>([
  [
    'one long string in many cells',
    'input.too-much-text',
    '<row><c t="s"><v>0</v></c></row>'.repeat(3000),
    `<si><t>${'字'.repeat(50_000)}</t></si>`,
  ],
  [
    'more cells than a list has',
    'input.too-many-cells',
    '<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(200_001),
    '',
  ],
  [
    'more columns than are hidden by anybody',
    'input.too-many-elements',
    `</sheetData><cols>${'<col min="2" max="16384" hidden="1"/>'.repeat(400)}</cols><sheetData>`,
    '',
  ],
])('%s', async (_, code, sheet, strings) => {
  const bytes = rawXlsxOf({ sheets: { 表: `<sheetData>${sheet}</sheetData>` }, strings });
  await expect(openDocument(bytes, 'book.xlsx')).rejects.toMatchObject({ code });
});
