import type { Registry } from '#core/record/registry';
import { storeRows } from '../codec/store.ts';
import { BLANK_SHEET, type SheetDrawing } from '../drawing/drawing.ts';
import { SHEETS } from '../layout/sheet-name.ts';

/** The very hidden sheet: what the book is, and every record exactly as it was. */
export const storeSheet = (registry: Registry): SheetDrawing => ({
  ...BLANK_SHEET,
  name: SHEETS.store,
  visibility: 'very-hidden',
  values: storeRows(registry),
});
