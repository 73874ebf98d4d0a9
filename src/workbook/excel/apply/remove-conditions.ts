import type { CellRange } from '#xlsx/cell-range';
import type { Operation } from '../request/queue.ts';
import { rangeIn } from '../request/sheet-in.ts';

/** Removes the conditional formats by formula of some ranges; other kinds, which only the user makes, stay. */
export async function conditionRemovals(
  context: Excel.RequestContext,
  areas: readonly { readonly sheet: string; readonly area: CellRange }[],
): Promise<readonly Operation[]> {
  const loaded = areas.map(({ sheet, area }) => {
    const { conditionalFormats } = rangeIn(context, sheet, area);
    conditionalFormats.load('items/id,items/type');
    return { sheet, area, conditionalFormats };
  });
  if (loaded.length > 0) await context.sync();
  return loaded.flatMap(({ sheet, area, conditionalFormats }) =>
    conditionalFormats.items
      .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
      .map(({ id }) => ({
        bytes: 600,
        queue: (at: Excel.RequestContext) => rangeIn(at, sheet, area).conditionalFormats.getItem(id).delete(),
      })),
  );
}
