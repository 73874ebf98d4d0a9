import { documentPartsOf } from '#core/notice/lines/line';
import { joinParagraphs } from '#core/notice/paragraphs/paragraph';
import { textDocument } from '../../../support/documents/text-document.ts';

/** The paragraphs of a text, those printed without a line break included. */
const read = (text: string): readonly string[] =>
  documentPartsOf(textDocument(text))
    .flatMap((part) => (part.kind === 'lines' ? joinParagraphs(part.lines).paragraphs : []))
    .map(({ m }) => m.text);

const SPLIT: readonly (readonly [name: string, parts: readonly string[]])[] = [
  ['numbers that jump, after a sentence', ['三、植树400亩。', '四、清淤3公里。', '七、修路2公里。']],
  ['an introduction and its first item', ['现将任务分解如下：', '一、植树400亩。', '二、清淤3公里。']],
  ['a title and its first chapter', ['海州市2031年防汛重点工作', '一、加固堤防。', '二、组织演练。']],
  ['a heading with a comma', ['一、畅通物流通道，推动降本增效', '（一）优化结构。', '（二）放宽通行。']],
  ['a heading and a number before a month', ['四、丰富活动', '1.9月底前办展。', '2.12月底前评选。']],
  [
    'a label and the first measure',
    ['（一）优化结构。（市交通局牵头）', '具体措施：', '1．建设专线4条。', '2．减免车辆。'],
  ],
  ['numbers that start again below a heading', ['一、甲类', '1.修路。', '2.架桥。', '二、乙类', '1.植树。']],
  [
    'numbers that start again after units',
    ['1.修路。（市交通局）', '2.架桥。（市交通局）', '1.植树。（市林业局）'],
  ],
  ['dashes below a heading', ['（一）打通盲道', '——拆除立柱。（市城管局）', '——修补路面。（市住建局）']],
  ['points in words', ['（一）把住关口', '一是定点采购。', '二是快速检测；', '三是建立台账。']],
  ['the whole of the last item', ['六、荷塘水务公司', '1、增设救生圈34处。']],
];

test.each(SPLIT)('%s', (_, parts) => {
  expect(read(parts.join(''))).toEqual(parts);
});

/** What looks like an ordinal inside a sentence. */
const WHOLE = [
  '推进融合发展。一、二、三产业协同，新增项目3个。',
  '按照规定。（一）项所列材料由窗口收取。',
  '建设泵站。1.5公里管网同步完工。',
  '包括以下内容：水厂、泵站。',
  '建设大湾区（内地）——沿海通道。',
  '坚持一是一、二是二。',
];

test.each(WHOLE)('%s', (text) => {
  expect(read(text)).toEqual([text]);
});

test('blanks stand for line breaks where a notice is on one line', () => {
  const items = [
    '一、新增泊位1600个，其中立体车库460个，年内全部建成投用，亮化工程同步完成。',
    '二、整治背街小巷32条。',
    '三、新装路灯900盏，亮灯率达到99%以上。',
  ];
  const rest = [
    '请各科室抓好落实，并于每月28日前将进展情况报送办公室汇总，逾期不报的予以通报。',
    '打印本页关闭窗口',
  ];
  const head = '海州市城市管理局2031年工作要点';
  expect(read([head, ...items, ...rest].join(' '))).toEqual([head, ...items, ...rest]);
});

test('lines of one length that end their sentences are no wrapped text', () => {
  const lines = [
    '1.新建停车泊位120个。（区城管局）',
    '2.打通城区断头路4条。（区住建局）',
    '3.优化公交线路16条。（区交通局）',
  ];
  const all = ['道路交通方面', ...lines, '公共服务方面', ...lines];
  expect(read(all.join('\n'))).toEqual(all);
});
