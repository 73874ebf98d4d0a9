import type { Entry, EntryFigure, SelfRating } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { cellText } from '#workbook/codec/cell';
import { entryKeys } from '#workbook/codec/entry-key';
import { HOSTILE_TEXTS } from './hostile.ts';
import { type Random, randomFrom } from './random.ts';

const PERIODS = ['2030-01', '2030-06', '2030-12', '2030-Q3', '2030-H1', '2030', '待定', '2026.1', null];
const UNITS = ['市发改委', '市财政局（市国资委）', '=1+1', '3-1', null];
const RATINGS: readonly (SelfRating | null)[] = ['done', 'on-track', 'delayed', 'not-started', null];
const DATES = ['2030-06-25', '2030-12-31', null];
/** Texts in the form in which they are read back from a cell, which cannot contain every character. */
const TEXTS = ['完成投资3.2亿元。', '已开工\n②正在施工', ...HOSTILE_TEXTS.map(cellText)];

/** Reports on the tasks of a registry that depend on the seed alone, including blank rows, doubled rows and unknown tasks. */
export function randomEntries(seed: number, registry: Registry): readonly Entry[] {
  const random = randomFrom(seed);
  const tasks = registry.tasks.flatMap((task) => random.list(2, () => task));
  const bare = tasks.map((task) => anEntry(random, task, registry));
  // Of two rows with the same task, unit and period only the first may have figures.
  const seen = new Set<string>();
  const entries = bare.map((entry): Entry => {
    const identity = JSON.stringify([entry.task, entry.unit, entry.period]);
    if (seen.has(identity)) return { ...entry, figures: [] };
    seen.add(identity);
    return entry;
  });
  const keys = entryKeys(entries);
  return entries.map((entry, index) => ({ ...entry, key: keys[index] ?? '' }));
}

function anEntry(random: Random, task: Task, { targets }: Registry): Entry {
  const isBlank = random.chance(15);
  const text = (): string => (isBlank || random.chance(40) ? '' : random.pick(TEXTS));
  const report = text();
  const known = random.chance(95);
  return {
    key: '',
    task: known ? task.id : '不在库中的序号',
    unit: random.pick(UNITS),
    period: random.pick(PERIODS),
    paragraphs:
      report.trim() === '' ? [] : [{ mark: null, text: report, span: { start: 0, end: report.length } }],
    problem: text(),
    nextStep: text(),
    rating: isBlank ? null : random.pick(RATINGS),
    figures:
      isBlank || !known
        ? []
        : targets
            .filter((target) => target.task === task.id)
            .flatMap((target) => someFigures(random, target)),
    reportedOn: isBlank ? null : random.pick(DATES),
    cell: null,
  };
}

const someFigures = (random: Random, { id }: Target): readonly EntryFigure[] =>
  random.chance(60)
    ? [
        {
          target: id,
          value: random.pick([0, -2.5, 4310, 0.45, '4,310', '约120', '120人', '=1+1']),
          cell: null,
        },
      ]
    : [];

/** The entries without their cells in a workbook. */
export const withoutCells = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry) => ({
    ...entry,
    cell: null,
    figures: entry.figures.map((figure) => ({ ...figure, cell: null })),
  }));
