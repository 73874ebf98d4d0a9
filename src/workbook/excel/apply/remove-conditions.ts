import type { CellRange } from '#xlsx/cell-range';
import type { Operation } from '../request/queue.ts';
import { rangeIn } from '../request/sheet-in.ts';

/** Takes the conditional formats by formula of areas away; people's own of other kinds stay. */
export async function conditionRemovals(
  context: Excel.RequestContext,
  areas: readonly { readonly sheet: string; readonly area: CellRange }[],
): Promise<readonly Operation[]> {
  const asked = areas.map(({ sheet, area }) => {
    const { conditionalFormats } = rangeIn(context, sheet, area);
    conditionalFormats.load('items/id,items/type');
    return { sheet, area, conditionalFormats };
  });
  if (asked.length > 0) await context.sync();
  return asked.flatMap(({ sheet, area, conditionalFormats }) =>
    conditionalFormats.items
      .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
      .map(({ id }) => ({
        bytes: 600,
        queue: (at: Excel.RequestContext) => rangeIn(at, sheet, area).conditionalFormats.getItem(id).delete(),
      })),
  );
}
