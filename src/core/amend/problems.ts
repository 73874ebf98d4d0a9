import { type FailureCatalogue, failureSentence } from '../failure/failure.ts';
import type { Language } from '../text/language.ts';

/** Why a row of 调整台账 was not carried out: what, where, what to do. */
const AMEND_PROBLEMS = {
  'no-kind': {
    zh: '“类别”没有填写，或不是下拉列表中的一项；请选择一项。',
    en: '类别 (kind) is empty or none of its list; choose one.',
  },
  'state-unread': {
    zh: '“状态”中的“{text}”不是下拉列表中的一项，没有执行；请选择待执行、已执行或已退回。',
    en: '"{text}" in 状态 (state) is none of its list, so the row was not carried out; choose one.',
  },
  'period-unread': {
    zh: '“生效期间”中的“{text}”不是期间；请写成 2026-07、2026-Q3、2026-H2 或 2026，立即生效的留空。',
    en: '"{text}" in 生效期间 (effective from) is no period; write 2026-07, 2026-Q3, 2026-H2 or 2026, or leave it empty.',
  },
  'no-task': {
    zh: '没有填写任务序号；请填写，几个清单序号相同的同时填写“清单”。',
    en: '任务序号 (task number) is empty; fill it in, with 清单 (list) where several lists have the number.',
  },
  'task-unknown': {
    zh: '任务库中没有序号为“{no}”{inList}的任务；请核对“任务序号”和“清单”。',
    en: 'There is no task with the number "{no}"{inList}; check 任务序号 (number) and 清单 (list).',
  },
  'task-several': {
    zh: '序号“{no}”有{count}项任务（{names}）；请在“清单”中写明所属的清单、板块或通知。',
    en: '{count} tasks have the number "{no}" ({names}); name the list, section or notice in 清单 (list).',
  },
  'task-ended': {
    zh: '任务{no}已经退出，不再重复执行；如系误填，请删除本行或改为“已退回”。',
    en: 'Task {no} has already left the list; delete this row or mark it 已退回 (returned).',
  },
  'no-before': {
    zh: '“原内容”没有填写；请写明要变更的{what}。',
    en: '原内容 (before) is empty; name what is to be changed: {what}.',
  },
  'no-after': {
    zh: '“调整后”没有填写；请写明调整后的内容。',
    en: '调整后 (after) is empty; write what holds from now on.',
  },
  'before-differs': {
    zh: '任务{no}中没有“{before}”（现为：{now}）；请核对“原内容”。',
    en: 'Task {no} does not say "{before}" (it says: {now}); check 原内容 (before).',
  },
  'before-repeated': {
    zh: '“{before}”在任务{no}中出现不止一次；请在“原内容”中写完整的句子。',
    en: '"{before}" occurs more than once in task {no}; write the whole sentence in 原内容 (before).',
  },
  'no-target': {
    zh: '任务{no}没有可以调整的量化目标；文字有变化的，请用“调整内容”。',
    en: 'Task {no} has no target with a figure; use 调整内容 (reword) to change its words.',
  },
  'figure-unread': {
    zh: '“{text}”中读不出目标值；请写成如“改造老旧住宅350幢”或“350幢”。',
    en: 'No figure can be read in "{text}"; write for example 改造老旧住宅350幢 or 350幢.',
  },
  'figure-unknown': {
    zh: '任务{no}没有“{text}”这一目标（现有：{names}）；请核对“原内容”。',
    en: 'Task {no} has no target "{text}" (it has: {names}); check 原内容 (before).',
  },
  'figure-several': {
    zh: '“{text}”可能指任务{no}的几个目标（{names}）；请在“原内容”中写明指标和原来的数值。',
    en: '"{text}" may be any of several targets of task {no} ({names}); name the metric and its former figure in 原内容 (before).',
  },
  'measure-differs': {
    zh: '“{after}”的单位与原目标（{goal}）不同；请用相同的单位，或用“调整内容”改写任务。',
    en: '"{after}" is in another unit than the target ({goal}); use the same one, or change the words of the task with 调整内容 (reword).',
  },
  'deadline-unread': {
    zh: '“{text}”中读不出时限；请写成如“9月底前”或“2026-09-30”。',
    en: 'No deadline can be read in "{text}"; write for example 9月底前 or 2026-09-30.',
  },
  'deadline-unknown': {
    zh: '任务{no}没有“{before}”这一时限（现有：{names}）；请核对“原内容”。',
    en: 'Task {no} has no deadline "{before}" (it has: {names}); check 原内容 (before).',
  },
  'deadline-several': {
    zh: '任务{no}有几个时限（{names}）；请在“原内容”中写明要调整的是哪一个。',
    en: 'Task {no} has several deadlines ({names}); name in 原内容 (before) which one changes.',
  },
  'unit-unknown': {
    zh: '任务{no}的单位中没有“{before}”（现有：{names}）；请核对“原内容”。',
    en: 'Task {no} has no unit "{before}" (it has: {names}); check 原内容 (before).',
  },
  'leader-unknown': {
    zh: '任务{no}的牵头领导中没有“{before}”（现有：{names}）；请核对“原内容”。',
    en: 'Task {no} has no leader "{before}" (it has: {names}); check 原内容 (before).',
  },
  'notice-unclear': {
    zh: '本簿有{count}件通知，不能确定增补到哪一件；请在“清单”中写明通知的文号、标题或清单。',
    en: 'There are {count} notices; name in 清单 (list) the document number, title or list to which the task is added.',
  },
  'number-taken': {
    zh: '序号“{no}”已有任务；增补任务请另编序号，或留空由程序续编。',
    en: 'There is a task with the number "{no}"; give the new one another number, or leave it empty.',
  },
  'task-unread': {
    zh: '“{text}”中读不出任务和牵头单位；请写成“内容（牵头单位：…；配合单位：…）”。',
    en: 'No task with a lead unit can be read in "{text}"; write 内容（牵头单位：…；配合单位：…）.',
  },
} as const satisfies FailureCatalogue;

export type AmendProblemCode = keyof typeof AMEND_PROBLEMS;

/** A problem of a row, as data; its sentence comes last. */
export interface AmendProblem {
  readonly code: AmendProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The longest text that a sentence quotes. */
const LONGEST = 40;

/** A problem; long texts are cut. */
export const problem = (
  code: AmendProblemCode,
  params: Readonly<Record<string, string | number>> = {},
): { readonly problem: AmendProblem } => ({
  problem: {
    code,
    params: Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value,
      ]),
    ),
  },
});

/** The one line a person reads about it. */
export const amendProblemSentence = ({ code, params }: AmendProblem, language: Language = 'zh'): string =>
  failureSentence({ code, params, wording: AMEND_PROBLEMS[code] }, language);
