import type { Registry } from '#core/record/registry';
import { longFigures } from '../history/figures-cell.ts';
import { storeRows } from './stored-records.ts';
import { BLANK_SHEET, type SheetModel } from '../../model/sheet-model.ts';
import type { BookContent } from '../sheet-descriptor.ts';
import { STORE_NAME } from './name.ts';

/**
 * The very hidden sheet 督办数据: the format of the workbook, and every record as it was
 * last pulled (also those that users changed or deleted since), the periods that were opened, and the reading templates.
 */
export const storeSheet = ({ registry, mergeBase, revision, entries }: BookContent): SheetModel => ({
  ...BLANK_SHEET,
  name: STORE_NAME,
  visibility: 'very-hidden',
  values: storeRows(asPulled(registry, mergeBase?.base), revision, {
    overrides: mergeBase?.overrides ?? [],
    periods: entries.periods,
    templates: entries.templates,
    longFigures: longFigures(entries.history),
  }),
});

function asPulled(registry: Registry, base: Registry = registry): Registry {
  const { tasks, targets, allocations } = base;
  return { ...registry, tasks, targets, allocations };
}
