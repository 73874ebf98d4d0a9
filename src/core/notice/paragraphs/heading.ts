import { countOpenBrackets, hasOpenQuote } from './brackets.ts';
import type { Ordinal } from './ordinal.ts';

const SENTENCE = /[。；;！？]/;
const LIST_WORDS =
  /(?:分解表?|清单|方案|分工|要点|台账|一览表|项目(?:名单|目录|库)|情况|责任制|(?:任务|责任|安排|目标|计划|情况|项目|事项|方案|进度|进展|推进|指标|考核|汇总|落实|明细)表|责任书|责任状|汇报|简报|总结|(?:进展|情况)通报|\d{4}年.{2,30}(?:任务|实事|项目|目标|工作|事项|安排|计划))(?:[（(][^（()）]{1,20}[）)])?$/;
const DATE_ONLY =
  /^[\d〇○零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
const TITLE_END =
  /(?:通知|意见|通报|方案|办法|规定|决定|公告|公示|函|报告|汇编)(?:[（(][^（()）]{1,20}[）)])?$/;
const SIGNATURE = /(?:办公室|办公厅|人民政府|政府|委员会|督查室|局|委|领导小组)$/;

/** Whether a line is a date and nothing else, as in a signature. */
export const isDateLine = (text: string): boolean => DATE_ONLY.test(text);

/** Length of the mark of an attachment (附件, 附件1:) at the start of a text; 0 if there is none. */
export const attachmentMarkLength = (text: string): number =>
  /^附件?(?:[一二三四五六七八九十]|\d{1,2})?(?:[:：]|(?=\d{4}年)|$)/.exec(text)?.[0].length ?? 0;

/** Whether a line is the title of a list or table: 2024年市民生实事项目责任分解. */
export function isListTitle(text: string): boolean {
  return (
    text.length >= 5 &&
    text.length <= 60 &&
    !SENTENCE.test(text) &&
    !/[，,：:]/.test(text) &&
    !/^[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]/.test(text) &&
    LIST_WORDS.test(text) &&
    countOpenBrackets(text) === 0
  );
}

/** Whether a line is the title of a document: 关于…的通知. */
export const isDocumentTitle = (text: string): boolean => text.includes('关于') && TITLE_END.test(text);

/** Whether a line is a complete heading; one with a comma may be the start of a sentence. */
const isWholeHeading = (text: string): boolean => isHeadingText(text) && !/[，,]/.test(text);

/** Whether a line can be a heading: short, one sentence at most, brackets and quotations closed. */
export const isHeadingText = (text: string): boolean =>
  text.length <= 60 &&
  !SENTENCE.test(text.slice(0, -1)) &&
  countOpenBrackets(text) === 0 &&
  !hasOpenQuote(text) &&
  !/[，,、]$/.test(text);

/** Whether a line without a final stop is complete: a heading, title, date, signature or mark of an attachment. */
export function isStandalone(text: string, ordinal: Ordinal | null): boolean {
  if (ordinal && ordinal.rank !== 'arabic' && ordinal.rank !== 'arabic-bracket' && ordinal.rank !== 'circled')
    return isWholeHeading(text);
  if (ordinal) return false;
  if (text.length > 60 || SENTENCE.test(text)) return false;
  if (attachmentMarkLength(text) > 0) return true;
  return (
    DATE_ONLY.test(text) ||
    isListTitle(text) ||
    TITLE_END.test(text) ||
    (text.length <= 24 && SIGNATURE.test(text))
  );
}

/**
 * Whether a heading only announces the tasks (一、主要内容 · 二、重点任务) and therefore names no
 * section.
 */
export const isGenericHeading = (title: string): boolean =>
  /^(?:\d{4}年(?:度)?)?(?:主要|重点|工作|具体|目标|年度|任务|各项|总体)?(?:内容|任务|工作任务|目标任务|任务分解|责任分解|任务分工|工作内容|工作重点|重点任务|重点工作|任务清单|工作措施|工作举措|任务举措|任务及分工|任务和分工|任务与分工|工作|工作目标|目标|措施|举措|事项|分工|职责分工|责任分工|任务及责任分工|工作任务及分工|及责任分工)(?:及(?:责任)?(?:分工|单位))?$/.test(
    title,
  );
