import type { Entry, EntryFigure } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import { readRegistry } from '#core/read';
import { textDocument } from '../documents/text-document.ts';
import { cleanItems, paragraph, responsibilityNotice } from './clean-document.ts';
import type { Fact, Moment } from './fact.ts';
import { eachOf } from './indicators.ts';
import { type Item, JUNE, MAY } from './item.ts';

/** Correct monthly entries of the units, with the registry of their notice. */
export interface ReportRows {
  readonly registry: Registry;
  readonly items: readonly Item[];
  readonly entries: readonly Entry[];
}

const SHEET = '进展填报';

/** The value of a fact for the number column, in the unit of its target; null if it has none. */
function figureOf(fact: Fact, task: string): EntryFigure | null {
  if (fact.kind !== 'amount' && fact.kind !== 'level') return null;
  const each = fact.kind === 'amount' ? eachOf(fact.noun) : 1;
  return { target: `${task}/t${fact.goal + 1}`, value: Number(fact.value) / each, cell: null };
}

/** The entry of the lead unit for one item and month. */
export function rowOf(item: Item, task: string, moment: Moment, row: number): Entry {
  const facts = item.report(moment).flat();
  const month = `2031-${String(moment.month).padStart(2, '0')}`;
  return {
    key: `${task}@${month}`,
    task,
    unit: item.lead,
    period: month,
    paragraphs: [{ mark: null, text: paragraph(facts, moment), span: { start: 0, end: 0 } }],
    problem: '',
    nextStep: '',
    rating: 'on-track',
    figures: facts.flatMap((fact) => figureOf(fact, task) ?? []),
    reportedOn: `${month}-${String(20 + (row % 6))}`,
    cell: { sheet: SHEET, row, column: null },
  };
}

/** Entries for the given months and number of items; the same seed gives the same entries. */
export function reportRows(
  seed: string,
  count: number,
  moments: readonly Moment[] = [MAY, JUNE],
): ReportRows {
  const items = cleanItems(seed, count);
  const text = responsibilityNotice(items);
  const registry = readRegistry([{ name: 'notice.txt', document: textDocument(text) }]);
  const entries = moments.flatMap((moment, part) =>
    items.flatMap((item, index) => {
      const task = registry.tasks[index];
      return task === undefined ? [] : [rowOf(item, task.id, moment, 2 + part * items.length + index)];
    }),
  );
  return { registry, items, entries };
}
