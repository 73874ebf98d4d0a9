import { isWholeProse, linesOf, type Random, type Variant } from './variant.ts';

const WEB_FOOTER = [
  '分享到：微信 微博 QQ空间',
  '打印本页 | 关闭窗口',
  '扫一扫在手机打开当前页',
  '网站地图 | 联系我们',
];
const WEB_HEADER = ['当前位置：首页 > 政务公开 > 文件', '字号：大 中 小', '访问次数：128'];

/** Average number of characters on a page; pages vary from 70 to 130 % of it. */
const PAGE_LENGTH = 420;
/** Characters at the ends of a line that are not separated, since they may be a number or label. */
const UNBROKEN_AT_START = 12;
const UNBROKEN_AT_END = 2;

/** The form of a page number; `bare`: it consists of digits only and must not touch other digits. */
interface PageStyle {
  readonly name: string;
  readonly print: (number: number) => string;
  readonly bare?: boolean;
}

/** The first index from `start` on that is not next to a digit; the end of the line if there is none. */
function awayFromDigits(line: string, start: number): number {
  const found = /(?<![0-9.])(?![0-9.])/g;
  found.lastIndex = start;
  return found.exec(line)?.index ?? line.length;
}

/** The text with a page number after every page, between two lines or inside one. */
function withPageNumbers(text: string, random: Random, style: PageStyle): string {
  let sincePage = 0;
  let number = 1;
  const out: string[] = [];
  for (const line of linesOf(text)) {
    sincePage += line.length;
    if (sincePage < PAGE_LENGTH * (0.7 + random() * 0.6)) {
      out.push(line);
      continue;
    }
    sincePage = 0;
    const room = line.length - UNBROKEN_AT_START - UNBROKEN_AT_END;
    const place = room > 0 && random() < 0.7 ? UNBROKEN_AT_START + Math.floor(random() * room) : line.length;
    const cut = style.bare === true ? awayFromDigits(line, place) : place;
    out.push(line.slice(0, cut), style.print(number), line.slice(cut));
    number += 1;
  }
  return out.join('\n');
}

const PAGE_STYLES: readonly PageStyle[] = [
  { name: '— 3 —', print: (number) => `— ${number} —` },
  { name: '- 3 -', print: (number) => `- ${number} -` },
  { name: '3', print: String, bare: true },
  { name: '第3页', print: (number) => `\n第${number}页\n` },
];

/** Additions of web pages and printers around and between the lines of a notice. */
export const FURNITURE_VARIANTS: readonly Variant[] = [
  { name: 'web page footer', apply: (text) => [text.trimEnd(), '', ...WEB_FOOTER, ''].join('\n') },
  { name: 'web page header', apply: (text) => [...WEB_HEADER, '', text.trimStart()].join('\n') },
  ...PAGE_STYLES.map((style) => ({
    name: `page numbers ${style.name}`,
    suits: isWholeProse,
    apply: (text: string, random: Random) => withPageNumbers(text, random, style),
  })),
];
