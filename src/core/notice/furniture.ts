import { sliceMapped } from '../text/mapped.ts';
import type { Line } from './line.ts';

/*
 * Page furniture: what the page or the web site prints around a notice.
 *   — 3 —   发布时间:2020-02-27 18:12   访问次数:   【打印本页】   抄送：市委各部门
 */
/** Buttons and links of a page; a line of nothing else is furniture. */
const BUTTONS =
  /返回顶部|打印本页|打印整页|打印|关闭窗口|关闭|收藏本页|收藏|朗读|无障碍浏览|无障碍阅读|无障碍|长者模式|关怀版|我要纠错|网站地图|联系我们|隐私声明|设为首页|加入收藏|使用帮助|返回|首页|字体|字号|简体版|繁体版|信息无障碍|[大中小]|[【】[\]［］|｜丨│·•●▪*:：\s]/g;
/** Lines that begin so and hold little else. */
const CAPTIONS: readonly RegExp[] = [
  /^[•·●▪*]?分享(?:到[:：]?|[:：]).{0,12}$/,
  /^扫一扫.{0,24}$/,
  /^[•·●▪*]?(?:访问|浏览|点击)(?:次数|量|数)[:：]?.{0,12}$/,
  /^(?:当前|您的|你的)位置[:：].{0,120}$/,
  /^[•·●▪*]?(?:信息来源|来源|作者|责任编辑|编辑|字号|【字体)[:：].{0,30}$/,
  /^(?:上|下)一(?:篇|条)[:：]?.{0,80}$/,
  /^相关(?:附件|稿件|文档|链接|解读|新闻)[:：]?.{0,60}$/,
];
const SITE = /网站标识码|ICP备|公网安备|版权所有/;
const PAGE =
  /^(?:[—–\-－_~·•\s]{0,6}(?:第)?\s*[0-9０-９]{1,4}\s*(?:页)?[—–\-－_~·•\s]{0,6}|第[0-9０-９]{1,4}页共[0-9０-９]{1,4}页|[0-9]{1,4}\/[0-9]{1,4})$/;
const CLOSING = /^(?:抄送|主送|抄报|分送|报送)[:：]/;
const PRINTED = /(?:年[0-9０-９]{1,2}月[0-9０-９]{1,2}日|日)印发$/;
const ASIDE =
  /^[（(](?:此件(?:公开|主动公开|依申请公开|不予公开|不公开).{0,8}|本文有删减|主动公开|公开发布|.{0,10}略)[）)]$/;

/** A number alone on its line; one that begins with 0 is the rest of a broken figure. */
export const isPageNumber = (text: string): boolean => PAGE.test(text) && !/^0\d/.test(text);

const isWebLine = (text: string): boolean =>
  text.length <= 200 &&
  (SITE.test(text) || text.replace(BUTTONS, '') === '' || CAPTIONS.some((caption) => caption.test(text)));

/** Lines that are no content wherever they stand. */
export const isFurniture = (text: string): boolean =>
  isWebLine(text) || ASIDE.test(text) || /^[\s_—–\-=*＿]{3,}$/.test(text);

/** 抄送… and …印发: from the first to the second the notice is over. */
export const endsClosing = (text: string): boolean => text.length <= 80 && PRINTED.test(text);

/** Text pasted on one line: what stands behind 抄送 is cut off. */
function beforeClosing(line: Line): Line {
  const at = line.m.text.length > 400 ? line.m.text.search(/抄送[:：]/) : -1;
  return at > 0 ? { ...line, m: sliceMapped(line.m, 0, at) } : line;
}

/**
 * The content lines. 抄送 closes a notice and runs on to 印发; without an 印发
 * within six lines only the line itself is dropped.
 */
export function withoutFurniture(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    const { text } = line.m;
    if (CLOSING.test(text)) {
      const end = lines.slice(i, i + 7).findIndex((next) => endsClosing(next.m.text));
      if (end > 0) i += end;
      continue;
    }
    if (isFurniture(text) || endsClosing(text)) continue;
    kept.push(beforeClosing(line));
  }
  return kept;
}
