import type { CorrectedField, TargetAnswer } from '#actions/confirm/target-answer';
import type { Language } from '#core/text/language';
import { TARGET_WORDS } from './target-words.ts';

const zh = {
  empty: '导入通知或取数之后，这里逐个确认从通知中读出的目标。',
  none: '通知中没有读出目标指标。',
  settled: (count: number, all: number) => `已确认 ${count}/${all}`,
  plain: (count: number) => `确认全部无疑问的（${count}）`,
  plainHint: '没有疑点、原文中只有一个数、有单位、不是力争目标的，可以一次确认；其余请逐个看。',
  place: (place: number, all: number) => `第 ${place} 个，共 ${all} 个`,
  task: (no: string) => (no === '' ? '任务（无序号）' : `任务${no}`),
  sentence: '原文',
  fields: {
    ...TARGET_WORDS.zh.fields,
    unit: '单位',
  } satisfies Readonly<Record<CorrectedField, string>>,
  qualifier: '限定条件',
  comparators: TARGET_WORDS.zh.comparators,
  withinYear: '未写明，按年内',
  noUnit: '（无单位）',
  noValue: '（无数值）',
  stretch: '力争',
  down: '下降',
  said: { right: '已确认', corrected: '已更正', rejected: '不是目标' } satisfies Readonly<
    Record<Exclude<TargetAnswer['state'], 'open'>, string>
  >,
  right: '确认',
  correct: '更正',
  reject: '不是目标',
  rejectHint: '不是目标：从“目标指标”中删去，已填的数转入“待处理内容”；可以撤销',
  previous: '上一个',
  next: '下一个',
  note: '更正说明',
  noteHint: '可不填',
  save: '保存更正',
  cancel: '取消',
  deadlineHint: '如 2030-06-30、6月30日；留空表示年内',
  faults: {
    metric: '请填写指标名称',
    comparator: '请选择',
    value: '请填写数值，或带单位的数，如 1.2万',
    value2: '上限应是大于目标值的数',
    unit: '请填写单位',
    deadline: '认不出这个日期，请写成 2030-06-30',
  } satisfies Readonly<Record<CorrectedField, string>>,
  unwritten: (count: number) => `${count} 个还没有写入工作表`,
  saving: '正在保存…',
  saved: '已保存到工作表',
  write: '现在写入',
  done: (count: number) => `${count} 个目标都已确认或更正。`,
  again: '从头查看',
  goTo: '到“目标指标”查看',
};

/** Words of the view 目标确认. */
export type TargetsText = typeof zh;

const en: TargetsText = {
  empty: 'Once a notice was imported or pulled, the targets read from it are confirmed here.',
  none: 'No targets were read from the notices.',
  settled: (count, all) => `${count}/${all} confirmed`,
  plain: (count) => `Confirm all that are plain (${count})`,
  plainHint:
    'Plain: nothing odd was found, one number in the words, with a unit, firmly promised. Look at the others one by one.',
  place: (place, all) => `${place} of ${all}`,
  task: (no) => (no === '' ? 'Task without a number' : `Task ${no}`),
  sentence: 'In the notice',
  fields: {
    ...TARGET_WORDS.en.fields,
    unit: 'Unit',
  },
  qualifier: 'Condition',
  comparators: TARGET_WORDS.en.comparators,
  withinYear: 'not stated: within the year',
  noUnit: '(no unit)',
  noValue: '(no value)',
  stretch: 'striven for',
  down: 'a fall of',
  said: { right: 'confirmed', corrected: 'corrected', rejected: 'not a target' },
  right: 'Confirm',
  correct: 'Correct',
  reject: 'Not a target',
  rejectHint:
    'Not a target: its row on “目标指标” is deleted, figures entered for it go to “待处理内容”; can be undone',
  previous: 'Previous',
  next: 'Next',
  note: 'Note',
  noteHint: 'Optional',
  save: 'Save',
  cancel: 'Cancel',
  deadlineHint: 'As 2030-06-30; empty: within the year',
  faults: {
    metric: 'Enter the name of the metric',
    comparator: 'Choose one',
    value: 'Enter a number, or one with a unit that converts',
    value2: 'Enter a number above the value',
    unit: 'Enter the unit',
    deadline: 'This is no date; write it as 2030-06-30',
  },
  unwritten: (count) => `${count} not written to the sheet yet`,
  saving: 'Saving…',
  saved: 'Saved to the sheet',
  write: 'Write now',
  done: (count) => `All ${count} targets are confirmed or corrected.`,
  again: 'Look from the start',
  goTo: 'Show on “目标指标”',
};

export const TARGETS_TEXT: Readonly<Record<Language, TargetsText>> = { zh, en };
