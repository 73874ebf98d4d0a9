import type { Language } from '#core/finding/language';
import type { Comparator } from '#core/record/target';

/** What is said while a notice is chosen and looked at before it is written. */
export interface ImportText {
  readonly intro: string;
  readonly choose: string;
  readonly orDrop: string;
  readonly dropHere: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly read: string;
  readonly pastedName: string;
  readonly emptyPaste: string;
  readonly untitled: string;
  readonly tasks: string;
  readonly tally: (tasks: number, units: number, targets: number, allocations: number) => string;
  readonly leavesEntries: string;
  readonly number: (no: string) => string;
  readonly leads: string;
  readonly units: string;
  readonly leaders: string;
  readonly due: string;
  readonly findings: (count: number) => string;
  readonly noFindings: string;
  readonly allFindings: (count: number) => string;
  readonly more: (shown: number, all: number) => string;
  readonly between: string;
  readonly next: string;
  readonly discard: string;
  readonly targetsLabel: string;
  readonly reading: ReadingText;
}

/** How a target reads as a small label. */
export interface ReadingText {
  readonly signs: Readonly<Record<Comparator, string>>;
  /** Before the figure of a fall, and of a growth. */
  readonly down: string;
  readonly growth: string;
  readonly stretch: string;
  readonly qualifier: (words: string) => string;
  readonly yearEnd: (year: string) => string;
  readonly monthEnd: (year: string, month: number) => string;
  readonly day: (year: string, month: number, day: number) => string;
  readonly year: (year: string) => string;
}

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '', '~': '≈', between: '' } as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = (number: number): string => MONTHS[number - 1] ?? '';
const of = (year: string): string => (year === '' ? '' : ` ${year}`);

export const IMPORT: Readonly<Record<Language, ImportText>> = {
  zh: {
    intro: '选择通知文件，先看清读到了什么，再写入工作簿。',
    choose: '选择文件…',
    orDrop: '可多选，也可把文件拖到这里。支持 docx、pdf、xlsx、html、txt、json。',
    dropHere: '松开鼠标，读取文件',
    paste: '或者粘贴通知全文',
    pasteHint: '从网页或文档中复制通知全文，粘贴到这里',
    read: '读取粘贴的文字',
    pastedName: '粘贴的文字.txt',
    emptyPaste: '请先粘贴通知的文字。',
    untitled: '（没有标题）',
    tasks: '任务',
    tally: (tasks, units, targets, allocations) =>
      `任务 ${tasks} 项 · 单位 ${units} 个 · 指标 ${targets} 个${allocations > 0 ? ` · 分解 ${allocations} 行` : ''}`,
    leavesEntries: '其中有督办台账工作簿：只取它的通知和任务，填报的内容不会带过来。',
    number: (no) => (no === '' ? '（无序号）' : no),
    leads: '牵头单位',
    units: '责任单位',
    leaders: '牵头领导',
    due: '完成时限',
    findings: (count) => `读取时发现 ${count} 处需要留意`,
    noFindings: '没有发现异常。',
    allFindings: (count) => `显示全部 ${count} 处`,
    more: (shown, all) => `继续显示（已显示 ${shown} 项，共 ${all} 项）`,
    between: '、',
    next: '写入工作簿…',
    discard: '放弃',
    targetsLabel: '指标',
    reading: {
      signs: SIGNS,
      down: '下降',
      growth: '增长',
      stretch: '力争',
      qualifier: (words) => `（${words}）`,
      yearEnd: (year) => (year === '' ? '年底' : `${year}年底`),
      monthEnd: (year, number) => `${year === '' ? '' : `${year}年`}${number}月底`,
      day: (year, number, day) => `${year === '' ? '' : `${year}年`}${number}月${day}日`,
      year: (year) => `${year}年`,
    },
  },
  en: {
    intro: 'Choose a notice, see what was read from it, then write it to the workbook.',
    choose: 'Choose files…',
    orDrop: 'One or several; or drop them here. Reads docx, pdf, xlsx, html, txt and json.',
    dropHere: 'Let go to read the files',
    paste: 'Or paste the text of a notice',
    pasteHint: 'Copy the whole notice from a web page or document and paste it here',
    read: 'Read the pasted text',
    pastedName: 'Pasted text.txt',
    emptyPaste: 'Paste the text of the notice first.',
    untitled: '(no title)',
    tasks: 'Tasks',
    tally: (tasks, units, targets, allocations) =>
      `${tasks} tasks · ${units} units · ${targets} targets${allocations > 0 ? ` · ${allocations} breakdown rows` : ''}`,
    leavesEntries:
      'One of the files is a Duban workbook: only its notices and tasks are taken, not what was reported in it.',
    number: (no) => (no === '' ? '(no number)' : no),
    leads: 'Lead units',
    units: 'Units',
    leaders: 'Leaders',
    due: 'Due',
    findings: (count) => `${count} things to look at`,
    noFindings: 'Nothing odd was found.',
    allFindings: (count) => `Show all ${count}`,
    more: (shown, all) => `Show more (${shown} of ${all} shown)`,
    between: ', ',
    next: 'Write to workbook…',
    discard: 'Discard',
    targetsLabel: 'Targets',
    reading: {
      signs: SIGNS,
      down: 'down ',
      growth: 'up ',
      stretch: 'stretch',
      qualifier: (words) => ` (${words})`,
      yearEnd: (year) => (year === '' ? 'by year end' : `by end of ${year}`),
      monthEnd: (year, number) => `by end of ${month(number)}${of(year)}`,
      day: (year, number, day) => `by ${day} ${month(number)}${of(year)}`,
      year: (year) => `by ${year}`,
    },
  },
};
