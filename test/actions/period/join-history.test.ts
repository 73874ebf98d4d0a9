import { joinHistory, joinPeriods } from '#actions/period/join-history';
import { withoutClosedRows } from '#actions/period/closed-rows';
import { mergeEntries as mergeBooks } from '#actions/import/merge-entries';
import { mergeEntries } from '#actions/pull/merge-entries';
import { incomingIds } from '#core/identity/known-ids';
import { matchRegistry } from '#core/identity/match-registry';
import type { EntryVersion } from '#core/record/entered/entry-version';
import type { PeriodRecord } from '#core/record/entered/period-record';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { anEntry } from '../../support/entries.ts';
import { aRegistry, aTarget, aTask } from '../../support/records.ts';

const parks = aTask('1', { content: '改造公园12处。' });
const roads = aTask('2', { content: '新建道路30公里。' });

const version = (text: string, changes: Partial<EntryVersion> = {}, task = parks): EntryVersion => ({
  entry: { ...anEntry(task, text), cell: null },
  version: 1,
  by: '',
  on: '2030-06-26',
  why: '',
  ...changes,
});
const fix = (text: string, on: string, number = 2): EntryVersion =>
  version(text, { version: number, by: '王五', on, why: '更正' });
const JUNE: PeriodRecord = {
  period: '2030-06',
  state: 'closed',
  due: '2030-06-25',
  openedOn: null,
  closedOn: '2030-06-26',
  closedReports: 1,
};
const texts = (history: readonly EntryVersion[]) =>
  history.map(({ entry, version: number }) => [
    entry.task,
    entry.paragraphs.map(({ text }) => text).join(),
    number,
  ]);
const join = (mine: readonly EntryVersion[], theirs: readonly EntryVersion[]) =>
  texts(joinHistory({ history: mine, unread: [] }, { history: theirs, unread: [] }).history);

describe('closed reports of two workbooks', () => {
  test('the same version is there once, a later correction of a copy comes behind it', () => {
    const closed = version('甲');
    expect(join([closed], [closed])).toEqual([[parks.id, '甲', 1]]);
    expect(join([closed], [closed, fix('乙', '2030-07-01')])).toEqual([
      [parks.id, '甲', 1],
      [parks.id, '乙', 2],
    ]);
  });

  test('different ones are all there, by their days; of one day those of the first workbook hold', () => {
    const closed = version('甲');
    const mine = [closed, fix('乙', '2030-07-02'), fix('丙', '2030-07-05', 3)];
    const theirs = [closed, fix('丁', '2030-07-02'), fix('戊', '2030-07-03', 3)];
    expect(join(mine, theirs)).toEqual(
      ['甲', '丁', '乙', '戊', '丙'].map((text, at) => [parks.id, text, at + 1]),
    );
    expect(join([version('甲')], [version('子')])).toEqual([
      [parks.id, '子', 1],
      [parks.id, '甲', 2],
    ]);
  });

  test('cells that could not be read follow their versions', () => {
    const cell = { sheet: '进展历史', key: `${anEntry(parks, '').key}@1`, column: 'rating', value: '差不多' };
    const joined = joinHistory(
      { history: [version('甲')], unread: [cell, { ...cell, sheet: '进展填报' }] },
      { history: [version('子')], unread: [{ ...cell, value: '还行' }] },
    );
    expect(joined.unread).toEqual([
      { ...cell, sheet: '进展填报' },
      { ...cell, value: '还行' },
      { ...cell, key: `${anEntry(parks, '').key}@2` },
    ]);
  });

  test('a period that one of them has closed is closed', () => {
    const open: PeriodRecord = { ...JUNE, state: 'open', closedOn: null };
    expect(joinPeriods([open], [JUNE])).toMatchObject([{ state: 'closed', closedOn: '2030-06-26' }]);
    expect(joinPeriods([JUNE], [open])).toEqual([JUNE]);
  });
});

describe('rows of a period that is closed', () => {
  test('go where they say nothing beyond its reports', () => {
    const rows = [anEntry(parks, ''), anEntry(parks, '甲'), anEntry(parks, '乙'), anEntry(roads, '丙')];
    const left = withoutClosedRows(
      rows,
      { history: [version('甲'), fix('乙', '2030-07-01')], periods: [JUNE] },
      new Set(),
    );
    expect(left.map(({ task }) => task)).toEqual([roads.id]);
  });

  test('an older copy does not open the period again: what differs is put aside', () => {
    const [roads1, parks2, other] = [
      aTask('1', { content: roads.content }),
      aTask('2', { content: parks.content }),
      aTask('3', { content: '新增岗位500个。' }),
    ];
    const LEDGER = aRegistry({ tasks: [parks, roads], targets: [aTarget(parks)] });
    const OTHER = aRegistry({ tasks: [roads1, parks2, other], targets: [aTarget(parks2)] });
    const mine: WorkbookEntries = { ...NO_ENTRIES, history: [version('甲')], periods: [JUNE] };
    const merged = mergeEntries(
      { registry: LEDGER, entries: mine },
      {
        registry: OTHER,
        entries: {
          ...NO_ENTRIES,
          progress: [anEntry(parks2, '甲', { problem: '缺地。' })],
          history: [version('子', {}, other), version('乙', {}, roads1)],
        },
      },
      incomingIds(OTHER, matchRegistry(LEDGER, OTHER)),
    );
    expect(merged.progress).toEqual([]);
    expect(merged.putAside).toMatchObject([{ text: '缺地。', reason: 'value-differs', period: '2030-06' }]);
    expect(texts(merged.history)).toEqual([
      [parks.id, '甲', 1],
      [other.id, '子', 1],
      [roads.id, '乙', 1],
    ]);
  });

  test('several workbooks that are read together are joined as two', () => {
    const books: readonly WorkbookEntries[] = [
      { ...NO_ENTRIES, progress: [anEntry(parks, '甲'), anEntry(roads, '丙')] },
      { ...NO_ENTRIES, history: [version('甲'), fix('乙', '2030-07-01')], periods: [JUNE] },
      { ...NO_ENTRIES, history: [version('甲')], periods: [JUNE] },
    ];
    const merged = mergeBooks(books);
    expect(texts(merged?.history ?? [])).toEqual([
      [parks.id, '甲', 1],
      [parks.id, '乙', 2],
    ]);
    expect(merged?.progress.map(({ task }) => task)).toEqual([roads.id]);
    expect(merged?.periods).toEqual([JUNE]);
  });
});
