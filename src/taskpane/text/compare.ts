import type { Language } from '#core/text/language';
import { DIFF_WORDS } from '#core/diff/words';

const zh = {
  card: '通知比对',
  purpose: '把两份通知逐项对照：新增、取消、提高、降低、调整时限、改写的各是哪些。',
  begin: '比较两份通知…',
  back: '返回汇总',
  hint: '按内容配对，序号变了不算改动；也可选一个文件，与工作簿里的通知比较。',
  before: '原',
  after: '现',
  notChosen: '（请选择）',
  chooseFile: '选择文件…',
  swap: '对调',
  missing: '请选定要比较的两份通知。',
  same: '两边是同一份通知，没有可以比较的内容。',
  kinds: DIFF_WORDS.zh.kinds,
  counted: (kind: string, count: number) => `${kind} ${count}`,
  byKind: '按变化筛选',
  search: '筛选',
  searchHint: '内容、单位或序号',
  nothing: '两份通知没有不同。',
  noneFound: '没有符合的任务。',
  unchanged: (count: number) => `另有 ${count} 项没有变化；按“${DIFF_WORDS.zh.kinds.kept}”可以看到。`,
  shown: (count: number, all: number) => `列出 ${count} 项，共 ${all} 项`,
  task: (no: string) => (no === '' ? '（无序号）' : no),
  item: (kind: string, was: string, is: string) =>
    `${kind}：${was === is || was === '' ? is : is === '' ? was : `${was} → ${is}`}`,
  uncertain: '待核',
  more: (count: number) => `再显示 ${count} 项`,
  write: (count: number) => `写入工作表（${count} 项）`,
  writeHint: '新建一张“通知比对”表，可撤销。',
  between: '、',
};

/** Words of the comparison of two notices. */
export type CompareText = typeof zh;

const en: CompareText = {
  card: 'Comparison of notices',
  purpose: 'Two notices side by side: what was added, dropped, raised, lowered, moved or reworded.',
  begin: 'Compare two notices…',
  back: 'Back to the summary',
  hint: 'Paired by content; a new number alone is no change. A file can be compared with a notice of the workbook.',
  before: 'Before',
  after: 'After',
  notChosen: '(choose one)',
  chooseFile: 'Choose a file…',
  swap: 'Swap',
  missing: 'Choose the two notices to be compared.',
  same: 'Both sides are the same notice; there is nothing to compare.',
  kinds: DIFF_WORDS.en.kinds,
  counted: (kind, count) => `${kind} ${count}`,
  byKind: 'Filter by change',
  search: 'Filter',
  searchHint: 'Content, unit or number',
  nothing: 'The two notices do not differ.',
  noneFound: 'There is no such task.',
  unchanged: (count) => `${count} more did not change; press “${DIFF_WORDS.en.kinds.kept}” to see them.`,
  shown: (count, all) => `${count} of ${all} listed`,
  task: (no) => (no === '' ? '(no number)' : no),
  item: (kind, was, is) => `${kind}: ${was === is || was === '' ? is : is === '' ? was : `${was} → ${is}`}`,
  uncertain: 'to be checked',
  more: (count) => `Show ${count} more`,
  write: (count) => `Write to a sheet (${count})`,
  writeHint: 'A new sheet “通知比对”; can be undone.',
  between: ', ',
};

export const COMPARE_TEXT: Readonly<Record<Language, CompareText>> = { zh, en };
