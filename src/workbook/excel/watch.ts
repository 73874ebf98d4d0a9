import type { PlaceWatcher, WorkbookPlace } from '../plan/live-workbook.ts';
import { runExcel } from './run.ts';

/**
 * Tells where the person is and what they have just changed, first where they are
 * now. Changes of the add-in itself are not told. Gives back how to stop; one request.
 */
export async function watch({ onSelect, onEdit }: PlaceWatcher): Promise<() => Promise<void>> {
  const stops = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const selected = worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
      onSelect({ sheet: worksheetId, row: rowOf(address) });
      return Promise.resolve();
    });
    const activated = worksheets.onActivated.add(async ({ worksheetId }) => {
      const place = await selectedPlace();
      if (place.sheet === worksheetId) onSelect(place);
    });
    const changed = worksheets.onChanged.add(({ worksheetId, address, triggerSource }) => {
      if (triggerSource !== 'ThisLocalAddin') onEdit({ sheet: worksheetId, row: rowOf(address) });
      return Promise.resolve();
    });
    await context.sync();
    return [selected, activated, changed];
  });
  onSelect(await selectedPlace());
  return () => stopAll(stops);
}

type Stop = OfficeExtension.EventHandlerResult<unknown>;

async function stopAll(stops: readonly Stop[]): Promise<void> {
  const context = stops[0]?.context;
  if (context === undefined) return;
  for (const stop of stops) stop.remove();
  await context.sync();
}

/** Where the person is now; one request. */
export const selectedPlace = (): Promise<WorkbookPlace> =>
  runExcel(async (context) => {
    const range = context.workbook.getSelectedRanges().areas.getItemAt(0);
    range.load('rowIndex,worksheet/id');
    await context.sync();
    return { sheet: range.worksheet.id, row: range.rowIndex };
  });

/** Row of the first cell of an address such as `B7:C9`, `7:9` or `B:C`, from 0. */
const rowOf = (address: string): number => Number(/^\$?[A-Z]*\$?(\d+)/.exec(address)?.[1] ?? '1') - 1;
