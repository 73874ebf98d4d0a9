import { type WorkbookHost, Person } from '#excel-host/public';
import { openHost } from '../../../support/host/client.ts';

let host: WorkbookHost;
let person: Person;

beforeEach(() => {
  host = openHost();
  person = new Person(host);
});

/** Lets events that were told reach their handlers. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Listens with what `listen` adds; gives back what arrives. */
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

test('a person’s typing is told with what the cell held and holds, and where', async () => {
  const events = await heard<Excel.WorksheetChangedEventArgs>((context, note) => {
    sheetOf(context).onChanged.add(note);
  });
  expect(person.type('Sheet1', 'B2', '泊云区')).toBeNull();
  person.type('Sheet1', 'B2', '12');
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

test('a paste of several cells comes without details', async () => {
  const events = await heard<Excel.WorksheetChangedEventArgs>((context, note) => {
    context.workbook.worksheets.onChanged.add(note);
  });
  person.paste('Sheet1', 'A1', [
    ['甲', 1],
    ['乙', 2],
  ]);
  await settled();
  expect(events.map(({ address, details, worksheetId }) => [address, details, worksheetId])).toEqual([
    ['A1:B2', undefined, host.book.active.id],
  ]);
});

test('the add-in’s own writing is told too, unless it wants no events', async () => {
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

test('a handler that was removed hears nothing', async () => {
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
  person.type('Sheet1', 'A1', '1');
  await settled();
  expect(events).toEqual([]);
});

test('rows put in and taken out are told as such', async () => {
  const events = await heard<Excel.WorksheetChangedEventArgs>((context, note) => {
    sheetOf(context).onChanged.add(note);
  });
  person.insertRows('Sheet1', 3, 2);
  person.deleteRows('Sheet1', 1);
  person.insertColumns('Sheet1', 'B1');
  await settled();
  expect(events.map(({ address, changeType }) => [address, changeType])).toEqual([
    ['3:4', 'RowInserted'],
    ['1:1', 'RowDeleted'],
    ['B:B', 'ColumnInserted'],
  ]);
});

test('sheets tell when they come, go, and are activated', async () => {
  const events = await heard<{ type: string; worksheetId: string }>((context, note) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note);
    worksheets.onDeleted.add(note);
    worksheets.onActivated.add(note);
    worksheets.onDeactivated.add(note);
  });
  const first = host.book.active.id;
  person.addSheet('鹭汀区');
  const { id } = host.book.active;
  person.deleteSheet('鹭汀区');
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

test('selection is told to the sheet, and to the table it enters and leaves', async () => {
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
  person.select('Sheet1', 'A2');
  person.select('Sheet1', 'D9:E9');
  person.select('Sheet1', 'F9');
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

test('a change in a table is told to the table; formats, sorting and hidden rows to the sheet', async () => {
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
  person.type('Sheet1', 'A2', '9');
  person.colour('Sheet1', 'A2', '#FF0000');
  person.sortTable('任务', '序号', false);
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
  person.beginEditing();
  await expect(
    Excel.run(async (context) => {
      sheetOf(context).load('name');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  person.endEditing();
  await Excel.run((context) => context.sync());
});
