import { openHost } from '../../../support/host/client.ts';
import { onSheet, refusedWith } from './on-sheet.ts';

test('a new sheet has the defaults of Excel', () =>
  onSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.load();
    pageLayout.headersFooters.load();
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      orientation: 'Portrait',
      topMargin: 54,
      leftMargin: 50.4,
      headerMargin: 21.6,
      centerHorizontally: false,
      printOrder: 'DownThenOver',
      firstPageNumber: '',
      zoom: { scale: 100, horizontalFitToPages: null },
    });
    expect(pageLayout.headersFooters.state).toBe('Default');
  }));

test('properties can be read back', () =>
  onSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A3';
    pageLayout.setPrintMargins('Centimeters', { top: 3.7, left: 2.8 });
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintTitleRows('$1:$3');
    pageLayout.setPrintTitleColumns(sheet.getRange('A:B'));
    pageLayout.setPrintArea('A1:H40,J1:K2');
    const { defaultForAllPages, firstPage } = pageLayout.headersFooters;
    defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
    firstPage.leftHeader = '附件';
    pageLayout.headersFooters.state = 'FirstAndDefault';
    pageLayout.load('orientation,paperSize,topMargin,leftMargin,bottomMargin,zoom,centerHorizontally');
    defaultForAllPages.load();
    firstPage.load();
    const rows = pageLayout.getPrintTitleRows().load('address');
    const columns = pageLayout.getPrintTitleColumnsOrNullObject().load('address');
    const area = pageLayout.getPrintArea().load('address,areaCount');
    await context.sync();
    expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.bottomMargin]).toEqual([
      'Landscape',
      'A3',
      54,
    ]);
    expect([pageLayout.topMargin, pageLayout.leftMargin].map((margin) => margin.toFixed(3))).toEqual([
      '104.882',
      '79.370',
    ]);
    expect(pageLayout.zoom).toEqual({ scale: null, horizontalFitToPages: 1, verticalFitToPages: 0 });
    expect([defaultForAllPages.centerFooter, defaultForAllPages.leftHeader, firstPage.leftHeader]).toEqual([
      '第 &P 页，共 &N 页',
      '',
      '附件',
    ]);
    expect([rows.address, columns.address, area.address]).toEqual([
      'Sheet1!1:3',
      'Sheet1!A:B',
      'Sheet1!A1:H40,Sheet1!J1:K2',
    ]);
  }));

test('areas that are not set are null objects or not found', () =>
  onSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    const none = [
      pageLayout.getPrintAreaOrNullObject(),
      pageLayout.getPrintTitleRowsOrNullObject(),
      pageLayout.getPrintTitleColumnsOrNullObject(),
      sheet.freezePanes.getLocationOrNullObject(),
    ];
    await context.sync();
    expect(none.map(({ isNullObject }) => isNullObject)).toEqual([true, true, true, true]);
    pageLayout.getPrintArea().load('address');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  }));

test.each<[string, (layout: Excel.PageLayout) => void]>([
  ['a negative margin', (layout) => (layout.topMargin = -1)],
  ['a margin of two yards', (layout) => layout.setPrintMargins('Inches', { left: 72 })],
  ['a unit that is none', (layout) => layout.setPrintMargins('Millimeters' as 'Inches', { left: 1 })],
  ['a scale of 9', (layout) => (layout.zoom = { scale: 9 })],
  ['a scale of 401', (layout) => (layout.zoom = { scale: 401 })],
  ['a scale and pages', (layout) => (layout.zoom = { scale: 100, horizontalFitToPages: 1 })],
  ['no scale at all', (layout) => (layout.zoom = {})],
  ['half a page', (layout) => (layout.zoom = { verticalFitToPages: 0.5 })],
  ['paper that is none', (layout) => (layout.paperSize = 'A0' as 'A4')],
  ['paper in lower case', (layout) => (layout.paperSize = 'a3' as 'A3')],
  ['title rows that are not whole', (layout) => layout.setPrintTitleRows('A1:H3')],
  ['title columns that are not whole', (layout) => layout.setPrintTitleColumns('A1:B3')],
  ['a print area that is none', (layout) => layout.setPrintArea('打印')],
  [
    'a header of 256 characters',
    ({ headersFooters }) => (headersFooters.defaultForAllPages.centerHeader = 'x'.repeat(254)),
  ],
])('%s is refused', async (_, change) => {
  expect(await refusedWith(({ pageLayout }) => change(pageLayout))).toBe('InvalidArgument');
});

test('a print area on another sheet is rejected', async () => {
  const work = (sheet: Excel.Worksheet, context: Excel.RequestContext): void => {
    sheet.pageLayout.setPrintArea(context.workbook.worksheets.add('别的').getRange('A1'));
  };
  expect(await refusedWith(work)).toBe('InvalidArgument');
});

test('page breaks', async () => {
  await onSheet(async (sheet, context) => {
    const { horizontalPageBreaks, verticalPageBreaks } = sheet;
    horizontalPageBreaks.add('A20');
    horizontalPageBreaks.add(sheet.getRange('A10:C12'));
    verticalPageBreaks.add('E1');
    horizontalPageBreaks.load('items/rowIndex,items/columnIndex');
    const cell = verticalPageBreaks.getItem(0).getCellAfterBreak().load('address');
    await context.sync();
    expect(horizontalPageBreaks.items.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex])).toEqual([
      [9, 0],
      [19, 0],
    ]);
    expect(cell.address).toBe('Sheet1!E1');
    horizontalPageBreaks.items[0]?.delete();
    verticalPageBreaks.removePageBreaks();
    const counts = [horizontalPageBreaks.getCount(), verticalPageBreaks.getCount()];
    await context.sync();
    expect(counts.map(({ value }) => value)).toEqual([1, 0]);
  });
  expect(await refusedWith(({ horizontalPageBreaks }) => horizontalPageBreaks.add('C1'))).toBe(
    'InvalidArgument',
  );
});

test('entire rows freeze no columns, entire columns no rows', async () => {
  const host = openHost();
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem('Sheet1');
    freezePanes.freezeAt('1:4');
    await context.sync();
    expect(host.book.sheets[0]?.frozen).toEqual({ rows: 4, columns: 0 });
    freezePanes.freezeAt('A:B');
    await context.sync();
    expect(host.book.sheets[0]?.frozen).toEqual({ rows: 0, columns: 2 });
  });
});

test('frozen panes', async () => {
  await onSheet(async (sheet, context) => {
    const { freezePanes } = sheet;
    const location = async (): Promise<string | null> => {
      const range = freezePanes.getLocationOrNullObject();
      range.load('address');
      await context.sync();
      return range.isNullObject ? null : range.address;
    };
    freezePanes.freezeAt('A1:B3');
    expect(await location()).toBe('Sheet1!A1:B3');
    freezePanes.freezeRows(2);
    expect(await location()).toBe('Sheet1!1:2');
    freezePanes.freezeColumns();
    expect(await location()).toBe('Sheet1!A:A');
    freezePanes.freezeAt(sheet.getRange('1:4'));
    expect(await location()).toBe('Sheet1!1:4');
    freezePanes.unfreeze();
    expect(await location()).toBeNull();
  });
  expect(await refusedWith(({ freezePanes }) => freezePanes.freezeRows(-1))).toBe('InvalidArgument');
  expect(await refusedWith(({ freezePanes }) => freezePanes.freezeAt('B2:C3'))).toBe('ApiNotFound');
});
