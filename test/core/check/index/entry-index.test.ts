import { entryIndex } from '#core/check/index/entry-index';
import { checkContext, type ReadEntry } from '#core/check/context';
import { readEntry } from '#core/check/entry/read-entry';
import { effectiveSettings } from '#core/check/settings';
import type { Entry } from '#core/record/entered/entry';
import { anEntry } from '../../../support/entries.ts';
import { aRegistry, aTask } from '../../../support/records.ts';

const task = aTask('1');
const context = checkContext(aRegistry({ tasks: [task] }), effectiveSettings([]));
const row = (key: string, period: string, changes: Partial<Entry> = {}): ReadEntry =>
  readEntry(anEntry(task, '改造3处。', { key, period, ...changes }), context);

const june = row('june', '2030-06');
const previous = (...others: readonly ReadEntry[]): string | undefined =>
  entryIndex([june, ...others], context).previousOf(june)?.entry.key;

test('the previous entry is the latest earlier one of the same unit in the same year', () => {
  expect(previous(row('april', '2030-04'), row('may', '2030-05'), row('july', '2030-07'))).toBe('may');
  expect(previous(row('may', '2030-05', { unit: '市水利局' }), row('spring', '2030-Q1'))).toBe('spring');
  expect(previous(row('last year', '2029-12'), row('none', '五月'))).toBeUndefined();
});

test('a unit is identified across its names in the directory', () => {
  const aliases = [{ name: '市建委', canonical: task.leadUnits[0] ?? '' }];
  const named = checkContext(context.registry, effectiveSettings([], { units: { aliases, groups: [] } }));
  const may = anEntry(task, '改造3处。', { key: 'may', period: '2030-05', unit: '市建委' });
  const [before, now] = [readEntry(may, named), readEntry(june.entry, named)];
  expect(entryIndex([now, before], named).previousOf(now)?.entry.key).toBe('may');
  expect(previous(readEntry(may, context))).toBeUndefined();
});

test('of two rows for one month the same one counts in any order', () => {
  const [a, b] = [row('a', '2030-05'), row('b', '2030-05')] as const;
  expect([previous(a, b), previous(b, a)]).toEqual(['b', 'b']);
});
