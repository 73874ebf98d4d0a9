import type { FindingAnswer } from '#actions/findings/answers';
import type { CheckTally } from '#actions/check/tally';
import { periodWords } from '#core/text/calendar-words';
import type { Language } from '#core/text/language';
import { HANDLING_WORDS } from '#workbook/codec/wording';
import { plural } from './plural.ts';

const zh = {
  heading: '上报数据校验',
  task: (no: string): string => `任务${no}`,
  unknownTask: '任务库中没有的任务',
  statement: (no: string): string => (no === '' ? '正文开头' : `正文“${no}”部分`),
  ofNotice: '通知本身',
  ofFiles: '文件和工作簿',
  elsewhere: '其他',
  place: (sheet: string, row: number, column: string | null): string =>
    `（“${sheet}”表第${row}行${column === null ? '' : `“${column}”列`}）`,
  answered: ({ state, note }: FindingAnswer): string =>
    `（${HANDLING_WORDS[state]}${note === '' ? '' : `：${note}`}）`,
  noProgress: '没有上报的进展，因此没有数字可以校验；如有半年度完成情况表或已填报的工作簿，请校验该文件。',
  nothingFound: '未发现问题。',
  moreHints: (count: number): string => `……另有提示 ${count} 条，加 --json 可查看全部。`,
  totals: ({ error, warning, info, settled }: CheckTally): string =>
    `合计：错误 ${error} 条、提醒 ${warning} 条、提示 ${info} 条${settled > 0 ? `，其中已有处理意见 ${settled} 条` : ''}。`,
  looked: ({ figures, compared, rates, recomputed }: CheckTally): string =>
    `读到数字 ${figures} 个，有目标或其他数字可对照的 ${compared} 个；印有完成率或占比 ${rates} 个，复算 ${recomputed} 个。`,
  lamps: ({ lampPeriod, lamps: { green, yellow, red, doubt } }: CheckTally): string =>
    `${lampPeriod === null ? '' : periodWords(lampPeriod, 'zh')}目标亮灯：绿灯 ${green} 个、黄灯 ${yellow} 个、红灯 ${red} 个${doubt === 0 ? '' : `、待核 ${doubt} 个`}。`,
};

/** What the command line prints about checks besides the sentences of findings. */
export type CheckWords = typeof zh;

const en: CheckWords = {
  heading: 'Reported figures',
  task: (no) => `Task ${no}`,
  unknownTask: 'A task that is not in the registry',
  statement: (no) => (no === '' ? 'The opening of the text' : `Part ${no} of the text`),
  ofNotice: 'The notice itself',
  ofFiles: 'Files and workbooks',
  elsewhere: 'Elsewhere',
  place: (sheet, row, column) =>
    ` (sheet ${sheet}, row ${row}${column === null ? '' : `, column ${column}`})`,
  answered: ({ state, note }) => ` (${ANSWERED[state]}${note === '' ? '' : `: ${note}`})`,
  noProgress:
    'Nothing is reported in it, so there are no figures to check; check the completion table or the filled workbook instead.',
  nothingFound: 'Nothing was found.',
  moreHints: (count) => `… and ${plural(count, 'more hint')}; --json shows all.`,
  totals: ({ error, warning, info, settled }) =>
    `Total: ${plural(error, 'error')}, ${plural(warning, 'warning')}, ${plural(info, 'hint')}${settled > 0 ? `; ${settled} of them answered` : ''}.`,
  looked: ({ figures, compared, rates, recomputed }) =>
    `${plural(figures, 'figure')} read, ${compared} of them with something to hold against; ${plural(rates, 'printed rate')}, ${recomputed} computed again.`,
  lamps: ({ lampPeriod, lamps: { green, yellow, red, doubt } }) =>
    `Lamps of targets${lampPeriod === null ? '' : ` in ${periodWords(lampPeriod, 'en')}`}: ${green} green, ${yellow} yellow, ${red} red${doubt === 0 ? '' : `, ${doubt} to be verified`}.`,
};

const ANSWERED: Readonly<Record<FindingAnswer['state'], string>> = {
  open: 'open',
  done: 'dealt with',
  dismissed: 'no action needed',
};

export const CHECK_WORDS: Readonly<Record<Language, CheckWords>> = { zh, en };
