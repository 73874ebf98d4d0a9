import type { Registry } from '#core/record/registry';
import { storeRows } from '../codec/store.ts';
import { BLANK_SHEET, type SheetDrawing } from '../drawing/drawing.ts';
import { SHEETS } from '../layout/sheet-name.ts';

/** The very hidden sheet: what the book is, and every record exactly as it came. */
export const storeSheet = (registry: Registry, drawn: Registry = registry): SheetDrawing => ({
  ...BLANK_SHEET,
  name: SHEETS.store,
  visibility: 'very-hidden',
  values: storeRows(asDrawn(registry, drawn)),
});

/** The records that are shown, each in the version it came in. */
function asDrawn(registry: Registry, drawn: Registry): Registry {
  if (drawn === registry) return registry;
  const tasks = new Map(drawn.tasks.map((task) => [task.id, task]));
  const targets = new Map(drawn.targets.map((target) => [target.id, target]));
  const isAligned = drawn.allocations.length === registry.allocations.length;
  return {
    ...registry,
    tasks: registry.tasks.map((task) => tasks.get(task.id) ?? task),
    targets: registry.targets.map((target) => targets.get(target.id) ?? target),
    allocations: isAligned ? drawn.allocations : registry.allocations,
  };
}
