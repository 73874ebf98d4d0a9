import type { ReminderTone } from '#core/record/entered/reminder';
import { keyColumn, type TableLayout } from '../../model/table-layout.ts';
import type { RowSource } from '../../reading/find-rows.ts';
import { UNIT_LIST_NAME } from '../units/columns.ts';

export type ReminderColumn = 'on' | 'unit' | 'period' | 'tone' | 'text' | 'note' | 'tasks' | 'key';

/** Words of the tones, here and at the head of each text. */
export const TONE_WORDS = {
  advance: '临期提醒',
  overdue: '催报',
  formal: '督办函',
} as const satisfies Readonly<Record<ReminderTone, string>>;

/**
 * 催办记录: which unit was reminded of what, one row a unit, period and day. Rows come from the reminders
 * that were prepared; users add their own (a telephone call), correct texts and delete rows.
 */
export const REMINDERS: TableLayout<ReminderColumn> = {
  sheet: '催办记录',
  table: '催办记录',
  frozenColumns: 2,
  paper: 'a3',
  isReadWithoutKey: true,
  about: ['on', 'unit', 'period'],
  since: 3,
  columns: [
    { key: 'on', header: '日期', width: 12, style: 'inputDate' },
    {
      key: 'unit',
      header: '单位',
      width: 21,
      style: 'inputText',
      rule: { kind: 'list-from', name: UNIT_LIST_NAME, isOpen: true },
      ruleMessage: '“单位目录”中没有这个单位，请核对名称。',
    },
    { key: 'period', header: '期间', width: 11, style: 'inputCenter' },
    { key: 'tone', header: '方式', width: 11, style: 'inputCenter' },
    { key: 'text', header: '内容', width: 80, style: 'inputText' },
    { key: 'note', header: '备注', width: 26, style: 'inputText' },
    { key: 'tasks', header: '任务键', width: 12, style: 'text', hidden: true },
    keyColumn('催办键'),
  ],
};

/** The sheet is there from the first reminder on. */
export const REMINDER_ROWS: RowSource = { ...REMINDERS, isOptional: true };
