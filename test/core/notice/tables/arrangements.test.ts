import { readNotice } from '#core/notice/read';
import type { Task } from '#core/record/task';
import { openDocument } from '#document/read/open';
import { docxOf } from '../../../support/documents/docx.ts';
import { htmlOf } from '../../../support/documents/html.ts';
import { xlsxOf } from '../../../support/documents/xlsx.ts';
import {
  arrangement,
  cellLines,
  denseLines,
  isNumbered,
  piecesOf,
  trimmedLines,
  typedLines,
  type Arrangement,
  type ReadRow,
} from './arrangements.ts';

const text = (table: string): Uint8Array => new TextEncoder().encode(table);

type Source = readonly [file: string, bytesOf: (table: Arrangement) => Uint8Array | Promise<Uint8Array>];

const SOURCES: readonly Source[] = [
  ['tabs.txt', (table) => text(typedLines(table, '\t'))],
  ['bars.txt', (table) => text(typedLines(table, '|'))],
  ['frame.txt', (table) => text(typedLines(table, '|', true))],
  ['page.html', (table) => htmlOf(piecesOf(table))],
];

/** Files take longer to write and to read. */
const FILES: readonly Source[] = [
  ['file.docx', (table) => docxOf(piecesOf(table))],
  ['file.xlsx', (table) => xlsxOf(piecesOf(table))],
];

const rowOf = (task: Task): ReadRow => {
  const { no, section, content, leaders, leadUnits, units, groupUnits, dueText } = task;
  return {
    no,
    section,
    content,
    leaders: leaders.map(({ name }) => name),
    leadUnits,
    units,
    groupUnits,
    dueText,
  };
};

async function expectRows([file, bytesOf]: Source, table: Arrangement): Promise<void> {
  const { tasks, notice } = readNotice(await openDocument(await bytesOf(table), file, {}), file);
  expect(tasks.map(rowOf)).toEqual(table.expected);
  expect(notice.title).toBe(table.title);
}

const seeds = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${name} ${String(i)}`);

describe.each(SOURCES)('%s', (...source) => {
  test.each(seeds('table', 25))('%s', (seed) => expectRows(source, arrangement(seed)));
  test.each(seeds('unusual names', 10))('%s', (seed) => expectRows(source, arrangement(seed, true)));
});

describe.each(FILES)('%s', (...source) => {
  test.each(seeds('table', 4))('%s', (seed) => expectRows(source, arrangement(seed)));
});

describe('cells without places', () => {
  const certain = seeds('table', 300).filter((seed) => isNumbered(arrangement(seed)));
  const grouped = seeds('table', 60).filter((seed) => arrangement(seed).header.length > 1);

  test('there are tables to try', () => {
    expect(certain.length).toBeGreaterThan(8);
    expect(grouped.length).toBeGreaterThan(8);
  });

  // With one row of names they are read as text without separators.
  test.each(certain.filter((seed) => arrangement(seed).header.length > 1))('one cell a line: %s', (seed) =>
    expectRows(['a.txt', (table) => text(cellLines(table))], arrangement(seed)),
  );
  test.each(certain)('one cell a line, closed by a bar: %s', (seed) =>
    expectRows(['a.txt', (table) => text(cellLines(table, ' |'))], arrangement(seed)),
  );
  test.each(certain)('no blank cells at the end of a line: %s', (seed) =>
    expectRows(['a.txt', (table) => text(trimmedLines(table))], arrangement(seed)),
  );
  test.each(grouped)('names of groups without places: %s', (seed) =>
    expectRows(['a.txt', (table) => text(denseLines(table))], arrangement(seed)),
  );
});
