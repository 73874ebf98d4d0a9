import ExcelJS from 'exceljs';
import type { EntryVersion } from '#core/record/entered/entry-version';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { buildSheets } from '#workbook/build-sheets';
import { readWorkbookFile } from '#workbook/file/read';
import { writeWorkbookFile } from '#workbook/file/write';
import {
  convertedByLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from '../../support/documents/libreoffice.ts';
import { anEntry } from '../../support/entries.ts';
import { aRegistry, aTarget, aTask } from '../../support/records.ts';

const parks = aTask('1', { content: '改造公园12处。' });
const roads = aTask('2', { content: '新建道路30公里。' });
const REGISTRY = aRegistry({ tasks: [parks, roads], targets: [aTarget(parks)] });
const target = aTarget(parks).id;

const closed = (entry: EntryVersion['entry'], changes: Partial<EntryVersion> = {}): EntryVersion => ({
  entry: { ...entry, cell: null },
  version: 1,
  by: '',
  on: '2030-06-26',
  why: '',
  ...changes,
});

const LONG_FIGURE = `约${'3'.repeat(32_000)}`;
const HISTORY: readonly EntryVersion[] = [
  closed(
    anEntry(parks, '=1+1\n①已改造 3 处；\n②-2', {
      problem: '+资金',
      nextStep: '@跟进',
      rating: 'on-track',
      reportedOn: '2030-06-20',
      figures: [
        { target, value: 0.085, isPercent: true, cell: null },
        { target, value: '约3"处"', cell: null },
      ],
    }),
  ),
  closed(anEntry(parks, '更正后的 2024-1', { figures: [{ target, value: 4, cell: null }] }), {
    version: 2,
    by: '王五',
    on: '2030-07-02',
    why: '=漏报',
  }),
  closed(anEntry(roads, '', { unit: null })),
  // A task that its notice has lost.
  closed(anEntry(aTask('9'), '进展'.repeat(5000)), {
    shown: { no: '9', content: '已不在通知里的任务', figures: '' },
  }),
  closed(
    anEntry(roads, '007', {
      unit: '市交通局',
      figures: [
        { target, value: LONG_FIGURE, cell: null },
        { target, value: `${LONG_FIGURE}4`, cell: null },
      ],
    }),
  ),
];
const ENTRIES: WorkbookEntries = {
  ...NO_ENTRIES,
  history: HISTORY,
  periods: [
    {
      period: '2030-06',
      state: 'closed',
      due: '2030-06-25',
      openedOn: null,
      closedOn: '2030-06-26',
      closedReports: 4,
    },
    { period: '2030-07', state: 'open', due: null, openedOn: '2030-07-01', closedOn: null },
  ],
};

const bytesOf = (entries: WorkbookEntries): Promise<Uint8Array> =>
  writeWorkbookFile(buildSheets(REGISTRY, { entries }));

/** Without what only the workbook adds: cells, and what the rows show. */
const essence = (history: readonly EntryVersion[]): unknown =>
  history.map(({ entry, version, by, on, why, seal }) => ({
    entry: {
      ...entry,
      cell: null,
      paragraphs: entry.paragraphs.map(({ mark, text }) => ({ mark, text })),
    },
    ...{ version, by, on, why, seal },
  }));

/** Changes cells of 进展历史 with another program. */
async function edited(
  bytes: Uint8Array,
  change: (page: ExcelJS.Worksheet, at: (title: string) => number) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const page = book.getWorksheet('进展历史');
  if (page === undefined) throw new RangeError('no sheet');
  change(page, (title) => (page.getRow(1).values as readonly unknown[]).indexOf(title));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const codes = ({ findings }: { readonly findings: readonly { readonly code: string }[] }): unknown =>
  findings.map(({ code }) => code);

describe('进展历史', () => {
  test('every version is read as it was written, with the periods; written again it is the same', async () => {
    const bytes = await bytesOf(ENTRIES);
    const first = await readWorkbookFile(bytes);
    expect(first.findings).toEqual([]);
    expect(essence(first.entries.history)).toEqual(essence(HISTORY));
    expect(first.entries.periods).toEqual(ENTRIES.periods);
    const again = await readWorkbookFile(await bytesOf(first.entries));
    expect(again.findings).toEqual([]);
    expect(again.entries).toEqual(first.entries);
    expect(first.entries.history.map(({ shown }) => shown?.figures)).toEqual([
      expect.stringContaining('街角公园改造 8.5%；街角公园改造 约3"处"'),
      '街角公园改造 4处',
      '',
      '',
      expect.stringContaining('约333'),
    ]);
  });

  test('stays as it is when another program has saved the file', async () => {
    const saved = await edited(await bytesOf(ENTRIES), () => undefined);
    const reading = await readWorkbookFile(saved);
    expect(codes(reading)).toEqual([]);
    expect(essence(reading.entries.history)).toEqual(essence(HISTORY));
  });

  test('an edited row is read as it stands and told, also after it was written again', async () => {
    const changed = await edited(await bytesOf(ENTRIES), (page, at) => {
      page.getRow(2).getCell(at('进展情况')).value = '手工改过';
      page.getRow(3).getCell(at('更正人')).value = '李四';
    });
    const reading = await readWorkbookFile(changed);
    expect(reading.findings).toMatchObject([
      { code: 'workbook.history-changed', params: { sheet: '进展历史', cells: ['E2', 'L3'] } },
    ]);
    expect(reading.entries.history[0]?.entry.paragraphs[0]?.text).toBe('手工改过');
    expect(reading.entries.history[1]?.by).toBe('李四');
    const again = await readWorkbookFile(await bytesOf(reading.entries));
    expect(again.findings).toEqual(reading.findings);
    expect(again.entries.history).toEqual(reading.entries.history);
  });

  test('rows that were sorted, added, doubled and deleted', async () => {
    const changed = await edited(await bytesOf(ENTRIES), (page, at) => {
      const rows = [2, 3, 4, 5, 6].map((row) => page.getRow(row).values as ExcelJS.CellValue[]);
      const own: ExcelJS.CellValue[] = [];
      own[at('期间')] = '2030年6月';
      own[at('任务序号')] = '2';
      own[at('单位')] = '市园林局';
      own[at('进展情况')] = 12;
      // The last row is deleted, the second copied.
      const [first, second, third, fourth] = rows;
      for (const [place, row] of [fourth, second, first, second, third, own].entries())
        page.getRow(place + 2).values = row ?? [];
    });
    const reading = await readWorkbookFile(changed);
    const versions = reading.entries.history.map(({ entry, version }) => [
      entry.task,
      entry.unit,
      version,
      entry.paragraphs.map(({ text }) => text.slice(0, 5)).join(''),
    ]);
    expect(versions).toEqual([
      [aTask('9').id, '市住建局', 1, '进展进展进'],
      [parks.id, '市住建局', 2, '更正后的 '],
      [parks.id, '市住建局', 1, '=1+1\n'],
      [parks.id, '市住建局', 3, '更正后的 '],
      [roads.id, null, 1, ''],
      [roads.id, '市园林局', 1, '12'],
    ]);
    expect(reading.findings).toMatchObject([
      { code: 'workbook.history-added', params: { rows: ['5', '7'] } },
    ]);
    // A number that was typed stays one.
    expect(reading.entries.unread).toMatchObject([{ sheet: '进展历史', column: 'text', value: 12 }]);
    const again = await readWorkbookFile(await bytesOf(reading.entries));
    expect(again.entries.history).toEqual(reading.entries.history);
    expect(again.entries.unread).toEqual(reading.entries.unread);
  });

  test('deleted rows of a closed period are missed, and a deleted sheet', async () => {
    const without = await edited(await bytesOf(ENTRIES), (page) => {
      for (const row of [4, 5, 6]) page.getRow(row).values = [];
    });
    expect((await readWorkbookFile(without)).findings).toMatchObject([
      { code: 'workbook.history-missing', params: { reportPeriod: '2030-06', closed: 4, found: 1 } },
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await bytesOf(ENTRIES)) as unknown as ArrayBuffer);
    book.removeWorksheet(book.getWorksheet('进展历史')?.id ?? 0);
    const gone = await readWorkbookFile(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(gone.findings).toMatchObject([{ code: 'workbook.history-missing', params: { found: 0 } }]);
  });
});

describeWithLibreOffice('Calc', '进展历史 saved by LibreOffice', () => {
  test(
    'says what it said',
    async () => {
      const [saved = new Uint8Array()] = await convertedByLibreOffice(
        [await bytesOf(ENTRIES)],
        'xlsx',
        'xlsx',
      );
      const reading = await readWorkbookFile(saved);
      expect(codes(reading)).toEqual([]);
      expect(essence(reading.entries.history)).toEqual(essence(HISTORY));
      expect(reading.entries.periods).toEqual(ENTRIES.periods);
    },
    LIBREOFFICE_TIMEOUT,
  );
});
