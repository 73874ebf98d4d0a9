import type { ClosedPeriod } from '#actions/period/close-period';
import type { OpenedPeriod } from '#actions/period/open-period';
import type { LedgerPeriod, LedgerPeriods } from '#actions/period/periods-of';
import { dateWords, periodWords } from '#core/text/calendar-words';
import type { Language } from '#core/text/language';
import { plural } from './plural.ts';

/** Units that a line names; the others are counted. */
const MOST_UNITS = 8;

const zh = {
  none: '工作簿里还没有任何一期。',
  line: ({ period, state, due, entries, reported }: LedgerPeriod, isCurrent: boolean): string =>
    [
      `${periodWords(period, 'zh')}：${state === 'closed' ? '已关闭' : isCurrent ? '当前一期' : '未关闭'}`,
      ...(due === null ? [] : [`应于${dateWords(due, 'zh')}前报送`]),
      `${String(entries)}行，已报${String(reported)}行`,
    ].join('，'),
  opened: ({ record, added, stillOpen }: OpenedPeriod, file: string): string =>
    [
      `已新建${periodWords(record.period, 'zh')}，“进展填报”新增${String(added)}行`,
      ...(record.due === null ? [] : [`应于${dateWords(record.due, 'zh')}前报送`]),
      ...(stillOpen.length === 0
        ? []
        : [`${stillOpen.map((name) => periodWords(name, 'zh')).join('、')}仍未关闭`]),
      `写入 ${file}。`,
    ].join('，'),
  closed: (closing: ClosedPeriod, file: string): string => {
    const { record, closed, unreported } = closing;
    const done = `已关闭${periodWords(record.period, 'zh')}，${String(closed)}行移到“进展历史”，写入 ${file}。`;
    if (unreported.length === 0) return done;
    const { named, more } = unitsOf(closing);
    return `${done}\n其中${String(unreported.length)}行没有填报：${named.join('、')}${more > 0 ? `等${String(named.length + more)}个单位` : ''}。`;
  },
};

/** What the command line prints about periods. */
export type PeriodWords = typeof zh;

const en: PeriodWords = {
  none: 'The workbook has no period yet.',
  line: ({ period, state, due, entries, reported }, isCurrent) =>
    [
      `${periodWords(period, 'en')}: ${state === 'closed' ? 'closed' : isCurrent ? 'current' : 'open'}`,
      ...(due === null ? [] : [`due on ${dateWords(due, 'en')}`]),
      `${plural(entries, 'row')}, ${String(reported)} reported`,
    ].join(', '),
  opened: ({ record, added, stillOpen }, file) =>
    [
      `Opened ${periodWords(record.period, 'en')} with ${plural(added, 'new row')} in 进展填报`,
      ...(record.due === null ? [] : [`due on ${dateWords(record.due, 'en')}`]),
      ...(stillOpen.length === 0
        ? []
        : [`still open: ${stillOpen.map((name) => periodWords(name, 'en')).join(', ')}`]),
      `written to ${file}.`,
    ].join('; '),
  closed: (closing, file) => {
    const { record, closed, unreported } = closing;
    const done = `Closed ${periodWords(record.period, 'en')}: ${plural(closed, 'row')} moved to 进展历史, written to ${file}.`;
    if (unreported.length === 0) return done;
    const { named, more } = unitsOf(closing);
    return `${done}\n${plural(unreported.length, 'row')} without a report: ${named.join(', ')}${more > 0 ? ` and ${plural(more, 'more unit')}` : ''}.`;
  },
};

export const PERIOD_WORDS: Readonly<Record<Language, PeriodWords>> = { zh, en };

/** The units whose reports are missing, those that are named and how many more. */
function unitsOf({ unreported }: ClosedPeriod): { readonly named: readonly string[]; readonly more: number } {
  const units = [...new Set(unreported.map(({ unit }) => unit ?? '—'))];
  return { named: units.slice(0, MOST_UNITS), more: Math.max(0, units.length - MOST_UNITS) };
}

/** The periods, a line each, the latest first. */
export function periodList({ current, periods }: LedgerPeriods, language: Language): string {
  const words = PERIOD_WORDS[language];
  if (periods.length === 0) return `${words.none}\n`;
  const lines = [...periods].reverse().map((one) => words.line(one, one.period === current));
  return `${lines.join('\n')}\n`;
}
