import type { FindingKind } from './kind.ts';

/** Findings about completion tables (完成情况表) that report on tasks of a notice. */
export const TABLE_FINDINGS = {
  'table.joined': {
    severity: 'info',
    params: ['title', 'count', 'reportPeriod', 'notices'],
    when: 'The tasks of a completion table are those of a notice; what it says became their progress.',
    zh: '《{title}》的{count}项任务就是{notices}中的任务，已作为其{reportPeriod}进展，按通知的目标核对。',
    en: 'The table "{title}" reports on {count} tasks of {notices}; what it says is their progress of {reportPeriod} and is held against the targets of the notice.',
  },
  'table.tasks-left': {
    severity: 'warning',
    params: ['title', 'count', 'shownTasks', 'notices'],
    more: ['tasks'],
    when: 'Some tasks of a completion table that reports on a notice are none of the notice.',
    zh: '《{title}》有{count}项任务在{notices}中没有对应的任务，另列为一张清单：{shownTasks}。',
    en: 'The table "{title}" has {count} tasks that are none of {notices}; they stay a list of their own: {shownTasks}.',
  },
  'table.match-uncertain': {
    severity: 'warning',
    params: ['title', 'shownTasks', 'candidates'],
    when: 'A task of a completion table may be one of a notice, but not for certain; it was not taken for it.',
    zh: '《{title}》的任务{shownTasks}可能是通知中的{candidates}，不能确定，没有作为其进展；请核对后在窗格中导入并选定，或改成与通知一致的表述。',
    en: 'Task {shownTasks} of the table "{title}" may be {candidates} of the notice; since that is not certain it was not taken for its progress. Import the table in the pane and choose, or word it as the notice does.',
  },
  'table.target-differs': {
    severity: 'warning',
    params: ['title', 'metric', 'a', 'b'],
    when: 'A completion table states another figure for a target than the notice it reports on.',
    zh: '“{metric}”的目标，通知为{a}，《{title}》写作{b}；按通知核对，请确认是否调整过。',
    en: 'The target "{metric}" is {a} in the notice and {b} in the table "{title}"; the notice counts. Check whether it was changed.',
  },
  'table.deadline-differs': {
    severity: 'warning',
    params: ['title', 'metric', 'due', 'deadline'],
    when: 'A completion table states another deadline for a target than the notice it reports on.',
    zh: '“{metric}”的时限，通知为{due}，《{title}》写作{deadline}；按通知核对，请确认是否调整过。',
    en: 'The target "{metric}" is due by {due} in the notice and by {deadline} in the table "{title}"; the notice counts. Check whether it was changed.',
  },
  'table.target-added': {
    severity: 'info',
    params: ['title', 'metric', 'b'],
    when: 'A completion table states a target of a task that the notice does not have.',
    zh: '《{title}》中这项任务还写有目标“{metric}”{b}，通知中没有，不据此核对。',
    en: 'The table "{title}" also states a target "{metric}" of {b} for this task, which the notice does not have; nothing is held against it.',
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
