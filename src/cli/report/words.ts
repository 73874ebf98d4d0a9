import type { Language } from '#core/text/language';
import type { Comparator } from '#core/record/target';
import type { NumberRole } from '#core/target/reading';
import { plural } from './plural.ts';
import { KIND_WORDS, SEVERITY_WORDS } from '#workbook/codec/wording';

const COMPARATORS: Readonly<Record<Comparator, string>> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '=': '=',
  '~': '≈',
  between: '–',
};

const zh = {
  severity: SEVERITY_WORDS,
  kind: KIND_WORDS,
  role: {
    target: '目标',
    qualifier: '门槛',
    deadline: '时限',
    period: '时间',
    age: '年龄',
    name: '名称',
    ordinal: '序数',
    level: '等级',
    'list-length': '列举个数',
    per: '单位基数',
    word: '词语',
    unclear: '不明',
  } satisfies Readonly<Record<NumberRole, string>>,
  comparator: COMPARATORS,
  down: '下降',
  stretch: '力争',
  noNumbers: '各项任务中没有数字。',
  noNumber: '无',
  noDate: '无',
  facts: (number: string, issuedOn: string): string => `文号：${number}；发文日期：${issuedOn}`,
  tasks: (tasks: number, sections: number, lists: number): string =>
    `任务：${tasks} 项${sections > 0 ? `，${sections} 个板块` : ''}${lists > 1 ? `，${lists} 份清单` : ''}`,
  statements: (count: number): string => `有数字可以校验的正文段落：${count} 段`,
  people: (units: number, groups: number, leaders: number): string =>
    `责任单位：${units} 个${groups > 0 ? `，另有统称 ${groups} 种` : ''}${leaders > 0 ? `；牵头领导：${leaders} 位` : ''}`,
  targets: (targets: number, kinds: string): string =>
    `目标：${targets} 个${kinds === '' ? '' : `（${kinds}）`}`,
  allocations: (rows: number, sound: number, off: number, notAdditive: number): string =>
    `任务分解：${rows} 行，合计相符 ${sound}，不符 ${off}，不宜相加 ${notAdditive}`,
  planDue: (date: string): string => `推进方案 ${date} 前报送`,
  progressDay: (day: number): string => `进展每月 ${day} 日前报送`,
  progressMaxChars: (characters: number): string => `每次不超过 ${characters} 字`,
  firstUnitLeads: '列第一位者为牵头单位',
  rules: (rules: string): string => `报送要求：${rules}`,
  nothingOdd: '未发现疑点。',
  odd: (count: number): string => `疑点 ${count} 处：`,
  more: (count: number): string => `……另有 ${count} 处，见工作簿“校验结果”表，或加 --json 查看全部。`,
  ofTask: (no: string): string => `任务${no}`,
  general: '整份通知',
  separator: '、',
  nothingRead: '没有读到任何通知。',
  written: (path: string): string => `工作簿已生成：${path}`,
  fault: '程序内部出错；请设置环境变量 DUBAN_DEBUG=1 重新运行，并把输出反馈给开发者。',
};

/** What the command line prints besides the sentences of findings and failures. */
export type Words = typeof zh;

const en: Words = {
  severity: { error: 'error', warning: 'warning', info: 'hint' },
  kind: {
    amount: 'amounts',
    growth: 'growth rates',
    ratio: 'ratios',
    count: 'counts',
    range: 'ranges',
    rank: 'ranks',
    milestone: 'milestones',
  },
  role: {
    target: 'target',
    qualifier: 'threshold',
    deadline: 'deadline',
    period: 'time',
    age: 'age',
    name: 'name',
    ordinal: 'ordinal',
    level: 'class',
    'list-length': 'list length',
    per: 'base of a rate',
    word: 'word',
    unclear: 'unclear',
  },
  comparator: COMPARATORS,
  down: 'falling',
  stretch: 'striven for',
  noNumbers: 'No task holds a number.',
  noNumber: 'none',
  noDate: 'none',
  facts: (number, issuedOn) => `Document number: ${number}; issued: ${issuedOn}`,
  tasks: (tasks, sections, lists) =>
    [
      plural(tasks, 'task'),
      ...(sections > 0 ? [plural(sections, 'section')] : []),
      ...(lists > 1 ? [plural(lists, 'list')] : []),
    ].join(', '),
  statements: (count) => `${plural(count, 'part')} of the text with figures to check`,
  people: (units, groups, leaders) =>
    [
      plural(units, 'unit'),
      ...(groups > 0 ? [plural(groups, 'collective')] : []),
      ...(leaders > 0 ? [plural(leaders, 'leader')] : []),
    ].join(', '),
  targets: (targets, kinds) => `${plural(targets, 'target')}${kinds === '' ? '' : ` (${kinds})`}`,
  allocations: (rows, sound, off, notAdditive) =>
    `Breakdowns: ${plural(rows, 'row')}; ${sound} add up, ${off} do not, ${notAdditive} are not additive`,
  planDue: (date) => `plan due ${date}`,
  progressDay: (day) => `progress due on day ${day} of the month`,
  progressMaxChars: (characters) => `at most ${characters} characters`,
  firstUnitLeads: 'the first unit listed leads',
  rules: (rules) => `Reporting: ${rules}`,
  nothingOdd: 'Nothing odd was found.',
  odd: (count) => `${plural(count, 'oddity', 'oddities')}:`,
  more: (count) => `… and ${count} more: see the sheet 校验结果 of the workbook, or add --json.`,
  ofTask: (no) => `task ${no}`,
  general: 'the notice',
  separator: ', ',
  nothingRead: 'No notice was read.',
  written: (path) => `Workbook written: ${path}`,
  fault: 'Something went wrong inside the program; run it again with DUBAN_DEBUG=1 and report its output.',
};

export const WORDS: Readonly<Record<Language, Words>> = { zh, en };
