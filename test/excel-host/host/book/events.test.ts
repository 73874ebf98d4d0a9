import { type WorkbookHost, ExcelUser } from '#excel-host/public';
import { openHost } from '../../../support/host/client.ts';

let host: WorkbookHost;
let user: ExcelUser;

beforeEach(() => {
  host = openHost();
  user = new ExcelUser(host);
});

/** Waits until emitted events have reached their handlers. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Registers handlers with `listen`; the returned array collects the events that arrive. */
async function heard<T>(
  listen: (context: Excel.RequestContext, note: (event: T) => Promise<void>) => void,
): Promise<T[]> {
  const events: T[] = [];
  await Excel.run(async (context) => {
    listen(context, (event) => {
      events.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  return events;
}

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('Sheet1');

test('typing raises an event with the address and the values before and after', async () => {
  const events = await heard<Excel.WorksheetChangedEventArgs>((context, note) => {
    sheetOf(context).onChanged.add(note);
  });
  expect(user.type('Sheet1', 'B2', '泊云区')).toBeNull();
  user.type('Sheet1', 'B2', '12');
  await settled();
  expect(
    events.map(({ address, changeType, source, triggerSource }) => [
      address,
      changeType,
      source,
      triggerSource,
    ]),
  ).toEqual([
    ['B2', 'RangeEdited', 'Local', 'Unknown'],
    ['B2', 'RangeEdited', 'Local', 'Unknown'],
  ]);
  expect(events.map(({ details }) => details)).toEqual([
    { valueBefore: '', valueAfter: '泊云区', valueTypeBefore: 'Empty', valueTypeAfter: 'String' },
    { valueBefore: '泊云区', valueAfter: 12, valueTypeBefore: 'String', valueTypeAfter: 'Double' },
  ]);
  const values = await Excel.run(async (context) => {
    const range = events[0]?.getRange(context).load('address,values');
    await context.sync();
    return [range?.address, range?.values];
  });
  expect(values).toEqual(['Sheet1!B2', [[12]]]);
});

test('the event of pasting several cells has no details', async () => {
  const events = await heard<Excel.WorksheetChangedEventArgs>((context, note) => {
    context.workbook.worksheets.onChanged.add(note);
  });
  user.paste('Sheet1', 'A1', [
    ['甲', 1],
    ['乙', 2],
  ]);
  await settled();
  expect(events.map(({ address, details, worksheetId }) => [address, details, worksheetId])).toEqual([
    ['A1:B2', undefined, host.book.active.id],
  ]);
});

test('writing by the add-in raises events too, unless it disables them', async () => {
  const events = await heard<Excel.WorksheetChangedEventArgs>((context, note) => {
    sheetOf(context).onChanged.add(note);
  });
  await Excel.run(async (context) => {
    sheetOf(context).getRange('A1').values = [[1]];
    await context.sync();
    context.runtime.enableEvents = false;
    sheetOf(context).getRange('A2').values = [[2]];
    await context.sync();
    context.runtime.enableEvents = true;
    sheetOf(context).getRange('A3').values = [[3]];
    await context.sync();
  });
  await settled();
  expect(events.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
    ['A1', 'ThisLocalAddin'],
    ['A3', 'ThisLocalAddin'],
  ]);
});

test('a removed handler receives no events', async () => {
  const events: unknown[] = [];
  await Excel.run(async (context) => {
    const result = sheetOf(context).onChanged.add((event) => {
      events.push(event);
      return Promise.resolve();
    });
    await context.sync();
    result.remove();
    await context.sync();
  });
  user.type('Sheet1', 'A1', '1');
  await settled();
  expect(events).toEqual([]);
});

test('inserted and deleted rows and columns are reported as such', async () => {
  const events = await heard<Excel.WorksheetChangedEventArgs>((context, note) => {
    sheetOf(context).onChanged.add(note);
  });
  user.insertRows('Sheet1', 3, 2);
  user.deleteRows('Sheet1', 1);
  user.insertColumns('Sheet1', 'B1');
  await settled();
  expect(events.map(({ address, changeType }) => [address, changeType])).toEqual([
    ['3:4', 'RowInserted'],
    ['1:1', 'RowDeleted'],
    ['B:B', 'ColumnInserted'],
  ]);
});

test('sheets raise events when they are added, deleted and activated', async () => {
  const events = await heard<{ type: string; worksheetId: string }>((context, note) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note);
    worksheets.onDeleted.add(note);
    worksheets.onActivated.add(note);
    worksheets.onDeactivated.add(note);
  });
  const first = host.book.active.id;
  user.addSheet('鹭汀区');
  const { id } = host.book.active;
  user.deleteSheet('鹭汀区');
  await settled();
  expect(events.map(({ type, worksheetId }) => [type, worksheetId])).toEqual([
    ['WorksheetAdded', id],
    ['WorksheetDeactivated', first],
    ['WorksheetActivated', id],
    ['WorksheetDeactivated', id],
    ['WorksheetActivated', first],
    ['WorksheetDeleted', id],
  ]);
});

test('a selection is reported to the sheet, and to a table that it enters or leaves', async () => {
  await Excel.run(async (context) => {
    sheetOf(context).tables.add('A1:B3', true).name = '任务';
    await context.sync();
  });
  const sheet = await heard<Excel.WorksheetSelectionChangedEventArgs>((context, note) => {
    sheetOf(context).onSelectionChanged.add(note);
  });
  const table = await heard<Excel.TableSelectionChangedEventArgs>((context, note) => {
    context.workbook.tables.getItem('任务').onSelectionChanged.add(note);
  });
  user.select('Sheet1', 'A2');
  user.select('Sheet1', 'D9:E9');
  user.select('Sheet1', 'F9');
  await settled();
  expect(sheet.map(({ address }) => address)).toEqual(['A2', 'D9:E9', 'F9']);
  expect(table.map(({ address, isInsideTable }) => [address, isInsideTable])).toEqual([
    ['A2', true],
    ['', false],
  ]);
  const selected = await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    return [range.address, cell.address];
  });
  expect(selected).toEqual(['Sheet1!F9', 'Sheet1!F9']);
});

test('a change in a table is reported to the table; formats and sorting to the sheet', async () => {
  await Excel.run(async (context) => {
    sheetOf(context).getRange('A1:A4').values = [['序号'], [3], [1], [2]];
    sheetOf(context).tables.add('A1:A4', true).name = '任务';
    await context.sync();
  });
  const changes = await heard<Excel.TableChangedEventArgs>((context, note) => {
    context.workbook.tables.onChanged.add(note);
  });
  const sheet = await heard<{ type: string; address: string }>((context, note) => {
    sheetOf(context).onFormatChanged.add(note);
    sheetOf(context).onRowSorted.add(note);
  });
  user.type('Sheet1', 'A2', '9');
  user.colour('Sheet1', 'A2', '#FF0000');
  user.sortTable('任务', '序号', false);
  await settled();
  expect(changes.map(({ address, tableId }) => [address, tableId])[0]).toEqual([
    'A2',
    host.book.tables[0]?.id,
  ]);
  expect(sheet.map(({ type, address }) => [type, address])).toEqual([
    ['WorksheetFormatChanged', 'A2'],
    ['WorksheetRowSorted', 'A2:A4'],
  ]);
});

test('while a cell is being edited every request fails', async () => {
  user.beginEditing();
  await expect(
    Excel.run(async (context) => {
      sheetOf(context).load('name');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  user.endEditing();
  await Excel.run((context) => context.sync());
});
