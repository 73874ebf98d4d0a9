import { sliceMapped } from '../../text/mapped-text.ts';
import type { PrintedLine } from './line.ts';

/*
 * Page furniture: text that the page or the web site adds around a notice.
 *   — 3 —   发布时间:2020-02-27 18:12   访问次数:   【打印本页】   抄送：市委各部门
 */
/** Buttons and links; a line that consists only of them is furniture. */
const BUTTONS =
  /返回顶部|打印本页|打印整页|打印|关闭窗口|关闭|收藏本页|收藏|朗读|无障碍浏览|无障碍阅读|无障碍|长者模式|关怀版|我要纠错|网站地图|联系我们|隐私声明|设为首页|加入收藏|使用帮助|返回|首页|字体|字号|简体版|繁体版|信息无障碍|[大中小]|[【】[\]［］|｜丨│·•●▪*:：\s]/g;
const BEGINS_WITH_BUTTON = new RegExp(`^(?:${BUTTONS.source})`);
/** Captions of a web page, with little text after them. */
const CAPTIONS: readonly RegExp[] = [
  /^[•·●▪*]?分享(?:到[:：]?|[:：]).{0,12}$/,
  /^扫一扫.{0,24}$/,
  /^[•·●▪*]?(?:访问|浏览|点击)(?:次数|量|数)[:：]?.{0,12}$/,
  /^(?:当前|您的|你的)位置[:：].{0,120}$/,
  /^[•·●▪*]?(?:信息来源|来源|作者|责任编辑|编辑|字号|【字体)[:：].{0,30}$/,
  /^(?:上|下)一(?:篇|条)[:：]?.{0,80}$/,
  /^相关(?:附件|稿件|文档|链接|解读|新闻)[:：]?.{0,60}$/,
];
/** A line of two or more particulars of a web page: 发布时间：2024-03-01 浏览次数：33 字体：大 中 小. */
const PARTICULARS =
  /(?:发布(?:时间|日期)|(?:浏览|访问|点击|阅读)(?:次数|量|数)?|字[体号]|信息来源|来源|作者|编辑|打印|分享)[:：]/g;
const SITE = /网站标识码|ICP备|公网安备|版权所有/;
const PAGE =
  /^(?:[—–\-－_~·•\s]{0,6}(?:第)?\s*[0-9０-９]{1,4}\s*(?:页)?[—–\-－_~·•\s]{0,6}|第[0-9０-９]{1,4}页共[0-9０-９]{1,4}页|[0-9]{1,4}\/[0-9]{1,4})$/;
const CLOSING = /^(?:抄送|主送|抄报|分送|报送)[:：]/;
const PRINTED = /(?:年[0-9０-９]{1,2}月[0-9０-９]{1,2}日|日)印发$/;
const ASIDE =
  /^[（(](?:此件(?:公开|主动公开|依申请公开|不予公开|不公开).{0,8}|本文有删减|主动公开|公开发布|.{0,10}略)[）)]$/;

/** Whether a line is only a page number; a number with a leading 0 is the rest of a broken figure. */
export const isPageNumber = (text: string): boolean => PAGE.test(text) && !/^0\d/.test(text);

/** Whether a line is nothing but buttons; most lines do not begin with one. */
const consistsOfButtons = (text: string): boolean =>
  (text === '' || BEGINS_WITH_BUTTON.test(text)) && text.replace(BUTTONS, '') === '';

const isWebLine = (text: string): boolean =>
  text.length <= 200 &&
  (SITE.test(text) ||
    (text.length <= 100 && !/[。；]/.test(text) && (text.match(PARTICULARS)?.length ?? 0) >= 2) ||
    consistsOfButtons(text) ||
    CAPTIONS.some((caption) => caption.test(text)));

/** Whether a line is no content, wherever it is printed. */
export const isFurniture = (text: string): boolean =>
  isWebLine(text) || ASIDE.test(text) || /^[\s_—–\-=*＿]{3,}$/.test(text);

/** Whether a line (…印发) ends the closing block of a notice, which begins with 抄送. */
export const endsClosingBlock = (text: string): boolean => text.length <= 80 && PRINTED.test(text);

/** The line without the text from 抄送 on, for a notice pasted on one line. */
function beforeClosing(line: PrintedLine): PrintedLine {
  const at = line.m.text.length > 400 ? line.m.text.search(/抄送[:：]/) : -1;
  return at > 0 ? { ...line, m: sliceMapped(line.m, 0, at) } : line;
}

/**
 * Removes page furniture and the closing block from 抄送 to 印发; without a line 印发 among the next
 * six only the line 抄送 itself is removed.
 */
export function removeFurniture(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const content: PrintedLine[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined) break;
    const { text } = line.m;
    if (CLOSING.test(text)) {
      const end = lines.slice(i, i + 7).findIndex((next) => endsClosingBlock(next.m.text));
      if (end > 0) i += end;
      continue;
    }
    if (isFurniture(text) || endsClosingBlock(text)) continue;
    content.push(beforeClosing(line));
  }
  return content;
}
