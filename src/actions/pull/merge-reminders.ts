import type { Reminder } from '#core/record/entered/reminder';

/**
 * 催办记录 of two workbooks as one: rows of the other one that say something else come in, with a key of
 * their own.
 *
 * @param taskOf The id here of a task of the other workbook; null where it is not certain.
 */
export function mergeReminders(
  mine: readonly Reminder[],
  theirs: readonly Reminder[],
  taskOf: (id: string) => string | null,
): readonly Reminder[] {
  const said = new Set(mine.map(wording));
  const taken = new Set(mine.map(({ key }) => key));
  const fresh = theirs
    .filter((reminder) => !said.has(wording(reminder)))
    .map((reminder): Reminder => {
      let { key } = reminder;
      for (let times = 2; taken.has(key); times += 1) key = `${reminder.key}#${String(times)}`;
      taken.add(key);
      return { ...reminder, key, tasks: reminder.tasks.flatMap((id) => taskOf(id) ?? []) };
    });
  return fresh.length === 0 ? mine : [...mine, ...fresh];
}

const wording = ({ unit, period, on, tone, text, note }: Reminder): string =>
  JSON.stringify([unit, period, on, tone, text, note]);
