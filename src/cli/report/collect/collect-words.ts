import type { FileStatus } from '#actions/collect/collect-returns';
import type { ChangeKind } from '#core/collect/change';
import { FIELD_TITLES } from '#core/collect/field';
import { periodWords } from '#core/text/calendar-words';
import type { Language } from '#core/text/language';
import { plural } from '../plural.ts';

/** How many changes of each kind there are. */
export type KindCounts = ReadonlyMap<ChangeKind, number>;

const zh = {
  heading: (period: string | null, files: number): string =>
    `${period === null ? '' : `${periodWords(period, 'zh')}：`}收到 ${files} 个文件。`,
  kinds: {
    new: '新填',
    changed: '修改',
    unchanged: '未变',
    cleared: '清空',
    conflict: '冲突',
    rejected: '不采纳',
    proposed: '待确认',
  } satisfies Readonly<Record<ChangeKind, string>>,
  status: { read: '已读', partly: '部分采纳', duplicate: '重复', refused: '未读取' } satisfies Readonly<
    Record<FileStatus, string>
  >,
  noUnit: '（看不出单位）',
  unit: (unit: string, counts: string): string => `${unit}：${counts === '' ? '没有填写内容' : counts}`,
  count: (kind: string, count: number): string => `${kind}${count}处`,
  task: (no: string): string => (no === '' ? '' : `任务${no}`),
  fields: FIELD_TITLES as Readonly<Record<string, string>>,
  figure: (metric: string): string => `累计完成值“${metric}”`,
  was: (text: string): string => `原为“${text}”`,
  is: (text: string): string => (text === '' ? '交回为空' : `交回“${text}”`),
  place: (file: string, sheet: string, row: number): string => `（${file}，“${sheet}”第${row}行）`,
  nothing: '没有可汇总的内容。',
  listed: (count: number): string =>
    count === 0 ? '没有要写入的内容。' : `可采纳 ${count} 处；加 -o 结果.xlsx 写入。`,
  written: (count: number, file: string): string =>
    count === 0 ? `没有采纳任何内容；${file} 与原台账内容相同。` : `已采纳 ${count} 处，写入 ${file}。`,
  findings: (count: number): string => `采纳后这些进展的校验有 ${count} 条疑点，用 duban check 查看。`,
};

export type CollectWords = typeof zh;

const en: CollectWords = {
  heading: (period, files) =>
    `${period === null ? '' : `${periodWords(period, 'en')}: `}${plural(files, 'file')} received.`,
  kinds: {
    new: 'new',
    changed: 'changed',
    unchanged: 'unchanged',
    cleared: 'cleared',
    conflict: 'in conflict',
    rejected: 'rejected',
    proposed: 'to confirm',
  },
  status: { read: 'read', partly: 'read in part', duplicate: 'duplicate', refused: 'not read' },
  noUnit: '(unit not known)',
  unit: (unit, counts) => `${unit}: ${counts === '' ? 'nothing filled in' : counts}`,
  count: (kind, count) => `${count} ${kind}`,
  task: (no) => (no === '' ? '' : `task ${no}`),
  fields: zh.fields,
  figure: (metric) => `累计完成值 of "${metric}"`,
  was: (text) => `was "${text}"`,
  is: (text) => (text === '' ? 'returned empty' : `returned "${text}"`),
  place: (file, sheet, row) => ` (${file}, "${sheet}" row ${row})`,
  nothing: 'There is nothing to collect.',
  listed: (count) =>
    count === 0
      ? 'There is nothing to write.'
      : `${plural(count, 'change')} can be taken; write with -o OUT.xlsx.`,
  written: (count, file) =>
    count === 0
      ? `Nothing was taken; ${file} holds what the master holds.`
      : `${plural(count, 'change')} taken, written to ${file}.`,
  findings: (count) =>
    `Checks of these reports find ${plural(count, 'oddity', 'oddities')}; see duban check.`,
};

export const COLLECT_WORDS: Readonly<Record<Language, CollectWords>> = { zh, en };
