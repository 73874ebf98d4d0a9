import type { Entry } from '#core/record/entered/entry';
import type { Task } from '#core/record/task';

const NOWHERE = { start: 0, end: 0 };

/** A complete entry of 进展填报 with the given fields changed. */
export const anEntry = (task: Task, text: string, changes: Partial<Entry> = {}): Entry => {
  const { unit = task.leadUnits[0] ?? null, period = '2030-06' } = changes;
  return {
    key: [task.id, unit, period].join('|'),
    task: task.id,
    unit,
    period,
    paragraphs: text === '' ? [] : [{ mark: null, text, span: { ...NOWHERE, end: text.length } }],
    problem: '',
    nextStep: '',
    rating: null,
    figures: [],
    reportedOn: null,
    cell: { sheet: '进展填报', row: 2, column: null },
    ...changes,
  };
};
