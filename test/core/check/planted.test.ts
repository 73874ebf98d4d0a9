import { checkEntries } from '#core/check/check';
import { publishedEntries } from '#core/check/entry/published';
import { readRegistry } from '#core/read';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import {
  cleanItems,
  halfYearTable,
  reportedAt,
  type Reported,
  withEchoes,
} from '../../support/check/clean-document.ts';
import { JUNE } from '../../support/check/item.ts';
import { plantTable } from '../../support/check/plant.ts';
import type { Plant } from '../../support/check/planter.ts';
import { plantRows } from '../../support/check/plant-rows.ts';
import { reportRows } from '../../support/check/report-rows.ts';
import { textDocument } from '../../support/documents/text-document.ts';

const SEEDS = ['春分', '谷雨', '白露'];
const ENTRIES = 200;
const ROW_ITEMS = 100;
const TABLE_PLANTS = 20;
const ROW_PLANTS = 20;
/** Of 40. */
const FOUND_AT_LEAST = 38;
const KINDS_AT_LEAST = 12;
const AS_OF = '2031-06-30';

const errorsAndWarnings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity }) => severity !== 'info').flatMap(byTask);

/** A finding about several tasks once for each of them. */
const byTask = (finding: Finding): readonly Finding[] =>
  Array.isArray(finding.params['tasks'])
    ? finding.params['tasks'].map((task: string) => ({ ...finding, task }))
    : [finding];

const readTable = (reported: readonly Reported[]): Registry =>
  readRegistry([{ name: 'table.txt', document: textDocument(halfYearTable(reported)) }]);

const checked = (registry: Registry): readonly Finding[] =>
  errorsAndWarnings(checkEntries(registry, publishedEntries(registry)).findings);

const itemOf = ({ task }: Finding): string => task?.split('#').at(-1) ?? '';
const lineOf = (finding: Finding): string =>
  `${finding.code} at ${itemOf(finding)}: ${JSON.stringify(finding.params)}`;

/** The planted errors that were found, and further findings. */
function score(plants: readonly Plant[], findings: readonly Finding[]) {
  const isTold = ({ code, items }: Plant, finding: Finding): boolean =>
    finding.code === code && items.includes(itemOf(finding));
  const follows = ({ also, items }: Plant, finding: Finding): boolean =>
    also.includes(finding.code) && items.includes(itemOf(finding));
  const isFound = (plant: Plant): boolean => findings.some((finding) => isTold(plant, finding));
  const found = new Set(plants.filter(isFound).map(({ kind }) => kind));
  return {
    /** Kinds without any error found. */
    unknown: [...new Set(plants.map(({ kind }) => kind))].filter((kind) => !found.has(kind)),
    missed: plants
      .filter((plant) => !isFound(plant))
      .map(({ kind, items, what }) => `${kind} at ${items.join(', ')}: ${what}`),
    besides: findings
      .filter((finding) => !plants.some((plant) => isTold(plant, finding) || follows(plant, finding)))
      .map(lineOf),
  };
}

describe.each(SEEDS)('reports made with the seed %s', (seed) => {
  const reported = withEchoes(reportedAt(cleanItems(seed, ENTRIES), JUNE), seed);
  const book = reportRows(`${seed}/rows`, ROW_ITEMS);

  let registry: Registry;

  beforeAll(() => {
    registry = readTable(reported);
  });

  test('the targets read from the items are those they were made from', () => {
    const read = registry.tasks.map(({ id, content }) => ({
      content,
      goals: registry.targets
        .filter(({ task }) => task === id)
        .map(({ value, unit }) => `${String(value)}${unit}`),
    }));
    const promised = reported.map(({ item: { content, goals } }) => ({
      content,
      goals: goals.map(({ value, unit }) => `${String(Number(value))}${unit}`),
    }));
    expect(read).toEqual(promised);
  });

  test('a correct table of 200 items has neither errors nor warnings', () => {
    expect(reported).toHaveLength(ENTRIES);
    expect(checked(registry).map(lineOf)).toEqual([]);
  });

  test('correct rows of two months have neither errors nor warnings', () => {
    expect(book.entries).toHaveLength(2 * ROW_ITEMS);
    const { findings } = checkEntries(book.registry, book.entries, { asOf: AS_OF });
    expect(errorsAndWarnings(findings).map(lineOf)).toEqual([]);
  });

  test('of 40 planted errors at least 38 are found with their codes, and nothing else is reported', () => {
    const table = plantTable(reported, seed, TABLE_PLANTS);
    const rows = plantRows(book, seed, ROW_PLANTS);
    const plants = [...table.plants, ...rows.plants];
    expect(plants).toHaveLength(TABLE_PLANTS + ROW_PLANTS);
    expect(new Set(plants.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(KINDS_AT_LEAST);

    const inTable = score(table.plants, checked(readTable(table.reported)));
    const inRows = score(
      rows.plants,
      errorsAndWarnings(checkEntries(book.registry, rows.entries, { asOf: AS_OF }).findings),
    );
    const missed = [...inTable.missed, ...inRows.missed];
    expect([...inTable.besides, ...inRows.besides]).toEqual([]);
    expect([...inTable.unknown, ...inRows.unknown]).toEqual([]);
    expect({ missed: missed.length > plants.length - FOUND_AT_LEAST ? missed : [] }).toEqual({ missed: [] });
  });
});
