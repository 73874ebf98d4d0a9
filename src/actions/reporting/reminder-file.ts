import type { UnitEntry } from '#core/record/entered/unit-entry';
import type { ReminderDraft } from './reminders.ts';

/** The line that begins each text, before the unit and whom to call. */
const MARK = '—— ';

/**
 * The reminders of a day as one text, for copying: before each the unit, and its contact by 单位目录.
 *
 * @param units 单位目录.
 */
export function reminderFile(drafts: readonly ReminderDraft[], units: readonly UnitEntry[]): string {
  const known = new Map(units.map((unit) => [unit.name, unit]));
  return drafts
    .map(({ unit, text }) => {
      const { contact = '', phone = '' } = known.get(unit) ?? {};
      const person = [contact, phone].filter((part) => part !== '').join(' ');
      return `${MARK}${unit}${person === '' ? '' : `（联系人：${person}）`}\n\n${text}\n`;
    })
    .join('\n');
}

/** Whether a text begins as `reminderFile` writes it. */
export const isReminderText = (text: string): boolean => text.startsWith(MARK);
