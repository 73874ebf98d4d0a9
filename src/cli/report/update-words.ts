import type { EntryCounts } from '#actions/build/entry-counts';
import type { Language } from '#core/text/language';
import { plural } from './plural.ts';

const zh = {
  kept: (file: string, counts: string): string => `“${file}”中填写的内容已保留：${counts}。`,
  nothingEntered: (file: string): string => `“${file}”中没有读到填写的内容。`,
  counts: {
    reports: (count: number): string => `进展 ${count} 条`,
    figures: (count: number): string => `累计完成值 ${count} 个`,
    plans: (count: number): string => `推进方案 ${count} 项`,
    confirmations: (count: number): string => `目标确认 ${count} 处`,
    handlings: (count: number): string => `处理意见 ${count} 条`,
    units: (count: number): string => `单位信息 ${count} 条`,
    settings: (count: number): string => `设置 ${count} 项`,
  } satisfies Readonly<Record<keyof EntryCounts, (count: number) => string>>,
  putAside: (count: number): string => `放入“待处理内容”表 ${count} 处，请逐条处理：`,
  waiting: (count: number): string => `“待处理内容”表中还有以前放入的 ${count} 处。`,
  notRead: (count: number): string => `工作簿中有 ${count} 处没有读取或不能确定：`,
  losses: (count: number): string => `工作簿中有 ${count} 处未能保留：`,
  quoted: (text: string): string => `“${text}”`,
  from: (sheet: string, column: string, cell: string | null): string =>
    `原在“${sheet}”表${column === '' ? '' : `“${column}”列`}${cell === null ? '' : ` ${cell}`}`,
  task: (content: string): string => `任务“${content}”`,
  target: (metric: string): string => `指标“${metric}”`,
  because: (place: string, reason: string): string => `（${place}${reason === '' ? '' : `；${reason}`}）`,
  separator: '、',
  comma: '，',
  updated: (path: string): string => `工作簿已更新：${path}`,
};

/** What `build` prints about a workbook that it updated. */
export type UpdateWords = typeof zh;

const en: UpdateWords = {
  kept: (file, counts) => `What was entered in "${file}" is kept: ${counts}.`,
  nothingEntered: (file) => `No entry was read in "${file}".`,
  counts: {
    reports: (count) => plural(count, 'report'),
    figures: (count) => plural(count, 'figure'),
    plans: (count) => plural(count, 'plan'),
    confirmations: (count) => plural(count, 'confirmed target'),
    handlings: (count) => plural(count, 'answered finding'),
    units: (count) => plural(count, 'unit'),
    settings: (count) => plural(count, 'setting'),
  },
  putAside: (count) => `${plural(count, 'entry was', 'entries were')} put aside in the sheet 待处理内容:`,
  waiting: (count) => `The sheet 待处理内容 still has ${plural(count, 'earlier entry', 'earlier entries')}.`,
  notRead: (count) => `${plural(count, 'place')} of the workbook not read, or not certain:`,
  losses: (count) => `${plural(count, 'thing')} in the workbook could not be kept:`,
  quoted: (text) => `"${text}"`,
  from: (sheet, column, cell) =>
    `was on the sheet ${sheet}${column === '' ? '' : `, column ${column}`}${cell === null ? '' : `, ${cell}`}`,
  task: (content) => `task "${content}"`,
  target: (metric) => `target "${metric}"`,
  because: (place, reason) => ` (${place}${reason === '' ? '' : `; ${reason}`})`,
  separator: ', ',
  comma: ', ',
  updated: (path) => `Workbook updated: ${path}`,
};

export const UPDATE_WORDS: Readonly<Record<Language, UpdateWords>> = { zh, en };
