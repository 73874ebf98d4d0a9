import { documentPartsOf } from '#core/notice/lines/line';
import { joinParagraphs } from '#core/notice/paragraphs/paragraph';
import { textDocument } from '../../../support/documents/text-document.ts';

const read = (lines: readonly string[]) =>
  joinParagraphs(
    documentPartsOf(textDocument(lines.join('\n'))).flatMap((stretch) =>
      stretch.kind === 'lines' ? stretch.lines : [],
    ),
  ).paragraphs;

interface Case {
  readonly name: string;
  readonly lines: readonly string[];
  readonly paragraphs: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'each complete line is a paragraph',
    lines: ['1.建设道路。', '责任单位：市交通局', '2.建设学校。', '责任单位：市教育局'],
    paragraphs: ['1.建设道路。', '责任单位：市交通局', '2.建设学校。', '责任单位：市教育局'],
  },
  {
    name: 'a sentence broken in the middle of a word',
    lines: ['1.持续推动浙沪', '合作，加快项目建设。', '责任单位：市发改委'],
    paragraphs: ['1.持续推动浙沪合作，加快项目建设。', '责任单位：市发改委'],
  },
  {
    name: 'a sentence broken in the middle of a number',
    lines: ['1.完成投资120亿', '元以上，新增岗位1', '200个。', '责任单位：市发改委'],
    paragraphs: ['1.完成投资120亿元以上，新增岗位1200个。', '责任单位：市发改委'],
  },
  {
    name: 'a name of a unit broken at the end of a page',
    lines: ['1.建设道路。', '责任单位：县经信局、国网县', '供电公司、各乡镇等。', '2.建设学校。'],
    paragraphs: ['1.建设道路。', '责任单位：县经信局、国网县供电公司、各乡镇等。', '2.建设学校。'],
  },
  {
    name: 'a list of units that continues after a comma',
    lines: ['1.建设道路。', '责任单位：高新区管委会、舟山', '海关、舟山海事局、', '2.建设学校。'],
    paragraphs: ['1.建设道路。', '责任单位：高新区管委会、舟山海关、舟山海事局、', '2.建设学校。'],
  },
  {
    name: 'an open bracket continues on the next line',
    lines: ['1.建设道路。（责任单位：市', '卫健委）', '2.建设学校。（责任单位：市教育局）'],
    paragraphs: ['1.建设道路。（责任单位：市卫健委）', '2.建设学校。（责任单位：市教育局）'],
  },
  {
    name: 'a line that begins with punctuation continues the paragraph',
    lines: ['1.建设道路', '，建设桥梁', '。', '责任单位：市交通局'],
    paragraphs: ['1.建设道路，建设桥梁。', '责任单位：市交通局'],
  },
  {
    name: 'a figure at the start of a line is no number of an item',
    lines: ['1.培育企业', '2家，新增岗位', '3个。', '责任单位：市经信局'],
    paragraphs: ['1.培育企业2家，新增岗位3个。', '责任单位：市经信局'],
  },
  {
    name: 'an item glued to the units before it',
    lines: ['1.建设道路。', '责任单位：市发改委、市府办2.强化督考机制。', '责任单位：市府办'],
    paragraphs: ['1.建设道路。', '责任单位：市发改委、市府办', '2.强化督考机制。', '责任单位：市府办'],
  },
  {
    name: 'a label glued to the sentence before it',
    lines: ['1.建设道路。责任单位：市交通局', '2.建设学校。责任单位：市教育局'],
    paragraphs: ['1.建设道路。', '责任单位：市交通局', '2.建设学校。', '责任单位：市教育局'],
  },
  {
    name: 'everything on one line',
    lines: [
      '一、经济 1.建设道路。责任单位：市交通局 2.建设学校。责任单位：市教育局 二、社会 3.修缮文物。责任单位：市文旅局',
    ],
    paragraphs: [
      '一、经济',
      '1.建设道路。',
      '责任单位：市交通局',
      '2.建设学校。',
      '责任单位：市教育局',
      '二、社会',
      '3.修缮文物。',
      '责任单位：市文旅局',
    ],
  },
  {
    name: 'headings are paragraphs of their own',
    lines: ['一、主要内容', '（一）国家战略落地方面。', '1.建设道路。', '责任单位：市交通局'],
    paragraphs: ['一、主要内容', '（一）国家战略落地方面。', '1.建设道路。', '责任单位：市交通局'],
  },
  {
    name: 'the expected number without its stop',
    lines: ['15.建设道路。', '责任单位：市交通局', '16 优化服务。', '责任单位：市民政局'],
    paragraphs: ['15.建设道路。', '责任单位：市交通局', '16优化服务。', '责任单位：市民政局'],
  },
  {
    name: 'a number directly before a year',
    lines: ['1.建设道路。', '责任单位：市交通局', '2.2031年底前建成学校。', '责任单位：市教育局'],
    paragraphs: ['1.建设道路。', '责任单位：市交通局', '2.2031年底前建成学校。', '责任单位：市教育局'],
  },
  {
    name: 'a decimal at the start of a line',
    lines: ['1.建设高标准农田', '1.5万亩，改造', '2.4万亩。', '责任单位：市农业农村局'],
    paragraphs: ['1.建设高标准农田1.5万亩，改造2.4万亩。', '责任单位：市农业农村局'],
  },
];

test.each(CASES.map((one) => [one.name, one] as const))('%s', (_name, { lines, paragraphs }) => {
  expect(read(lines).map(({ m }) => m.text)).toEqual(paragraphs);
});

test('a hard-wrapped text of any width is joined', () => {
  const items = Array.from(
    { length: 12 },
    (_, i) =>
      `${i + 1}.加快推进第${i + 1}批重点项目建设，全年完成投资${i + 3}.5亿元，新增就业岗位${(i + 1) * 120}个，确保年底前建成投用。`,
  );
  for (const width of [20, 28, 40]) {
    const lines = items.flatMap((item) => item.match(new RegExp(`.{1,${width}}`, 'g')) ?? []);
    expect(read(lines).map(({ m }) => m.text)).toEqual(items);
  }
});

test('only glued items are marked as glued', () => {
  const paragraphs = read(['1.建设道路。', '责任单位：市府办2.强化督考。', '责任单位：市府办']);
  expect(paragraphs.map(({ glued }) => glued)).toEqual([false, false, true, false]);
  expect(paragraphs.map(({ ordinal }) => ordinal?.value ?? null)).toEqual([1, null, 2, null]);
});
