import type { UnitStatus } from '#actions/reporting/reporting-status';
import type { ReminderTone } from '#core/record/entered/reminder';
import type { Language } from '#core/text/language';

const zh = {
  heading: (period: string, due: string | null) => `${period}${due === null ? '' : `，截止${due}`}`,
  none: '该报的都报了，没有要催的单位。',
  tones: { advance: '临期提醒', overdue: '催报', formal: '督办函' } satisfies Readonly<
    Record<ReminderTone, string>
  >,
  unit: ({ due, reported, missing, empty, late, rejected }: UnitStatus) =>
    [
      `应报${due.length}项，已报${reported.length}项`,
      missing.length > 0
        ? `未报${missing.length}项${empty.length > 0 ? `（其中${empty.length}项没有写进展）` : ''}`
        : '',
      late.length > 0 ? `迟报${late.length}项` : '',
      rejected.length > 0 ? `退回${rejected.length}项` : '',
    ]
      .filter((part) => part !== '')
      .join('，'),
  sentToday: '今天已发',
  show: '看催报内容',
  hide: '收起',
  /** Names of these buttons, for screen readers. */
  showOf: (unit: string) => `看催报内容：${unit}`,
  hideOf: (unit: string) => `收起：${unit}`,
  textOf: (unit: string) => `发给${unit}的催报内容`,
  copy: '复制',
  copyOf: (unit: string) => `复制：${unit}`,
  copied: '已复制，可粘贴到短信、微信或公文里。',
  notCopied: '浏览器不允许复制；请选中上面的文字再复制。',
  all: '全选',
  choose: (unit: string) => unit,
  save: '存为文本文件',
  /** Name of the file, without its ending. */
  fileName: (period: string, day: string) => `催报_${period}_${day}`,
  mark: (count: number) => `登记为已发（${count} 家）`,
  markHint: '登记在“催办记录”里；同一单位同一天不重复催。',
};

/** Words of the view 催报. */
export type RemindersText = typeof zh;

const en: RemindersText = {
  heading: (period, due) => `${period}${due === null ? '' : `, due ${due}`}`,
  none: 'Everything that was due was reported; nobody has to be reminded.',
  tones: { advance: 'Before the day', overdue: 'Reminder', formal: 'Formal letter' },
  unit: ({ due, reported, missing, empty, late, rejected }) =>
    [
      `${due.length} due, ${reported.length} reported`,
      missing.length > 0
        ? `${missing.length} missing${empty.length > 0 ? ` (${empty.length} without a text)` : ''}`
        : '',
      late.length > 0 ? `${late.length} late` : '',
      rejected.length > 0 ? `${rejected.length} to correct` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  sentToday: 'sent today',
  show: 'Show the text',
  hide: 'Hide the text',
  showOf: (unit) => `Show the text: ${unit}`,
  hideOf: (unit) => `Hide the text: ${unit}`,
  textOf: (unit) => `Text to ${unit}`,
  copy: 'Copy',
  copyOf: (unit) => `Copy: ${unit}`,
  copied: 'Copied; paste it into a message or letter.',
  notCopied: 'The browser does not allow copying; select the text above and press Ctrl+C.',
  all: 'All',
  choose: (unit) => unit,
  save: 'Save as a text file',
  fileName: (period, day) => `reminders_${period}_${day}`,
  mark: (count) => `Note as sent (${count})`,
  markHint: 'Noted in “催办记录”; no unit is reminded twice on a day.',
};

export const REMINDERS_TEXT: Readonly<Record<Language, RemindersText>> = { zh, en };
