import type { FindingAnswer } from '#actions/findings/answers';
import type { FindingArea } from '#core/finding/area';
import type { Language } from '#core/text/language';
import { HANDLING_WORDS } from '#workbook/codec/wording';

const ANSWERS: Readonly<Record<FindingAnswer['state'], string>> = HANDLING_WORDS;

const zh = {
  run: '运行校验',
  write: '写入校验结果',
  outdatedSheet: (written: number) =>
    `“校验结果”表和“首页”还是上次写入的结果（${written} 条），与下面不同；写入后即一致。`,
  none: '没有发现问题：任务、目标和已填报的进展都通过了校验。',
  bySeverity: '按级别筛选',
  search: '搜索校验结果',
  clearSearch: '清空搜索',
  unit: '单位',
  allUnits: '全部单位',
  area: '类别',
  allAreas: '全部类别',
  areas: {
    form: '填报规范',
    target: '对照目标',
    entry: '本条自洽',
    across: '相互印证',
    substance: '实质内容',
    notice: '通知本身',
    workbook: '工作簿',
  } satisfies Readonly<Record<FindingArea, string>>,
  /** A choice with its number of findings. */
  counted: (name: string, count: number) => `${name}（${count}）`,
  showSettled: (count: number) => `显示已有处理意见的（${count}）`,
  shown: (shown: number, all: number) => (shown === all ? `共 ${all} 条` : `${all} 条中显示 ${shown} 条`),
  allSettled: (count: number) => `${count} 条结果都已有处理意见。`,
  noMatch: '没有符合筛选条件的结果。',
  clear: '清除筛选',
  more: (count: number) => `再显示 ${count} 条`,
  unfold: (count: number) => `展开 ${count} 条`,
  fold: '收起',
  task: (no: string) => `任务${no}`,
  unknownTask: '任务库中没有的任务',
  ofNotice: '通知本身',
  ofWorkbook: '工作簿',
  separator: '、',
  answer: '处理',
  answerTo: (sentence: string) => `处理：${sentence}`,
  answers: ANSWERS,
  answered: (state: string, note: string) => (note === '' ? state : `${state}：${note}`),
  note: '处理说明',
  noteHint: '简要说明即可；较长的说明请写在“校验结果”表中。',
  save: '保存',
  cancel: '取消',
};

/** Words of the tab 校验. */
export type ChecksText = typeof zh;

const en: ChecksText = {
  run: 'Run the checks',
  write: 'Write the findings',
  outdatedSheet: (written) =>
    `The sheets “校验结果” and “首页” still show the findings written last (${written}); write them to bring both up to date.`,
  none: 'Nothing was found: tasks, targets and reports all passed the checks.',
  bySeverity: 'Filter by weight',
  search: 'Search the findings',
  clearSearch: 'Empty the search',
  unit: 'Unit',
  allUnits: 'All units',
  area: 'Kind',
  allAreas: 'All kinds',
  areas: {
    form: 'Form of the report',
    target: 'Against the target',
    entry: 'Within the report',
    across: 'Across reports',
    substance: 'Substance',
    notice: 'The notice itself',
    workbook: 'Workbook',
  },
  counted: (name, count) => `${name} (${count})`,
  showSettled: (count) => `Show answered ones (${count})`,
  shown: (shown, all) => (shown === all ? `${all} in all` : `${shown} of ${all} shown`),
  allSettled: (count) => `All ${count} findings are answered.`,
  noMatch: 'No finding matches the filter.',
  clear: 'Clear the filter',
  more: (count) => `Show ${count} more`,
  unfold: (count) => `Show all ${count}`,
  fold: 'Show less',
  task: (no) => `Task ${no}`,
  unknownTask: 'A task that is not in the registry',
  ofNotice: 'The notice itself',
  ofWorkbook: 'Workbook',
  separator: ', ',
  answer: 'Answer',
  answerTo: (sentence) => `Answer: ${sentence}`,
  answers: { open: 'Open', done: 'Dealt with', dismissed: 'No action needed' },
  answered: (state, note) => (note === '' ? state : `${state}: ${note}`),
  note: 'Note',
  noteHint: 'A few words; longer notes go into the sheet “校验结果”.',
  save: 'Save',
  cancel: 'Cancel',
};

export const CHECKS_TEXT: Readonly<Record<Language, ChecksText>> = { zh, en };
