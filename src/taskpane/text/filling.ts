import type { UnitRole } from '#actions/row/unit-role';
import type { Language } from '#core/text/language';

const QUARTERS = ['一', '二', '三', '四'];

/** 2026, 2026-06, 2026-H1 or 2026-Q2; any other text is shown as it was typed. */
const PERIOD = /^(\d{4})(?:-(H|Q)?(\d{1,2}))?$/;

const zh = {
  noTask: '在“任务库”“进展填报”等表中选中一行，这里就显示该行的任务、目标亮灯和需要补充的内容。',
  openTasks: '打开“任务库”',
  openProgress: '打开“进展填报”',
  unreadable: '这张表的表头或隐藏的键列已改动，读不出本行的任务。请撤销对表头的改动，再重新读取工作簿。',
  readAgain: '重新读取工作簿',
  outdated: '工作簿有较大改动（增减行、成批粘贴，或改了任务、目标），请重新读取，再看校验、亮灯和进展。',
  reading: '正在读取本行…',
  task: (no: string) => `任务${no}`,
  unnumbered: '任务（无序号）',
  more: '展开全文',
  less: '收起',
  leaders: '牵头领导',
  leads: '牵头单位',
  units: '责任单位',
  due: '完成时限',
  none: '通知未写明',
  between: '、',
  row: '本行',
  roles: {
    lead: '牵头单位',
    part: '责任单位',
    member: '集体责任单位之一',
    district: '任务分解的区域',
    none: '通知中没有这个单位',
    unknown: '单位未填',
  } satisfies Readonly<Record<UnitRole, string>>,
  noUnit: '单位未填',
  noPeriod: '期间未填',
  period: (period: string) => {
    const [, year, part, number] = PERIOD.exec(period) ?? [];
    if (year === undefined) return period;
    if (number === undefined) return `${year}年`;
    if (part === 'H') return `${year}年${number === '1' ? '上' : '下'}半年`;
    if (part === 'Q') return `${year}年${QUARTERS[Number(number) - 1] ?? number}季度`;
    return `${year}年${String(Number(number))}月`;
  },
  person: (name: string, title: string | null) => (title === null ? name : `${name}（${title}）`),
  findings: '校验',
  noFindings: '没有发现问题',
  answered: (note: string) => (note === '' ? '已处理' : `已处理：${note}`),
  missing: '还缺什么',
  missingInput: {
    unit: '“单位”一栏未填',
    period: '“期间”一栏未填',
    report: (who: string) => `尚未填报：${who}`,
    rating: '“自评状态”未选',
    figure: (metric: string, read: string | null) =>
      read === null
        ? `“${metric}”的累计完成值未填`
        : `“${metric}”的累计完成值未填，现按正文读出的${read}计算`,
    confirmation: (metric: string) => `目标“${metric}”待确认`,
    confirmations: (count: number) => `${String(count)}个目标待确认`,
    plan: '推进方案未填',
  },
  targets: '目标指标',
  by: (who: string) => `按${who}的填报`,
  noTargets: '这项任务没有读出目标指标。',
  ofRow: '本行',
  corrected: '已更正',
  fall: (goal: string) => `下降${goal}`,
  stretch: '力争',
  reports: '近期进展',
  noReports: '还没有其他填报。',
  allReports: (count: number) => `全部${String(count)}条`,
  figure: (metric: string, value: string) => `${metric}${value}`,
  problem: (problem: string) => `问题：${problem}`,
  noText: '（没有文字）',
  goTo: '定位到',
  places: { tasks: '任务库', progress: '进展填报', figures: '指标进度' },
  edited: (row: number, no: string) => `刚改动：第${String(row)}行${no === '' ? '' : `，任务${no}`}`,
  editedClean: '已校验，没有发现问题。',
  editedFound: (count: number) => `有${String(count)}个问题：`,
  backToRow: '回到该行',
  close: '关闭',
};

/** Words of the tab 填报. */
export type FillingText = typeof zh;

const en: FillingText = {
  noTask:
    'Select a row of “任务库”, “进展填报” or another sheet of tasks: its task, lamps and what is missing are shown here.',
  openTasks: 'Open “任务库”',
  openProgress: 'Open “进展填报”',
  unreadable:
    'The header or the hidden key column of this sheet was changed, so the task of the row cannot be found. Undo that change and read the workbook again.',
  readAgain: 'Read the workbook again',
  outdated:
    'The workbook was changed at large (rows added or removed, many cells pasted, tasks or targets edited). Read it again to see checks, lamps and reports as they are now.',
  reading: 'Reading the row…',
  task: (no) => `Task ${no}`,
  unnumbered: 'Task without a number',
  more: 'Show all',
  less: 'Show less',
  leaders: 'Leaders',
  leads: 'Lead units',
  units: 'Other units',
  due: 'Due',
  none: 'not named in the notice',
  between: ', ',
  row: 'This row',
  roles: {
    lead: 'lead unit',
    part: 'responsible unit',
    member: 'one of the units named collectively',
    district: 'district of the breakdown',
    none: 'not named in the notice',
    unknown: 'no unit entered',
  },
  noUnit: 'no unit entered',
  noPeriod: 'no period entered',
  period: (period) => {
    const [, year, part, number] = PERIOD.exec(period) ?? [];
    if (year === undefined || number === undefined) return period;
    if (part === 'H') return `${number === '1' ? 'first' : 'second'} half of ${year}`;
    if (part === 'Q') return `quarter ${number} of ${year}`;
    return `${year}-${number.padStart(2, '0')}`;
  },
  person: (name, title) => (title === null ? name : `${name} (${title})`),
  findings: 'Checks',
  noFindings: 'Nothing odd was found',
  answered: (note) => (note === '' ? 'Answered' : `Answered: ${note}`),
  missing: 'Missing',
  missingInput: {
    unit: 'No unit has been entered',
    period: 'No period has been entered',
    report: (who) => `No report yet: ${who}`,
    rating: 'The self-rating has not been chosen',
    figure: (metric, read) =>
      read === null
        ? `No figure has been entered for “${metric}”`
        : `No figure has been entered for “${metric}”; ${read}, as the text says, is used`,
    confirmation: (metric) => `The target “${metric}” has not been confirmed`,
    confirmations: (count) => `${String(count)} targets have not been confirmed`,
    plan: 'The plan has not been filled in',
  },
  targets: 'Targets',
  by: (who) => `by the report of ${who}`,
  noTargets: 'No target was read from this task.',
  ofRow: 'this row',
  corrected: 'corrected',
  fall: (goal) => `a fall of ${goal}`,
  stretch: 'stretch',
  reports: 'Last reports',
  noReports: 'There are no other reports yet.',
  allReports: (count) => `All ${String(count)}`,
  figure: (metric, value) => `${metric}: ${value}`,
  problem: (problem) => `Problem: ${problem}`,
  noText: '(no text)',
  goTo: 'Go to',
  places: { tasks: '“任务库”', progress: '“进展填报”', figures: '“指标进度”' },
  edited: (row, no) => `Just changed: row ${String(row)}${no === '' ? '' : `, task ${no}`}`,
  editedClean: 'was checked; nothing odd was found.',
  editedFound: (count) => (count === 1 ? 'has 1 problem:' : `has ${String(count)} problems:`),
  backToRow: 'Back to that row',
  close: 'Close',
};

export const FILLING_TEXT: Readonly<Record<Language, FillingText>> = { zh, en };
