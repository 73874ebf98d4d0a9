import { openDocument } from '#document/read/open';
import { contentOf } from '../../support/documents/document-content.ts';

const page = (css: string, body: string): Uint8Array =>
  new TextEncoder().encode(
    `<!DOCTYPE html><html><head><title>t</title><style>${css}</style></head><body>${body}</body></html>`,
  );

test.each([
  ['.x{display:none}', '<p>甲<span class="a x">乙</span></p>', ['甲']],
  ['#x{visibility:hidden}', '<p>甲<span id=x>乙</span></p>', ['甲']],
  [
    'td.x, .y{display:none}',
    '<table><tr><td>1</td><td class=x>乙</td><td>丙</td></tr></table>',
    [[['1', '丙']]],
  ],
  ['.x{display:none} .x.open{display:block}', '<div class="x open">甲</div><div class=x>乙</div>', ['甲']],
  ['.x{display:none} .show .x{display:block}', '<div class=show><div class=x>甲</div></div>', ['甲']],
  ['.x{display:none} .show div{display:block}', '<div class=show><div class=x>甲</div></div>', ['甲']],
  ['.x{display:none} div p{display:block}', '<div><p class=x>甲</p><p>乙</p></div>', ['乙']],
  ['.menu p{display:none}', '<p>甲</p>', ['甲']],
  ['body{display:none}', '<p>甲</p>', ['甲']],
  ['@media print{p{display:none}}', '<p>甲</p>', ['甲']],
  ['@media screen{.x{display:none}}', '<p>甲<b class=x>乙</b></p>', ['甲']],
  ['@media (max-width:600px){p{display:none}} .x{display:none}', '<p>甲<b class=x>乙</b></p>', ['甲']],
  ['/* p{display:none} */ <!-- .x{display:none} -->', '<p>甲<b class=x>乙</b></p>', ['甲']],
  ['@import url(a.css); .x{display:none', '<p>甲<b class=x>乙</b></p>', ['甲乙']],
  ['.x{text-decoration:line-through red}', '<p>培育<span class=x>40</span>25家</p>', ['培育25家']],
  ['', '<p>培育<span style="text-decoration-line: underline line-through">40</span>25家</p>', ['培育25家']],
  ['', '<p>培育<strike>40</strike><del>30</del><ins>25</ins>家</p>', ['培育25家']],
  [
    'span.MsoFootnoteReference{vertical-align:super;}',
    '<p>培育25<span class=MsoFootnoteReference><span lang=EN-US>[1]</span></span>家</p>',
    ['培育25家'],
  ],
  [
    'sup{font-size:75%;position:relative;vertical-align:baseline;top:-.5em}',
    '<p>培育25<sup>1</sup>家</p>',
    ['培育25家'],
  ],
  ['', '<p>培育25<span style="font-size:7pt;vertical-align:4pt">1</span>家</p>', ['培育25家']],
  ['', '<p>培育<span style="vertical-align:3px">25</span>家</p>', ['培育25家']],
])('%s %s', async (css, body, expected) => {
  expect(contentOf(await openDocument(page(css, body), 'a.html'))).toEqual(expected);
});

test.each([
  [
    '<p>任务：<input value="新建30公里"><input type=hidden value=1><input type=submit value=提交></p>',
    ['任务：新建30公里'],
  ],
  ['<p><input type=checkbox checked>是<input type=radio>否</p>', ['☑是☐否']],
  [
    '<p><select><option value="">请选择</option><option selected>市住建局</option></select></p>',
    ['市住建局'],
  ],
  ['<p>甲<select><option value="">请选择<option>市住建局</select></p>', ['甲']],
  ['<p><select multiple><option selected>甲<option selected>乙<option>丙</select></p>', ['甲、乙']],
  ['<textarea>第一行\n第二行</textarea>', ['第一行', '第二行']],
  ['<p><font face=Wingdings>þ</font>是<span style=\'font-family:"Wingdings 2"\'>£</span>否</p>', ['☑是☐否']],
  [
    `<p><span style="font-family:Wingdings">l<span style='font:7.0pt "Times New Roman"'>ab</span></span>甲</p>`,
    ['●ab甲'],
  ],
  ['<p><ruby>郓<rp>(</rp><rt>yùn</rt><rp>)</rp></ruby>州</p>', ['郓州']],
  [
    '<p>完成<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>，<math><mn>3000</mn><msup><mi>m</mi><mn>2</mn></msup></math></p>',
    ['完成1/2，3000m²'],
  ],
  ['<p><span aria-hidden=true>☑</span>是<q>引</q></p>', ['☑是“引”']],
  ['<ol reversed><li>甲<ol reversed><li>子</ol><li>乙</ol>', ['2.甲', '1.子', '1.乙']],
  ['<dialog>甲</dialog><dialog open>乙</dialog>', ['乙']],
  [
    '<p class=MsoToc1>一、建设<span style="mso-hide:screen;display:none">3</span></p><p><![if !supportLists]><span style="mso-list:Ignore">1.</span><![endif]>甲<!--[if gte mso 9]><xml>乙</xml><![endif]--></p>',
    ['1.甲'],
  ],
])('%s is read as it looks', async (body, expected) => {
  expect(contentOf(await openDocument(page('', body), 'a.html'))).toEqual(expected);
});

test('hidden text with a figure is told, menus and scripts are not', async () => {
  const body =
    '<script>var 甲 = 1</script><div style="display:none">共30家<script>2</script></div><nav>首页1</nav><p hidden>菜单</p><p>甲</p>';
  expect((await openDocument(page('', body), 'a.html')).findings).toMatchObject([
    { code: 'source.hidden-text', params: { texts: ['“共30家”'], count: 1 } },
  ]);
});

test('a page that only frames others is refused by its own sentence', async () => {
  const frames = '<html><frameset rows="*"><frame src="sheet001.htm"></frameset></html>';
  await expect(openDocument(new TextEncoder().encode(frames), 'a.xls')).rejects.toMatchObject({
    code: 'input.web-frames',
  });
});
