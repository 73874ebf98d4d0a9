import type { Target } from '#core/record/target';
import { cellText, wordCell } from '../../codec/cell.ts';
import type { Confirmation } from '#core/record/entered/confirmation';
import { CONFIRMATION_WORDS } from '../../codec/wording.ts';
import type { FoundRow } from '../../reading/find-rows.ts';
import { readRecords, unreadCells, unreadEdits } from '../../reading/records.ts';
import { figureCell, textOf } from '../../reading/row-task.ts';
import type { BookReader, SheetReading, StoredRecords } from '../sheet-descriptor.ts';
import { TARGETS } from './columns.ts';
import { typedTargetFields } from './fields.ts';

const confirmationState = wordCell(CONFIRMATION_WORDS);

/** Reads the targets of 目标指标 and their confirmations. Targets of a deleted task need no row. */
export function readTargets({ rowsOf, stored, registry }: BookReader): SheetReading {
  const found = rowsOf(TARGETS);
  if (found === null) return {};
  const left = new Set(registry.tasks.map(({ id }) => id));
  const { records, edits, findings, rowOf } = readRecords(found, stored.target, {
    fields: typedTargetFields(({ task }) => yearOfTask(stored, task)),
    tells: TARGETS.tells ?? [],
    around: {
      taskKey: ({ task }) => cellText(task),
      taskNo: ({ task }) => stored.task.get(task)?.no ?? '',
      quote: ({ span }) => cellText(span.text),
    },
    cellOf: (row, column, { unit }, was) =>
      column === 'value' || column === 'value2' ? figureCell(row, column, unit, was) : row.cell(column),
    isGone: ({ task }) => !left.has(task),
  });
  const words = unreadCells(found, TARGETS.sheet, rowOf, { confirmation: confirmationState });
  return {
    records: { targets: records },
    entries: { confirmations: readConfirmations(records, rowOf) },
    unread: [...unreadEdits(TARGETS.sheet, edits), ...words.unread],
    edits,
    findings: [...findings, ...words.findings],
  };
}

const yearOfTask = ({ task, notice }: StoredRecords, id: string): number | null =>
  notice.get(task.get(id)?.notice ?? '')?.year ?? null;

/** The confirmations of targets; those that are open and without a note are left out. `rowOf`: rows by key. */
export const readConfirmations = (
  targets: readonly Target[],
  rowOf: ReadonlyMap<string, FoundRow>,
): readonly Confirmation[] =>
  targets.flatMap(({ id }) => {
    const row = rowOf.get(cellText(id));
    if (!row) return [];
    const state = confirmationState.fromCell(row.cell('confirmation') ?? null) ?? 'open';
    const note = textOf(row, 'note');
    return state === 'open' && note === '' ? [] : [{ target: id, state, note }];
  });
