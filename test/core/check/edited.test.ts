import { checkEntries, type CheckSession } from '#core/check/check';
import { publishedEntries } from '#core/check/entry/published';
import { readRegistry } from '#core/read';
import type { Entry } from '#core/record/entered/entry';
import type { Finding } from '#core/record/finding';
import { cleanItems, halfYearTable, reportedAt } from '../../support/check/clean-document.ts';
import { JUNE } from '../../support/check/item.ts';
import { plantTable } from '../../support/check/plant.ts';
import { plantRows } from '../../support/check/plant-rows.ts';
import { reportRows } from '../../support/check/report-rows.ts';
import { textDocument } from '../../support/documents/text-document.ts';

const SEEDS = ['白鹭', '海堤', '灯塔'];
/** Findings about two rows, reported at one of them. */
const ACROSS = ['across.two-values', 'across.same-text'];
const DOUBLED = 'form.row-doubled';

const told = (codes: readonly string[], { findings }: Pick<CheckSession, 'findings'>): readonly Finding[] =>
  findings.filter(({ code }) => codes.includes(code));
const noOf = (task: string | null): string => task?.split('#').at(-1) ?? '';

/** An entry of a session by key; a missing one fails the test. */
function rowOf({ entries }: CheckSession, is: (entry: Entry) => boolean): Entry {
  const found = entries.find(({ entry }) => is(entry));
  if (found === undefined) throw new Error('no such row');
  return found.entry;
}

/** A table with one indicator, or one paragraph, under two tasks. */
function tableWithPairs(seed: string): CheckSession {
  const { reported } = plantTable(reportedAt(cleanItems(seed, 200), JUNE), seed, 40);
  const document = textDocument(halfYearTable(reported));
  const registry = readRegistry([{ name: 'table.txt', document }]);
  return checkEntries(registry, publishedEntries(registry));
}

describe.each(SEEDS)('what concerns two rows is told at whichever is edited, seed %s', (seed) => {
  test('two values, and one text, under two tasks', () => {
    const session = tableWithPairs(seed);
    const pairs = told(ACROSS, session);
    expect(new Set(pairs.map(({ code }) => code))).toEqual(new Set(ACROSS));
    const others = (no: string, code: string): readonly unknown[] => {
      const row = rowOf(session, ({ task }) => noOf(task) === no);
      return told([code], session.checkOne(row)).map(({ params }) => params['other']);
    };
    for (const { code, task, params } of pairs) {
      const [here, there] = [noOf(task), String(params['other'])];
      expect(others(here, code)).toContain(there);
      expect(others(there, code)).toContain(here);
    }
  });

  test('a row twice', () => {
    const book = reportRows(`${seed}/rows`, 60);
    const session = checkEntries(book.registry, plantRows(book, seed, 40).entries);
    const pairs = told([DOUBLED], session);
    expect(pairs.length).toBeGreaterThan(1);
    const others = (row: unknown): readonly unknown[] => {
      const edited = rowOf(session, ({ cell }) => cell?.row === row);
      return told([DOUBLED], session.checkOne(edited)).map(({ params }) => params['row']);
    };
    for (const { cell, params } of pairs) {
      expect(others(cell?.row)).toContain(params['row']);
      expect(others(params['row'])).toContain(cell?.row);
    }
  });
});
