import type { Language } from '#core/text/language';
import { FIELD_TITLES } from '#core/collect/field';
import type { FigureFault } from '#actions/period/correction-draft';

const zh = {
  back: '返回期间',
  heading: (period: string) => `${period}（已关闭）`,
  hint: '更正登记为新的一版，原来的各版都留在“进展历史”里；写入后可撤销。',
  unit: '单位',
  allUnits: '全部单位',
  ofRow: (task: string) => `只看当前行的${task}`,
  task: (no: string) => (no === '' ? '任务（无序号）' : `任务${no}`),
  noUnit: '（没有写明单位）',
  report: (task: string, unit: string) => `${task}，${unit}`,
  count: (count: number) => `${count} 份进展`,
  none: '没有符合的进展。',
  noText: '（没有进展）',
  more: (count: number) => `再显示 ${count} 份`,
  correct: '更正…',
  correctPeriod: (period: string) => `更正${period}的进展…`,
  correctOf: (report: string) => `更正：${report}`,
  corrected: (version: number, by: string, day: string, why: string) =>
    `第 ${version} 版：${by}${day === '' ? '' : `，${day}`}，${why}`,
  title: '更正',
  was: '原来',
  is: '改为',
  empty: '（空）',
  fields: {
    text: FIELD_TITLES.text,
    problem: FIELD_TITLES.problem,
    nextStep: FIELD_TITLES.nextStep,
    rating: FIELD_TITLES.rating,
  },
  newOf: (field: string) => `${field}：改为`,
  figure: (metric: string, unit: string) => `累计完成值：${metric}${unit === '' ? '' : `（${unit}）`}`,
  noRating: '（不填）',
  faults: {
    number: '请填写一个数，可带单位，如 1.2万',
    unit: '这个单位不能换算成目标的单位，请按目标的单位填写',
  } satisfies Readonly<Record<FigureFault, string>>,
  by: '更正人',
  why: '更正原因',
  noBy: '请写明谁更正',
  noWhy: '请写明为什么更正',
  unchanged: '没有改动任何一项；请先改再登记。',
  save: '登记更正',
  cancel: '取消',
  between: '、',
};

/** Words of correcting the reports of a closed period. */
export type CorrectText = typeof zh;

const en: CorrectText = {
  back: 'Back to the periods',
  heading: (period) => `${period} (closed)`,
  hint: 'A correction is a new version; all earlier ones stay in “进展历史”. It can be undone.',
  unit: 'Unit',
  allUnits: 'All units',
  ofRow: (task) => `Only ${task} of the current row`,
  task: (no) => (no === '' ? 'task without a number' : `task ${no}`),
  noUnit: '(no unit)',
  report: (task, unit) => `${task}, ${unit}`,
  count: (count) => `${count} ${count === 1 ? 'report' : 'reports'}`,
  none: 'There is no such report.',
  noText: '(no report)',
  more: (count) => `Show ${count} more`,
  correct: 'Correct…',
  correctPeriod: (period) => `Correct the report of ${period}…`,
  correctOf: (report) => `Correct: ${report}`,
  corrected: (version, by, day, why) => `Version ${version}: ${by}${day === '' ? '' : `, ${day}`}, ${why}`,
  title: 'Correction',
  was: 'Before',
  is: 'Now',
  empty: '(empty)',
  fields: { text: 'Progress', problem: 'Problems', nextStep: 'Next steps', rating: 'Own rating' },
  newOf: (field) => `${field}: now`,
  figure: (metric, unit) => `Cumulative value: ${metric}${unit === '' ? '' : ` (${unit})`}`,
  noRating: '(none)',
  faults: {
    number: 'Enter a number; a unit may follow it',
    unit: 'This unit does not convert to that of the target; enter the figure in the unit of the target',
  },
  by: 'Corrected by',
  why: 'Reason',
  noBy: 'Say who corrects',
  noWhy: 'Say why it is corrected',
  unchanged: 'Nothing was changed; change something first.',
  save: 'Write the correction',
  cancel: 'Cancel',
  between: ', ',
};

export const CORRECT_TEXT: Readonly<Record<Language, CorrectText>> = { zh, en };
