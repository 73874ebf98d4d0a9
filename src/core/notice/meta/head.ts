import { attachmentMarkLength } from '../paragraphs/heading.ts';
import { isReportTitle } from '../report/report-title.ts';
import { isDateOnly, readPrintedDate } from './dates.ts';

/** What is printed about a notice before its first task; null for what is missing. */
export interface NoticeHead {
  readonly docNumber: string | null;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
}

const DOC_NUMBER =
  /^(?:文号[:：]?|发文字号[:：]?|字号[:：]?|文件编号[:：]?)?([\u4e00-\u9fa5]{2,12}[〔（(﹝［[【]\d{4}[〕）)﹞］\]】]第?\d{1,4}号)$/;
/** A number behind a title in 《》 is that of another document. */
const DOC_NUMBER_INSIDE =
  /(?<!》[（(]?)(?<![\u4e00-\u9fa5])([\u4e00-\u9fa5]{2,12}[〔﹝［[【]\d{4}[〕﹞］\]】]第?\d{1,4}号)/;
const TITLE_END = /(?:通知|意见|通报|方案|办法|决定|公告|公示|函|报告)(?:[（(][^（()）]{1,24}[）)])?$/;
const FALLBACK_END =
  /(?:分解表?|清单|方案|分工|任务|实事|项目|要点|目标|台账|安排|计划|情况表?|[\u4e00-\u9fa5]{2}表|项目(?:名单|目录|库)|责任制|汇编|工作|措施|举措|细则|规划|通报|汇报|简报|总结|报告)(?:[（(][^（()）]{1,24}[）)])?$/;
const PLAN_TITLE =
  /^[^，,。；;：:>＞]{8,50}(?:方案|要点|清单|计划|措施|细则|分工|安排)(?:[（(][^（()）]{1,12}[）)])?$/;
const RED_HEAD = /^(.{4,24}?(?:人民政府|政府|办公室|办公厅|委员会|管委会|领导小组))文件$/;
const LABELLED_ISSUER =
  /^[•·●]?(?:发布机构|发文机关|发文单位|制发机关|发布单位|印发单位|公开责任部门|来源|信息来源)[:：]?(.{3,24})$/;
const OFFICE_LINE = /^.{2,24}(?:人民政府|政府|办公室|办公厅|委员会|管委会|督查室|领导小组|局)$/;
const LABELLED_DATE = /(?:成文日期|发文日期|生成日期|印发日期|发布日期|发布时间|公布日期)[:：]?/;

const clean = (text: string): string => text.replace(/^[•·●▪*#>\s]+/, '');

/** The title, which may take several lines from the one with 关于; else a line that looks like the title of a list. */
function findTitle(lines: readonly string[]): string | null {
  for (const [i, line] of lines.entries()) {
    if (
      !line.includes('关于') ||
      /[。；：:]/.test(line.replace(/《[^《》]*》/g, '').replace(/^标题[:：]?/, '')) ||
      line.length > 90
    )
      continue;
    // The issuing office may be printed on the line before.
    const previous = lines[i - 1] ?? '';
    const office = /^关于/.test(line) && OFFICE_LINE.test(previous) ? previous : '';
    let title = office + line.replace(/^标题[:：]?/, '');
    for (let k = i + 1; !TITLE_END.test(title) && k < Math.min(i + 4, lines.length); k += 1)
      title += lines[k] ?? '';
    if (TITLE_END.test(title) && title.length <= 120) return title;
  }
  const fallback = lines
    .map((line) => line.slice(attachmentMarkLength(line)))
    .find(
      (line) =>
        line.length >= 8 &&
        line.length <= 60 &&
        !/[，,。；;：:>＞]/.test(line) &&
        FALLBACK_END.test(line) &&
        /\d{4}年|年度|任务|实事/.test(line),
    );
  // A title without a year is recognised by its place only.
  return fallback ?? lines.slice(0, 2).find((line) => PLAN_TITLE.test(line) || isReportLine(line)) ?? null;
}

/** Whether a line is the title of a report: 临溪县1—4月招商引资工作通报. */
const isReportLine = (line: string): boolean =>
  line.length >= 8 && line.length <= 60 && !/[，,。；;：:>＞%％]/.test(line) && isReportTitle(line);

function findDocNumber(lines: readonly string[], title: string | null): string | null {
  for (const line of lines) {
    const number = DOC_NUMBER.exec(line.replace(/\s/g, ''))?.[1];
    if (number !== undefined) return number;
  }
  // A number printed next to the title on one line.
  const titleLine = lines
    .slice(0, 12)
    .find(
      (line) => title !== null && line.includes(title) && DOC_NUMBER_INSIDE.test(line.replace(title, '')),
    );
  return titleLine && title ? (DOC_NUMBER_INSIDE.exec(titleLine.replace(title, ''))?.[1] ?? null) : null;
}

function findIssuer(
  lines: readonly string[],
  title: string | null,
  afterBody: readonly string[],
): string | null {
  const inTitle =
    title === null
      ? null
      : /^(.{4,24}?(?:政府|办公室|办公厅|委员会|管委会|领导小组|局|厅|委|部|党组|督查室))(?:、.{2,20})?关于/.exec(
          title,
        );
  if (inTitle) return inTitle[1] ?? null;
  for (const line of lines) {
    const red = RED_HEAD.exec(line)?.[1];
    if (red !== undefined) return red;
  }
  for (const line of lines) {
    const labelled = LABELLED_ISSUER.exec(line)?.[1];
    if (labelled !== undefined) return labelled.replace(/^发布机构/, '');
  }
  const inTable = lines
    .map((line) => /发布机构([\u4e00-\u9fa5]{3,20})/.exec(line)?.[1])
    .find((name) => name !== undefined);
  return inTable ?? afterBody.find((line) => OFFICE_LINE.test(line)) ?? null;
}

function findDate(lines: readonly string[], tail: readonly string[]): string | null {
  const signed = [...lines, ...tail].find(isDateOnly);
  if (signed) return readPrintedDate(signed);
  for (const [i, line] of lines.entries()) {
    if (!LABELLED_DATE.test(line)) continue;
    const date =
      readPrintedDate(line.replace(/^.*?(?=(?:成文|发文|生成|印发|发布|公布)(?:日期|时间))/, '')) ??
      readPrintedDate(lines[i + 1] ?? '');
    if (date) return date;
  }
  return (
    tail.map((line) => (/印发$/.test(line) ? readPrintedDate(line) : null)).find((date) => date !== null) ??
    null
  );
}

/**
 * Reads the head of a notice from its lines, white space removed.
 *
 * @param head lines before the first task
 * @param tail lines after the last task
 * @param pieces the same lines as printed, split at white space, for a head printed on one line
 */
export function readNoticeHead(
  head: readonly string[],
  tail: readonly string[],
  pieces: readonly string[],
): NoticeHead {
  const lines = [...head, ...pieces].map(clean);
  const title = findTitle(lines);
  return {
    docNumber: findDocNumber(lines, title),
    title,
    issuer: findIssuer(lines, title, tail),
    issuedOn: findDate(lines, tail),
  };
}
