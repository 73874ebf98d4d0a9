import type { Language } from '#core/text/language';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = (number: number): string => MONTHS[number - 1] ?? '';
const of = (year: string): string => (year === '' ? '' : ` ${year}`);

const zh = {
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
  tally: (tasks: number, units: number, targets: number, allocations: number) =>
    `任务 ${tasks} 项 · 单位 ${units} 个 · 指标 ${targets} 个${allocations > 0 ? ` · 分解 ${allocations} 行` : ''}`,
  leavesEntries: '其中有督办台账工作簿：只取它的通知和任务，填报的内容不会带过来。',
  number: (no: string) => (no === '' ? '（无序号）' : no),
  leads: '牵头单位',
  units: '责任单位',
  leaders: '牵头领导',
  due: '完成时限',
  findings: (count: number) => `读取时发现 ${count} 处需要留意`,
  noFindings: '没有发现异常。',
  allFindings: (count: number) => `显示全部 ${count} 处`,
  more: (shown: number, all: number) => `继续显示（已显示 ${shown} 项，共 ${all} 项）`,
  find: '查找任务',
  search: '搜索任务、单位、领导',
  clearSearch: '清空搜索',
  goToSection: '跳到板块…',
  shown: '显示哪些任务',
  onlyShown: { all: '全部任务', targets: '只看有指标的任务', unsure: '只看有疑点的任务' },
  found: (found: number, all: number) => `共 ${all} 项任务，找到 ${found} 项`,
  between: '、',
  next: '写入工作簿…',
  discard: '放弃',
  targetsLabel: '指标',
  reading: {
    /** Before the value of a fall; `growth` before that of a growth. */
    down: '下降',
    growth: '增长',
    stretch: '力争',
    qualifier: (words: string) => `（${words}）`,
    yearEnd: (year: string) => (year === '' ? '年底' : `${year}年底`),
    monthEnd: (year: string, number: number) => `${year === '' ? '' : `${year}年`}${number}月底`,
    day: (year: string, number: number, day: number) =>
      `${year === '' ? '' : `${year}年`}${number}月${day}日`,
    year: (year: string) => `${year}年`,
  },
};

/** Words of the view 导入通知 and of the preview of a notice. */
type ImportText = typeof zh;

/** Words in the label of a target. */
export type ReadingText = ImportText['reading'];

const en: ImportText = {
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
  find: 'Find tasks',
  search: 'Search tasks, units, leaders',
  clearSearch: 'Empty the search',
  goToSection: 'Go to a section…',
  shown: 'Tasks shown',
  onlyShown: { all: 'All tasks', targets: 'Only tasks with targets', unsure: 'Only tasks with findings' },
  found: (found, all) => `${found} of ${all} tasks found`,
  between: ', ',
  next: 'Write to workbook…',
  discard: 'Discard',
  targetsLabel: 'Targets',
  reading: {
    down: 'down ',
    growth: 'up ',
    stretch: 'stretch',
    qualifier: (words) => ` (${words})`,
    yearEnd: (year) => (year === '' ? 'by year end' : `by end of ${year}`),
    monthEnd: (year, number) => `by end of ${month(number)}${of(year)}`,
    day: (year, number, day) => `by ${day} ${month(number)}${of(year)}`,
    year: (year) => `by ${year}`,
  },
};

export const IMPORT_TEXT: Readonly<Record<Language, ImportText>> = { zh, en };
