/** Tone of a reminder: 临期提醒 before the due day, 催报 after it, 督办函 when it was of no use. */
export const REMINDER_TONES = ['advance', 'overdue', 'formal'] as const;

export type ReminderTone = (typeof REMINDER_TONES)[number];

/** A row of 催办记录: what a unit was reminded of. One a unit, period and day. */
export interface Reminder {
  /** Unique among the rows. */
  readonly key: string;
  readonly unit: string;
  readonly period: string;
  /** ISO date on which it was sent; null where its cell is empty or no day. */
  readonly on: string | null;
  /** Null where the office reminded in another way (a telephone call). */
  readonly tone: ReminderTone | null;
  /** Ids of the tasks it named. */
  readonly tasks: readonly string[];
  readonly text: string;
  /** Remark of the office; "" where empty. */
  readonly note: string;
}
