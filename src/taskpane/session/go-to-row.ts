import { rowOf } from '#actions/live/row-of';
import type { TableLayout } from '#workbook/layout/table-layout';
import type { PaneSession } from './pane-session.ts';

/** Shows a record in its table to the person; tells where it is gone. */
export async function goToRow<C extends string>(
  session: PaneSession,
  layout: TableLayout<C>,
  key: string,
  column: C,
): Promise<void> {
  await session.work('opening', async () => {
    const spot = rowOf(await session.live.survey(), layout, key, column);
    await session.live.goTo(spot.sheet, spot);
  });
}
