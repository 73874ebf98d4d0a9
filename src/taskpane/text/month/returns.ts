import type { FileStatus } from '#actions/collect/collect-returns';
import type { ChangeKind } from '#core/collect/change';
import type { ReportField } from '#core/collect/field';
import type { PlanField } from '#core/collect/field';
import type { Language } from '#core/text/language';

type NamedField = Exclude<ReportField, `figure:${string}`> | PlanField;

const FIELDS: Readonly<Record<NamedField, string>> = {
  text: '进展情况',
  problem: '存在问题和困难',
  nextStep: '下一步措施',
  rating: '自评状态',
  reportedOn: '报送日期',
  'plan:year': '年度工作推进方案',
  'plan:q1': '一季度目标任务',
  'plan:q2': '二季度目标任务',
  'plan:q3': '三季度目标任务',
  'plan:q4': '四季度目标任务',
  'plan:contact': '责任人及联系方式',
  'plan:approver': '审定人',
  'plan:remark': '备注',
};

const zh = {
  intro: '把各单位交回的填报包放进来，先看清每一处改动，再写入工作簿。',
  chooseFiles: '选择文件…',
  chooseFolder: '选择文件夹…',
  orDrop: '可多选；也可把文件、文件夹或压缩包拖到这里。改过名、排过序、另存过的都可以。',
  dropHere: '松开鼠标，读取文件',
  more: '再加文件…',
  heading: (period: string | null, files: number) =>
    `${period === null ? '' : `${period}：`}收到 ${files} 个文件`,
  written: (count: number) => `已采纳并写入 ${count} 处；下面是写入后还剩下的。`,
  status: { read: '已读', partly: '部分采纳', duplicate: '重复', refused: '未读取' } satisfies Readonly<
    Record<FileStatus, string>
  >,
  statusCount: (status: string, count: number) => `${status} ${count} 个`,
  filesTitle: (count: number) => `要留意的文件（${count}）`,
  allFiles: (count: number) => `显示全部 ${count} 个`,
  kinds: {
    new: '新填',
    changed: '修改',
    conflict: '冲突',
    proposed: '待确认',
    cleared: '清空',
    rejected: '不能采纳',
    unchanged: '未变',
  } satisfies Readonly<Record<ChangeKind, string>>,
  byKind: '按改动类型筛选',
  noneOfKind: '没有这一类改动。',
  nothing: '这些文件里没有与台账不同的内容。',
  noUnit: '（看不出单位）',
  noTask: '（看不出任务）',
  task: (no: string) => (no === '' ? '任务（无序号）' : `任务${no}`),
  unitCount: (unit: string, count: number) => `${unit}（${count} 处）`,
  fields: FIELDS,
  figure: (metric: string) => `累计完成值：${metric}`,
  was: '台账',
  is: '交回',
  empty: '（空）',
  place: (file: string, sheet: string, row: number) => `${file} · “${sheet}”第${row}行`,
  chooseOne: (field: string) => `${field}：选定一份`,
  takeNone: '都不采纳',
  moreChanges: (count: number) => `再显示 ${count} 处`,
  takeValid: '全选有效的',
  leaveAll: '全不选',
  discard: '放弃',
  close: '完成',
  write: (count: number) => `写入 ${count} 处`,
  writeHint: '写入后可撤销。',
  left: (words: string) => `未采纳的不写入：${words}。`,
  counted: (kind: string, count: number) => `${kind} ${count}`,
  between: '、',
};

/** Words of the view 回收: returned packs and what they change. */
export type ReturnsText = typeof zh;

const en: ReturnsText = {
  intro: 'Put the returned packs here, look at every change, then write them to the workbook.',
  chooseFiles: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  orDrop:
    'One or several; or drop files, folders or zips here. Renamed, sorted or saved again: all are read.',
  dropHere: 'Let go to read the files',
  more: 'More files…',
  heading: (period, files) =>
    `${period === null ? '' : `${period}: `}${files} ${files === 1 ? 'file' : 'files'} received`,
  written: (count) =>
    `${count} ${count === 1 ? 'change was' : 'changes were'} taken and written; below is what is left.`,
  status: { read: 'Read', partly: 'Read in part', duplicate: 'Duplicate', refused: 'Not read' },
  statusCount: (status, count) => `${status}: ${count}`,
  filesTitle: (count) => `Files to look at (${count})`,
  allFiles: (count) => `Show all ${count}`,
  kinds: {
    new: 'New',
    changed: 'Changed',
    conflict: 'Conflict',
    proposed: 'To confirm',
    cleared: 'Emptied',
    rejected: 'Rejected',
    unchanged: 'Unchanged',
  },
  byKind: 'Filter by kind of change',
  noneOfKind: 'There is no change of this kind.',
  nothing: 'These files say nothing else than the workbook.',
  noUnit: '(unit not known)',
  noTask: '(task not known)',
  task: (no) => (no === '' ? 'Task without a number' : `Task ${no}`),
  unitCount: (unit, count) => `${unit} (${count})`,
  fields: {
    text: 'Progress',
    problem: 'Problems',
    nextStep: 'Next steps',
    rating: 'Own rating',
    reportedOn: 'Reported on',
    'plan:year': 'Plan of the year',
    'plan:q1': 'First quarter',
    'plan:q2': 'Second quarter',
    'plan:q3': 'Third quarter',
    'plan:q4': 'Fourth quarter',
    'plan:contact': 'Contact',
    'plan:approver': 'Approver',
    'plan:remark': 'Remark',
  },
  figure: (metric) => `Cumulative value: ${metric}`,
  was: 'Workbook',
  is: 'Returned',
  empty: '(empty)',
  place: (file, sheet, row) => `${file} · “${sheet}”, row ${row}`,
  chooseOne: (field) => `${field}: choose one`,
  takeNone: 'Take none',
  moreChanges: (count) => `Show ${count} more`,
  takeValid: 'Take all valid',
  leaveAll: 'Take none',
  discard: 'Discard',
  close: 'Done',
  write: (count) => `Write ${count} ${count === 1 ? 'change' : 'changes'}`,
  writeHint: 'Writing can be undone.',
  left: (words) => `What is not taken is not written: ${words}.`,
  counted: (kind, count) => `${kind} ${count}`,
  between: ', ',
};

export const RETURNS_TEXT: Readonly<Record<Language, ReturnsText>> = { zh, en };
