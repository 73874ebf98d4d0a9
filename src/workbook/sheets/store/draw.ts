import type { Registry } from '#core/record/registry';
import type { Remembered } from '#core/merge/difference';
import { storeRows } from './row.ts';
import { BLANK_SHEET, type SheetDrawing } from '../../model/sheet-model.ts';
import { SHEETS } from '../../codec/sheet-name.ts';

/**
 * The very hidden sheet: what the book is, and every record exactly as it came. Where
 * people keep others, what came is `remembered`, with what they deleted.
 */
export const storeSheet = (registry: Registry, remembered?: Remembered): SheetDrawing => ({
  ...BLANK_SHEET,
  name: SHEETS.store,
  visibility: 'very-hidden',
  values: storeRows(asDrawn(registry, remembered?.drawn), remembered?.kept),
});

function asDrawn(registry: Registry, drawn: Registry = registry): Registry {
  const { tasks, targets, allocations } = drawn;
  return { ...registry, tasks, targets, allocations };
}
