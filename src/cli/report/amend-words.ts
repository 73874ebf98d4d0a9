import type { AmendmentLine } from '#actions/amend/amend-json';
import type { Language } from '#core/text/language';
import { AMENDMENT_KIND_WORDS, AMENDMENT_STATE_WORDS } from '#workbook/sheets/amendments/columns';
import { plural } from './plural.ts';

type Kind = NonNullable<AmendmentLine['kind']>;
type State = AmendmentLine['state'];

const zh = {
  none: '“调整台账”中没有调整事项。',
  row: (row: number | null): string => (row === null ? '新增行' : `第${row}行`),
  kinds: AMENDMENT_KIND_WORDS as Readonly<Record<Kind, string>>,
  noKind: '（未选类别）',
  states: AMENDMENT_STATE_WORDS as Readonly<Record<State, string>>,
  task: (task: string): string => `任务${task}`,
  total: (done: number, waiting: number): string =>
    `合计：已执行 ${done} 项${waiting === 0 ? '' : `，待执行 ${waiting} 项`}。`,
  carriedOut: (count: number, file: string): string => `本次执行 ${count} 项，已写入 ${file}。`,
};

/** What the command line prints about changes during the year. */
export type AmendWords = typeof zh;

const en: AmendWords = {
  none: 'There are no changes in 调整台账.',
  row: (row) => (row === null ? 'New row' : `Row ${row}`),
  kinds: {
    complete: 'completed',
    withdraw: 'withdrawn',
    'adjust-target': 'target changed',
    'adjust-deadline': 'deadline changed',
    reword: 'reworded',
    'change-unit': 'unit changed',
    'change-leader': 'leader changed',
    add: 'added',
  },
  noKind: '(no kind)',
  states: { waiting: 'waiting', done: 'done', returned: 'returned' },
  task: (task) => `task ${task}`,
  total: (done, waiting) => `Total: ${done} done${waiting === 0 ? '' : `, ${waiting} waiting`}.`,
  carriedOut: (count, file) => `${plural(count, 'change')} carried out and written to ${file}.`,
};

export const AMEND_WORDS: Readonly<Record<Language, AmendWords>> = { zh, en };
