import { checkEntries, type CheckSession } from '#core/check/check';
import type { CheckSettings } from '#core/check/settings';
import type { Entry } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import { reportRows } from '../../support/check/report-rows.ts';

const { registry, entries } = reportRows('白鹭', 40);
const SETTINGS: Partial<CheckSettings> = { asOf: '2031-06-30' };
const first = checkEntries(registry, entries, SETTINGS);

/** A deep copy, as if read from the workbook again. */
const anew = <T>(value: T): T => structuredClone(value);
const said = ({ claims, findings }: CheckSession) => ({ claims, findings });
const [row, ...others] = entries as readonly [Entry, ...Entry[]];
const again = (rows: readonly Entry[], records: Registry = registry, settings = SETTINGS): CheckSession =>
  checkEntries(anew(records), anew(rows), settings, first);
/** Number of entries that were reused. */
const kept = (session: CheckSession): number =>
  session.entries.filter((read) => first.entries.includes(read)).length;

test('unchanged entries are reused', () => {
  const session = again(entries);
  expect(kept(session)).toBe(entries.length);
  expect(session.context).toBe(first.context);
  expect(said(session)).toEqual(said(first));
});

const text = (entry: Entry, more: string): Entry => ({
  ...entry,
  paragraphs: entry.paragraphs.map((one) => ({ ...one, text: one.text + more })),
});

test.each([
  ['a report', [text(row, '新增点位3个。'), ...others], 1],
  [
    'its number column',
    [{ ...row, figures: row.figures.map((one) => ({ ...one, value: 1 })) }, ...others],
    1,
  ],
  ['its place', [{ ...row, cell: { sheet: '进展填报', row: 900, column: null } }, ...others], 1],
  ['its unit', [{ ...row, unit: '另一个局' }, ...others], 1],
  ['the order', [...others, row], 0],
  ['how many there are', others, 0],
])('%s changed: it alone is read again, and what is said is what a first check says', (_, rows, changed) => {
  const session = again(rows);
  expect(kept(session)).toBe(rows.length - changed);
  expect(said(session)).toEqual(said(checkEntries(registry, rows, SETTINGS)));
});

const [target, ...targets] = registry.targets;
const [task, ...tasks] = registry.tasks;

test.each<readonly [string, Registry, Partial<CheckSettings>]>([
  [
    'a target',
    { ...registry, targets: [{ ...target, value: 1 } as typeof target & object, ...targets] },
    SETTINGS,
  ],
  [
    'a task',
    { ...registry, tasks: [{ ...task, leadUnits: ['另一个局'] } as typeof task & object, ...tasks] },
    SETTINGS,
  ],
  ['the year', { ...registry, notices: registry.notices.map((one) => ({ ...one, year: 2029 })) }, SETTINGS],
  [
    'the units',
    registry,
    { ...SETTINGS, units: { aliases: [], groups: [{ name: '各局', members: ['某局'] }] } },
  ],
  ['the day', registry, { asOf: '2031-12-31' }],
])('%s changed: everything is read again', (_, records, settings) => {
  const session = again(entries, records, settings);
  expect(kept(session)).toBe(0);
  expect(said(session)).toEqual(said(checkEntries(records, entries, settings)));
});

test('findings of reading the notice are ignored', () => {
  const session = again(entries, { ...registry, findings: [] });
  expect(kept(session)).toBe(entries.length);
});
