import type { Entry } from '#core/record/entered/entry';
import { atCell, atRecord, type InputPlace } from '../missing-input.ts';
import { taskPlace } from '../tasks/place.ts';

/** Where an entry is filled in: its own row, else the row of its task. */
export const placesOfEntry = ({ cell, task }: Entry): readonly InputPlace[] => [
  ...atCell(cell),
  ...(task === null ? [] : [atRecord(taskPlace(task))]),
];
