import { endsClosingBlock, isFurniture, isPageNumber, removeFurniture } from '#core/notice/lines/furniture';
import { documentPartsOf } from '#core/notice/lines/line';
import { textDocument } from '../../../support/documents/text-document.ts';

const FURNITURE = [
  '打印本页',
  '【返回顶部】【打印本页】【关闭窗口】',
  '分享:',
  '分享到：',
  '访问次数:',
  '浏览次数：128',
  '点击量：3',
  '字号:[大中小]',
  '发布时间:2031-03-01 10:20浏览次数:33字体:[大中小]',
  '当前位置:首页>政务公开>通知',
  '信息来源:市政府办公室',
  '扫一扫在手机打开当前页',
  '上一篇：关于某事的通知',
  '下一条：没有了',
  '网站标识码：0000000000',
  '（此件公开发布）',
  '（此件主动公开）',
  '(本文有删减)',
  '————————',
  '____________',
];

test.each(FURNITURE)('%s is page furniture', (line) => {
  expect(isFurniture(line)).toBe(true);
});

const CONTENT = [
  '建设道路20公里。',
  '责任单位：市交通局',
  '首页改版完成。',
  '打印设备更新项目完成。',
  '返回式卫星发射基地建设',
  '收藏品交易中心建设',
  '（一）国家战略落地方面。',
  '（市卫健委）',
  '来源地管控到位。',
  '数据来源:市统计局;责任编辑:市府办。',
  '编辑出版地方志。',
];

test.each(CONTENT)('%s is content', (line) => {
  expect(isFurniture(line)).toBe(false);
});

const PAGES = ['3', '—3—', '- 12 -', '第3页', '第3页共12页', '3/12', '－３－', '·5·'];

test.each(PAGES)('%s is a page number', (line) => {
  expect(isPageNumber(line)).toBe(true);
});

test.each(['3.', '3个', '（3）', '2031年', '12345', '3、', ''])('%s is no page number', (line) => {
  expect(isPageNumber(line)).toBe(false);
});

test.each(['2031年3月6日印发', '某某市人民政府办公室2031年3月6日印发'])(
  '%s ends the closing block',
  (line) => {
    expect(endsClosingBlock(line)).toBe(true);
  },
);

const content = (lines: readonly string[]): readonly string[] =>
  removeFurniture(
    documentPartsOf(textDocument(lines.join('\n'))).flatMap((stretch) =>
      stretch.kind === 'lines' ? stretch.lines : [],
    ),
  ).map(({ m }) => m.text);

test('the closing block from 抄送 to 印发 is removed, the text after it is not', () => {
  expect(
    content([
      '1.建设道路。',
      '抄送：市委各部门，市法院，',
      '市检察院，驻舟部队。',
      '2031年3月6日印发',
      '附件1',
    ]),
  ).toEqual(['1.建设道路。', '附件1']);
});

test('抄送 without 印发 removes only its own line', () => {
  const lines = ['抄送：市委各部门', ...Array.from({ length: 8 }, (_, i) => `${i + 1}.建设道路。`)];
  expect(content(lines)).toEqual(lines.slice(1));
});
