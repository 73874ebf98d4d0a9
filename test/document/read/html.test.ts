import { openDocument } from '#document/read/open';
import { contentOf } from '../../support/documents/document-content.ts';
import { processorMs } from '../../support/processor-time.ts';

const blocksOf = async (html: string): Promise<ReturnType<typeof contentOf>> =>
  contentOf(await openDocument(new TextEncoder().encode(html), 'page.html'));

test('elements that a browser does not render as text are left out', async () => {
  const blocks = await blocksOf(`<!DOCTYPE html><html><head><title>网站</title><style>p{}</style></head><body>
    <nav>首页</nav><script>document.write("1.假任务")</script><noscript>请启用</noscript>
    <div style="color:red; display:none">隐藏</div><p hidden>隐藏</p><button>打印</button>
    <p>1.真任务。</p></body></html>`);
  expect(blocks).toEqual(['1.真任务。']);
});

test('<br> ends a line', async () => {
  const blocks = await blocksOf(
    '<div>&nbsp;&nbsp;1.第一项。<br>责任单位：&nbsp;市发改委<br/><br>2.第二\n   项。</div>',
  );
  expect(blocks).toEqual(['1.第一项。', '责任单位： 市发改委', '2.第二 项。']);
});

test.each([
  ['<ol><li>甲</li><li>乙</li></ol>', ['1.甲', '2.乙']],
  ['<ol start="5"><li><p>甲</p></li><li value="9">乙</li><li>丙</li></ol>', ['5.甲', '9.乙', '10.丙']],
  ['<ol type="a"><li>甲<ol><li>内</li></ol></li><li>乙</li></ol>', ['a.甲', '1.内', 'b.乙']],
  ['<ol style="list-style-type: cjk-ideographic"><li>甲</li><li>乙</li></ol>', ['一、甲', '二、乙']],
  ['<ol style="list-style:none"><li>甲</li></ol>', ['甲']],
  ['<ol><li>（一）甲</li><li>（二）乙</li></ol>', ['（一）甲', '（二）乙']],
  ['<ul><li>甲</li></ul>', ['甲']],
  ['<ol reversed start="2"><li>甲</li><li>乙</li></ol>', ['2.甲', '1.乙']],
])('%s has the numbers that a browser shows', async (html, expected) => {
  expect(await blocksOf(html)).toEqual(expected);
});

test('cells with spans are placed as a browser places them', async () => {
  const blocks = await blocksOf(`<table><thead><tr><th>序号<th>类别<th>事项<th>单位</tr></thead>
    <tr><td rowspan=2>1<td rowspan="2">城建<td>甲<br>乙<td>市住建局</tr>
    <tr><td colspan="2">丙</tr></table>`);
  expect(blocks).toEqual([
    [
      ['序号', '类别', '事项', '单位'],
      ['1', '城建', '甲\n乙', '市住建局'],
      [null, null, '丙', null],
    ],
  ]);
});

test('layout tables are replaced by their content', async () => {
  const inner = '<table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>修路十公里。</td></tr></table>';
  const blocks = await blocksOf(`<table><tr><td>菜单</td><td><p>通知</p>${inner}</td></tr></table>`);
  expect(blocks).toEqual([
    '菜单',
    '通知',
    [
      ['序号', '任务'],
      ['1', '修路十公里。'],
    ],
  ]);
});

test('a small table inside a cell becomes lines of that cell', async () => {
  const inner = '<table><tr><td>东区</td><td>3</td></tr><tr><td>西区</td><td>4</td></tr></table>';
  const blocks = await blocksOf(
    `<table><tr><td>1</td><td>改造老旧住宅，按区分解如下，由市住建局汇总。${inner}</td></tr></table>`,
  );
  expect(blocks).toEqual([[['1', '改造老旧住宅，按区分解如下，由市住建局汇总。\n东区 3\n西区 4']]]);
});

test('excessive spans are limited to the existing rows and columns', async () => {
  const started = processorMs();
  const blocks = await blocksOf(
    '<table><tr><td colspan="1000000" rowspan="1000000">标题</td></tr><tr><td>1</td><td>甲</td></tr></table>'.repeat(
      50,
    ),
  );
  expect(blocks).toHaveLength(50);
  expect(processorMs() - started).toBeLessThan(5000);
  const [wide] = await blocksOf(
    '<table><tr><td colspan="1000000">标题</td></tr><tr><td>1</td><td>甲</td></tr></table>',
  );
  expect(wide).toEqual([
    ['标题', null],
    ['1', '甲'],
  ]);
});

test('the charset a page declares is used, with gb2312 decoded as GB18030', async () => {
  const page =
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>';
  // 通知 in GBK
  const bytes = Uint8Array.of(...new TextEncoder().encode(page), 0xcd, 0xa8, 0xd6, 0xaa);
  expect(contentOf(await openDocument(bytes, 'page'))).toEqual(['通知']);
});

test('100,000 nested elements are refused without a stack overflow', async () => {
  const started = processorMs();
  await expect(blocksOf(`<html>${'<div>'.repeat(100_000)}深处`)).rejects.toMatchObject({
    code: 'input.too-deep',
  });
  expect(processorMs() - started).toBeLessThan(5000);
});

test('text in 200 nested tables is read', async () => {
  const depth = 200;
  const html = `${'<table><tr><td>层</td><td>'.repeat(depth)}深处${'</td></tr></table>'.repeat(depth)}`;
  expect(JSON.stringify(await blocksOf(html))).toContain('深处');
});
