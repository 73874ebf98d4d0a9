import type { Language } from '#core/text/language';
import { dateWords, periodWords } from '#core/text/calendar-words';
import type { ReportingStatus, UnitStatus } from '#actions/reporting/reporting-status';
import { plural } from './plural.ts';

const zh = {
  heading: ({ period, due, units }: ReportingStatus): string => {
    const late = units.filter(({ missing }) => missing.length > 0).length;
    const day = due === null ? '' : `（应于${dateWords(due, 'zh')}前报送）`;
    return `${periodWords(period, 'zh')}进展${day}：${units.length}个单位，${late === 0 ? '都已报齐' : `${late}个单位没有报齐`}。`;
  },
  unit: ({ unit, due, reported, late, missing, rejected }: UnitStatus, tasks: readonly string[]): string =>
    [
      `${unit}：应报${due.length}项，已报${reported.length}项`,
      ...(missing.length === 0 ? [] : [`未报${missing.length}项：任务${tasks.join('、')}`]),
      ...(late.length === 0 ? [] : [`迟报${late.length}项`]),
      ...(rejected.length === 0 ? [] : [`需修改${rejected.length}项`]),
    ].join('，'),
  nobody: '没有单位要报送。',
  remindersWritten: (count: number, file: string): string => `已把 ${count} 个单位的提醒写入 ${file}。`,
  noReminders: '没有单位需要提醒。',
  logged: (count: number, file: string): string => `已在 ${file} 的“催办记录”中记下 ${count} 条提醒。`,
};

/** What the command line prints about who has reported. */
export type StatusWords = typeof zh;

const en: StatusWords = {
  heading: ({ period, due, units }) => {
    const late = units.filter(({ missing }) => missing.length > 0).length;
    const day = due === null ? '' : ` (due on ${dateWords(due, 'en')})`;
    return `Reports for ${periodWords(period, 'en')}${day}: ${plural(units.length, 'unit')}, ${late === 0 ? 'all complete' : `${late} incomplete`}.`;
  },
  unit: ({ unit, due, reported, late, missing, rejected }, tasks) =>
    [
      `${unit}: ${due.length} due, ${reported.length} reported`,
      ...(missing.length === 0 ? [] : [`${missing.length} missing: tasks ${tasks.join(', ')}`]),
      ...(late.length === 0 ? [] : [`${late.length} late`]),
      ...(rejected.length === 0 ? [] : [`${rejected.length} to be corrected`]),
    ].join(', '),
  nobody: 'No unit has to report.',
  remindersWritten: (count, file) => `Reminders for ${plural(count, 'unit')} were written to ${file}.`,
  noReminders: 'No unit needs a reminder.',
  logged: (count, file) => `${plural(count, 'reminder')} noted in 催办记录 of ${file}.`,
};

export const STATUS_WORDS: Readonly<Record<Language, StatusWords>> = { zh, en };
