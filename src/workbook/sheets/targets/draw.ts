import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import { cellText, listCell, textCell } from '../../codec/cell.ts';
import type { WorkbookEntries } from '../../codec/entries.ts';
import type { Field } from '../../codec/field.ts';
import { TARGET_FIELDS } from './fields.ts';
import type { RegistryIndex } from '../../codec/registry-index.ts';
import { withUnread } from '../../codec/unread.ts';
import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import type { ConditionalFormat, SheetModel } from '../../model/sheet-model.ts';
import { cellAddress } from '#xlsx/address';
import { tableSheet } from '../../model/table-sheet.ts';
import { COLORS } from '../../model/cell-style.ts';
import { amendmentNotes } from '../amendments/notes.ts';
import { type TargetColumn, TARGETS } from './columns.ts';
import { CONFIRMATION_WORDS, MISSING_MARK } from '../../codec/wording.ts';

const FIELDS: ReadonlyMap<string, Field<Target>> = new Map(
  TARGET_FIELDS.map((entry) => [entry.column, entry]),
);

/**
 * Draws 目标指标 with the confirmations so far.
 *
 * @param missing Ids of tasks and targets that the latest version of their notice no longer has.
 */
export function targetsSheet(
  registry: Registry,
  index: RegistryIndex,
  entries: WorkbookEntries,
  missing: ReadonlySet<string> = new Set(),
): SheetModel {
  const confirmed = new Map(entries.confirmations.map((entry) => [entry.target, entry]));
  const notes = amendmentNotes(entries.amendments, registry);
  const around: Partial<Record<TargetColumn, (target: Target) => CellValue>> = {
    taskNo: ({ task }) => textCell.toCell(index.tasks.get(task)?.no ?? ''),
    quote: ({ id, task, span }) =>
      cellText(missing.has(id) || missing.has(task) ? `${MISSING_MARK}${span.text}` : span.text),
    leadUnits: ({ task }) => listCell.toCell(index.tasks.get(task)?.leadUnits ?? []),
    confirmation: ({ id }) => CONFIRMATION_WORDS[confirmed.get(id)?.state ?? 'open'],
    note: ({ id }) => textCell.toCell(confirmed.get(id)?.note ?? ''),
    amendment: ({ id }) => textCell.toCell(notes.get(id) ?? ''),
    taskKey: ({ task }) => cellText(task),
    key: ({ id }) => cellText(id),
  };
  const columns = TARGETS.columns.map(({ key }) => {
    const entry = FIELDS.get(key);
    return entry ? (target: Target) => entry.toCell(target) : (around[key] ?? (() => null));
  });
  const rows = withUnread(
    TARGETS,
    registry.targets.map((target) => columns.map((cell) => cell(target))),
    entries.unread,
  );
  return tableSheet(TARGETS, { rows, conditions: confirmationColors(rows.length) });
}

/** Colours confirmed targets green and corrected ones yellow. */
function confirmationColors(rowCount: number): readonly ConditionalFormat[] {
  if (rowCount === 0) return [];
  const column = TARGETS.columns.findIndex(({ key }) => key === 'confirmation');
  const range = rangeOf(1, column, rowCount);
  const shows = (word: string): string => `${cellAddress(1, column)}="${word}"`;
  return [
    { range, formula: shows(CONFIRMATION_WORDS.right), fill: COLORS.goodFill, color: COLORS.ink },
    { range, formula: shows(CONFIRMATION_WORDS.corrected), fill: COLORS.warningFill, color: COLORS.ink },
  ];
}
