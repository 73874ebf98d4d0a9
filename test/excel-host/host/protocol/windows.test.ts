import { newBook, type WorkbookHost } from '#excel-host/public';
import { FACTS } from '../conformance/facts/all.ts';
import { runFact } from '../conformance/run.ts';
import { fetched, loadOffice, openWindowsHost } from '../../../support/host/windows-client.ts';

let host: WorkbookHost;
let leave: () => void;

beforeAll(async () => {
  const book = newBook();
  book.settings.set('台账编号', 'demo-2025');
  ({ host, leave } = await loadOffice({ book }));
});
afterAll(() => leave());

test('office.js starts as in Excel for Windows, with the files of its package', () => {
  expect(fetched).toEqual(['office.debug.js', 'excel-win32-16.01.debug.js', 'zh-cn/office_strings.debug.js']);
  const { host: application, platform, displayLanguage, contentLanguage } = Office.context;
  expect([application, platform, displayLanguage, contentLanguage]).toEqual([
    'Excel',
    'PC',
    'zh-CN',
    'zh-CN',
  ]);
  expect(Office.context.officeTheme).toMatchObject({ primaryBackgroundColor: '#ffffff' });
});

test('the requirement sets of the host are reported', () => {
  const { requirements } = Office.context;
  expect(
    ['1.1', '1.9', '1.14', '1.15'].map((version) => requirements.isSetSupported('ExcelApi', version)),
  ).toEqual([true, true, true, false]);
  expect(requirements.isSetSupported('RibbonApi', '1.1')).toBe(false);
});

test('document settings are read at the start and written by a save', async () => {
  const { settings } = Office.context.document;
  expect(settings.get('台账编号')).toBe('demo-2025');
  settings.set('上次', { year: 2025, done: [1, 2] });
  settings.remove('台账编号');
  expect([...host.book.settings.keys()]).toEqual(['台账编号']);
  const saved = await new Promise<Office.AsyncResult<Office.Settings>>((resolve) => {
    settings.saveAsync({}, resolve as (result: Office.AsyncResult<unknown>) => void);
  });
  expect(saved.status).toBe('succeeded');
  expect([...host.book.settings]).toEqual([['上次', { year: 2025, done: [1, 2] }]]);
});

test.each([
  ['InvalidOperationInCellEditMode', /编辑/],
  ['ActivityLimitReached', /./],
  ['RequestPayloadSizeLimitExceeded', /./],
  ['ResponsePayloadSizeLimitExceeded', /./],
  ['InvalidOrTimedOutSession', /会话/],
  ['WriteNotSupportedWhenModalDialogOpen', /./],
  ['AccessDenied', /./],
])('%s is told as Office tells it, by a number', async (code, message) => {
  openWindowsHost({ fault: () => ({ code }) });
  const error = await Excel.run((context) =>
    context.sync(context.workbook.worksheets.load('items/name')),
  ).then(
    () => null,
    (reason: unknown) => reason as OfficeExtension.Error,
  );
  expect(error?.code).toBe(code);
  expect(error?.message).toMatch(message);
});

test('unsupported calls are answered as such', async () => {
  openWindowsHost();
  const result = await new Promise<Office.AsyncResult<string>>((resolve) => {
    Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, resolve);
  });
  expect(result.status).toBe('failed');
});

describe('facts of the wire, over the bridge of Windows', () => {
  for (const fact of FACTS['wire'] ?? [])
    test(fact.title, async () => {
      openWindowsHost();
      await runFact(fact);
    });
});
