import type { Language } from '#core/finding/language';
import type { TargetField, TaskField } from '#core/merge/difference';
import type { Comparator, TargetKind } from '#core/record/target';
import { KIND_WORDS } from '#workbook/codec/wording';
import type { Incoming } from '../session/incoming.ts';

/** What is said about differences, and about what will be written. */
export interface ReviewText {
  readonly differs: (count: number) => string;
  readonly differsHint: string;
  readonly mine: string;
  readonly theirs: Readonly<Record<Incoming['from'], string>>;
  readonly before: string;
  readonly usual: string;
  readonly allMine: string;
  readonly allTheirs: Readonly<Record<Incoming['from'], string>>;
  readonly allUsual: string;
  readonly fields: Readonly<Record<TaskField | TargetField, string>>;
  readonly ofTarget: (metric: string) => string;
  readonly ofNotice: string;
  readonly removedTask: string;
  readonly removedTarget: string;
  readonly deletedTask: string;
  readonly deletedTarget: string;
  readonly allocations: string;
  readonly keep: string;
  readonly remove: string;
  readonly stayDeleted: string;
  readonly bringBack: string;
  readonly keepRows: string;
  readonly takeRows: string;
  readonly taskName: (no: string) => string;
  readonly nothing: string;
  readonly between: string;
  readonly yes: string;
  readonly no: string;
  readonly down: string;
  readonly person: (name: string, title: string) => string;
  readonly kinds: Readonly<Record<TargetKind, string>>;
  readonly comparators: Readonly<Record<Comparator, string>>;
  readonly next: string;
  readonly back: string;
  readonly write: string;
  readonly done: string;
  readonly willChange: string;
  readonly upToDate: string;
  readonly newNotices: (titles: readonly string[]) => string;
  readonly addedTasks: (count: number) => string;
  readonly chosen: (mine: number, theirs: number) => string;
  readonly added: (sheets: readonly string[]) => string;
  readonly replaced: (sheets: readonly string[]) => string;
  readonly edited: (sheet: string, cells: number) => string;
  readonly canUndo: string;
}

const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

export const REVIEW: Readonly<Record<Language, ReviewText>> = {
  zh: {
    differs: (count) => `有 ${count} 处与工作簿不同`,
    differsHint: '您改过的地方默认保留您的内容，其余默认采用新的内容；可逐处改选。',
    mine: '我的',
    theirs: { import: '新导入', registry: '登记库' },
    before: '原来',
    usual: '默认',
    allMine: '全部保留我的',
    allTheirs: { import: '全部用新导入的', registry: '全部用登记库的' },
    allUsual: '恢复默认',
    fields: {
      no: '序号',
      list: '所属清单',
      section: '板块',
      content: '工作内容',
      leaders: '牵头领导',
      leadUnits: '牵头单位',
      units: '责任单位',
      groupUnits: '集体责任单位',
      dueText: '完成时限',
      metric: '指标',
      kind: '类型',
      comparator: '比较',
      value: '目标值',
      value2: '目标上限',
      unit: '计量单位',
      direction: '方向',
      stretch: '力争',
      qualifier: '限定条件',
      deadline: '完成时限',
    },
    ofTarget: (metric) => `指标“${metric}”`,
    ofNotice: '整份通知',
    removedTask: '这项任务已不在新的内容里',
    removedTarget: '这个指标已不在新的内容里',
    deletedTask: '您删除了这项任务，新的内容里仍有',
    deletedTarget: '您删除了这个指标，新的内容里仍有',
    allocations: '任务分解的内容不同（整份替换或整份保留）',
    keep: '保留',
    remove: '删除',
    stayDeleted: '不恢复',
    bringBack: '恢复',
    keepRows: '保留我的',
    takeRows: '采用新的',
    taskName: (no) => (no === '' ? '任务' : `任务 ${no}`),
    nothing: '（空）',
    between: '、',
    yes: '是',
    no: '否',
    down: '下降',
    person: (name, title) => `${name}（${title}）`,
    kinds: KIND_WORDS,
    comparators: {
      '>=': '不低于',
      '>': '超过',
      '<=': '不超过',
      '<': '低于',
      '=': '等于',
      '~': '左右',
      between: '区间',
    },
    next: '下一步',
    back: '返回',
    write: '确定写入',
    done: '完成',
    willChange: '将要写入',
    upToDate: '工作簿已是最新，没有需要改动的地方。',
    newNotices: (titles) => `新增通知：${titles.join('、')}`,
    addedTasks: (count) => `新增任务 ${count} 项`,
    chosen: (mine, theirs) => `不同之处：采用新的 ${theirs} 处，保留我的 ${mine} 处`,
    added: (sheets) => `新建工作表 ${sheets.length} 张：${sheets.join('、')}`,
    replaced: (sheets) => `重新生成工作表 ${sheets.length} 张：${sheets.join('、')}（填报的内容保留）`,
    edited: (sheet, cells) => `“${sheet}”改动 ${cells} 个单元格`,
    canUndo: '写入后可用“撤销上次操作”恢复。',
  },
  en: {
    differs: (count) => `${count} things differ from the workbook`,
    differsHint:
      'What you changed stays yours unless you choose otherwise; everything else is taken from the new version.',
    mine: 'Mine',
    theirs: { import: 'Imported', registry: 'Registry' },
    before: 'Before',
    usual: 'default',
    allMine: 'Keep all of mine',
    allTheirs: { import: 'Take all imported', registry: 'Take all of the registry' },
    allUsual: 'Defaults again',
    fields: {
      no: 'Number',
      list: 'List',
      section: 'Section',
      content: 'Content',
      leaders: 'Leaders',
      leadUnits: 'Lead units',
      units: 'Units',
      groupUnits: 'Groups of units',
      dueText: 'Due',
      metric: 'Metric',
      kind: 'Kind',
      comparator: 'Comparison',
      value: 'Value',
      value2: 'Upper value',
      unit: 'Unit of measure',
      direction: 'Direction',
      stretch: 'Stretch',
      qualifier: 'Qualifier',
      deadline: 'Deadline',
    },
    ofTarget: (metric) => `Target "${metric}"`,
    ofNotice: 'The whole notice',
    removedTask: 'This task is not in the new version any more',
    removedTarget: 'This target is not in the new version any more',
    deletedTask: 'You deleted this task; the new version still has it',
    deletedTarget: 'You deleted this target; the new version still has it',
    allocations: 'The breakdown is different (taken or kept as a whole)',
    keep: 'Keep',
    remove: 'Delete',
    stayDeleted: 'Leave out',
    bringBack: 'Bring back',
    keepRows: 'Keep mine',
    takeRows: 'Take the new one',
    taskName: (no) => (no === '' ? 'Task' : `Task ${no}`),
    nothing: '(empty)',
    between: ', ',
    yes: 'yes',
    no: 'no',
    down: 'down',
    person: (name, title) => `${name} (${title})`,
    kinds: {
      amount: 'amount',
      growth: 'growth',
      ratio: 'ratio',
      count: 'count',
      range: 'range',
      rank: 'rank',
      milestone: 'milestone',
    },
    comparators: {
      '>=': 'at least',
      '>': 'more than',
      '<=': 'at most',
      '<': 'less than',
      '=': 'equal to',
      '~': 'about',
      between: 'between',
    },
    next: 'Next',
    back: 'Back',
    write: 'Write',
    done: 'Done',
    willChange: 'What will be written',
    upToDate: 'The workbook is up to date; nothing has to be changed.',
    newNotices: (titles) => `New notices: ${listed(titles)}`,
    addedTasks: (count) => `New tasks: ${count}`,
    chosen: (mine, theirs) => `Differences: ${theirs} taken from the new version, ${mine} kept as they are`,
    added: (sheets) => `New sheets (${sheets.length}): ${listed(sheets)}`,
    replaced: (sheets) => `Sheets drawn anew (${sheets.length}), with what was reported: ${listed(sheets)}`,
    edited: (sheet, cells) => `"${sheet}": ${cells} cells changed`,
    canUndo: 'Afterwards you can take it back with Undo last operation.',
  },
};
