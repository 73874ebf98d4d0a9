import { closedReports } from '#actions/period/closed-reports';
import { type CorrectedPart, figurePart, partText, readDraft } from '#actions/period/correction-draft';
import { correctEntries } from '#actions/period/correct-entries';
import { NO_ENTRIES } from '#workbook/codec/entries';
import type { EntryVersion } from '#core/record/entered/entry-version';
import { anEntry } from '../../support/entries.ts';
import { aNotice, aRegistry, aTarget, aTask } from '../../support/records.ts';

const parks = aTask('1', { content: '改造公园12处。', leadUnits: ['市住建局'] });
const target = aTarget(parks, { value: 12, unit: '处' });
const part = figurePart(target);
const report = {
  ...anEntry(parks, '已改造5处。'),
  unit: '市住建局',
  period: '2030-06',
  rating: 'on-track' as const,
  figures: [{ target: target.id, value: 5, cell: null }],
};
const read = (draft: Partial<Record<CorrectedPart, string>>) => readDraft(report, draft, [target]);

test('only what says something else is changed, and texts are taken as typed', () => {
  expect(read({})).toEqual({ changes: {} });
  expect(read({ text: '已改造5处。', [part]: '5', rating: 'on-track', problem: '' })).toEqual({
    changes: {},
  });
  const text = ' 已改造6处。\n②另有2处在建。 ';
  expect(read({ text, problem: '资金', rating: '' })).toEqual({
    changes: { text, problem: '资金', rating: null },
  });
});

test.each([
  ['6', 6, undefined],
  ['1,234', 1234, undefined],
  ['62.5%', 0.625, true],
  ['6处', '6处', undefined],
  ['', null, undefined],
  ['12345678901234567', '12345678901234567', undefined],
])('the figure %j is stored as Excel would store it', (typed, value, isPercent) => {
  expect(read({ [part]: typed })).toEqual({
    changes: {
      figures: [{ target: target.id, value, cell: null, ...(isPercent === undefined ? {} : { isPercent }) }],
    },
  });
});

test.each([
  ['约6', 'number'],
  ['6公里', 'unit'],
])('the figure %j is no figure of its target', (typed, fault) => {
  expect(read({ [part]: typed, text: '已改造6处。' })).toEqual({ faults: new Map([[part, fault]]) });
});

test('a corrected report is shown as it is now, with who corrected it and why', () => {
  const version: EntryVersion = { entry: report, version: 1, by: '', on: '2030-07-01', why: '' };
  const registry = aRegistry({ notices: [aNotice()], tasks: [parks], targets: [target] });
  const entries = {
    ...NO_ENTRIES,
    history: [version],
    periods: [
      {
        period: '2030-06',
        state: 'closed' as const,
        due: null,
        openedOn: null,
        closedOn: '2030-07-01',
        closedReports: 1,
      },
    ],
  };
  const content = { registry, base: registry, overrides: [], entries };
  const found = read({ text: '已改造6处。', [part]: '6' });
  if ('faults' in found) throw new Error('faults');
  const corrected = correctEntries(
    content,
    [{ task: parks.id, unit: '市住建局', period: '2030-06', changes: found.changes }],
    { by: '顾屿生', why: '漏报1处', on: '2030-07-05' },
  );
  const [one] = closedReports(corrected, '2030-06');
  expect(one).toMatchObject({
    no: '1',
    content: '改造公园12处。',
    corrections: [{ version: 2, by: '顾屿生', why: '漏报1处', on: '2030-07-05' }],
  });
  expect(one === undefined ? [] : [partText(one.entry, 'text'), partText(one.entry, part)]).toEqual([
    '已改造6处。',
    '6',
  ]);
  expect(closedReports(corrected, '2030-05')).toEqual([]);
});
