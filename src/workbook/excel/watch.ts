import { ExcelFailure, type ExcelFailureCode } from '../excel-failure.ts';
import type { WorkbookListener, WorkbookPlace } from '../plan/open-workbook.ts';
import { runExcel } from './request/run.ts';

/**
 * Reports the selected row, first the present one, and rows the user edits; changes by the
 * add-in are not reported. Returns a function that stops it. One request.
 */
export async function watch({ onSelect, onEdit }: WorkbookListener): Promise<() => Promise<void>> {
  const stops = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const selected = worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
      onSelect({ sheet: worksheetId, row: rowsOf(address).row });
      return Promise.resolve();
    });
    const activated = worksheets.onActivated.add(async ({ worksheetId }) => {
      const place = await placeIfAny();
      if (place?.sheet === worksheetId) onSelect(place);
    });
    const changed = worksheets.onChanged.add(({ worksheetId, address, triggerSource, changeType }) => {
      const isShift = changeType !== 'RangeEdited';
      if (triggerSource !== 'ThisLocalAddin') onEdit({ sheet: worksheetId, ...rowsOf(address), isShift });
      return Promise.resolve();
    });
    await context.sync();
    return [selected, activated, changed];
  });
  const place = await placeIfAny();
  if (place !== null) onSelect(place);
  return () => stopAll(stops);
}

type Stop = OfficeExtension.EventHandlerResult<unknown>;

async function stopAll(stops: readonly Stop[]): Promise<void> {
  const context = stops[0]?.context;
  if (context === undefined) return;
  for (const stop of stops) stop.remove();
  await context.sync();
}

/** The row of the active cell; one request. */
const selectedPlace = (): Promise<WorkbookPlace> =>
  runExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,worksheet/id');
    await context.sync();
    return { sheet: cell.worksheet.id, row: cell.rowIndex };
  });

/** Failures while the user edits a cell or a dialog is open; the next selection is reported anyway. */
const BUSY: readonly ExcelFailureCode[] = ['excel.editing', 'excel.busy', 'excel.dialog-open'];

/** The row of the active cell; null while Excel is busy. */
async function placeIfAny(): Promise<WorkbookPlace | null> {
  try {
    return await selectedPlace();
  } catch (error) {
    if (error instanceof ExcelFailure && BUSY.includes(error.code)) return null;
    throw error;
  }
}

/** 0-based rows of an address such as `B7:C9`, `7:9` or `B:C`; whole columns have Infinity rows. */
function rowsOf(address: string): { readonly row: number; readonly rowCount: number } {
  const [first, last] = address.split(':').map((cell) => /(?<!\d)\d+$/.exec(cell)?.[0]);
  if (first === undefined) return { row: 0, rowCount: Infinity };
  return { row: Number(first) - 1, rowCount: Number(last ?? first) - Number(first) + 1 };
}
