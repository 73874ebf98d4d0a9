import ExcelJS from 'exceljs';
import { collect, type CollectRequest, type Collecting } from '#actions/collect/collect';
import { type ReturnedFile, readReturnedFile } from '#actions/collect/returned-file';
import type { DesiredContent } from '#actions/ledger/prepare-change';
import { packUnits } from '#actions/pack/pack-units';
import type { Change } from '#core/collect/change';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { writePack } from '#workbook/pack/write-pack';
import { anEntry } from '../../support/entries.ts';
import { aNotice, aRegistry, aTarget, aTask } from '../../support/records.ts';

/** A master with an open period, and packs of it that units fill in with another program. */

export const PERIOD = '2030-06';
export const LEAD = '市住建局';
export const HELPER = '市财政局';

export const tasks = ['改造公园12处。', '新建学校3所。', '修复河道30公里。', '新增车位600个。'].map(
  (content, at) =>
    aTask(String(at + 1), {
      content,
      leadUnits: [at === 3 ? '市交通局' : LEAD],
      units: at === 3 ? ['市交通局'] : [LEAD, HELPER],
    }),
);

export const registry = aRegistry({
  notices: [
    aNotice({
      reporting: { planDue: null, progressDay: 25, progressMaxChars: 60, firstUnitLeads: true },
    }),
  ],
  tasks,
  targets: tasks.map((task, at) =>
    aTarget(task, { metric: ['公园', '学校', '河道', '车位'][at] ?? '', value: [12, 3, 30, 600][at] ?? 0 }),
  ),
});

/** The master, with reports in rows that its leads have. */
export function master(texts: readonly string[] = [], more: Partial<WorkbookEntries> = {}): DesiredContent {
  const progress = tasks.map((task, at) => anEntry(task, texts[at] ?? '', { cell: null }));
  const entries = { ...NO_ENTRIES, progress, ...more };
  return { registry, base: registry, overrides: [], entries };
}

/** The pack of a unit as it is sent. */
export async function packOf(unit: string, content = master(), plan = false): Promise<Uint8Array> {
  const { packs } = packUnits(content, {
    kind: plan ? 'plan' : 'period',
    period: plan ? null : PERIOD,
    units: [unit],
    on: '2030-06-01',
  });
  const [pack] = packs;
  if (pack === undefined) throw new RangeError(`no pack for ${unit}`);
  return writePack(pack.content, new Date('2030-06-01T00:00:00Z'));
}

/** A sheet of a pack, by the words of its titles. */
export interface Page {
  readonly sheet: ExcelJS.Worksheet;
  readonly header: number;
  readonly cell: (row: number, title: string) => ExcelJS.Cell;
}

export type Edit = (page: (name: string) => Page, workbook: ExcelJS.Workbook) => void;

/** The file after somebody worked on it with another program. */
export async function worked(bytes: Uint8Array, edit: Edit): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  edit((name) => {
    const sheet = workbook.getWorksheet(name);
    if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
    const header = [...Array(20).keys()].find((row) =>
      ['任务序号', '序号'].includes(sheet.getCell(row + 1, 1).text),
    );
    if (header === undefined) throw new RangeError(`no titles on ${name}`);
    const titles = sheet.getRow(header + 1).values as readonly unknown[];
    return {
      sheet,
      header: header + 1,
      cell(row, title) {
        const column = titles.indexOf(title);
        if (column < 0) throw new RangeError(`no column ${title} on ${name}`);
        return sheet.getCell(header + 1 + row, column);
      },
    };
  }, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Texts by row of 进展填报, typed into a pack. */
export const reports =
  (texts: readonly (string | null)[]) =>
  (page: Parameters<Edit>[0]): void => {
    const { cell } = page('进展填报');
    for (const [at, text] of texts.entries()) if (text !== null) cell(at + 1, '进展情况').value = text;
  };

export const read = (name: string, bytes: Uint8Array): Promise<ReturnedFile> =>
  readReturnedFile({ name, bytes });

export const collected = (
  files: readonly ReturnedFile[],
  content = master(),
  request: Partial<CollectRequest> = {},
): Collecting => collect(content, files, { period: null, correction: null, on: '2030-06-24', ...request });

/** Number of the task, field, kind and content of changes. */
export const shown = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ task, field, kind, is }) => {
    const no = tasks.find(({ id }) => id === task)?.no ?? '?';
    return [no, field.split(':')[0], kind, is.content].join(' ');
  });

export const textsOf = ({ entries }: DesiredContent): readonly string[] =>
  entries.progress.map(({ task, unit, paragraphs }) =>
    [tasks.find(({ id }) => id === task)?.no, unit, paragraphs.map(({ text }) => text).join('')].join(' '),
  );
