import { mergeReminders } from '#actions/pull/merge-reminders';
import type { Reminder } from '#core/record/entered/reminder';

const aReminder = (key: string, changes: Partial<Reminder> = {}): Reminder => ({
  key,
  unit: '市住建局',
  period: '2030-06',
  on: '2030-06-26',
  tone: 'overdue',
  tasks: ['甲#1', '甲#2'],
  text: '请即补报。',
  note: '',
  ...changes,
});

test('rows that say the same come in once; others keep their words, under a key of their own', () => {
  const mine = [aReminder('1')];
  const theirs = [aReminder('7'), aReminder('1', { note: '已电话确认' })];
  const taskOf = (id: string): string | null => (id === '甲#1' ? '乙#3' : null);
  expect(mergeReminders(mine, theirs, taskOf)).toEqual([
    mine[0],
    aReminder('1#2', { note: '已电话确认', tasks: ['乙#3'] }),
  ]);
  expect(mergeReminders(mine, [aReminder('7')], taskOf)).toBe(mine);
});
