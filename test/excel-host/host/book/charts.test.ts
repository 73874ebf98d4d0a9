import { openHost } from '../../../support/host/client.ts';

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('Sheet1');

const refusedWith = async (code: string, work: (sheet: Excel.Worksheet) => unknown): Promise<void> => {
  await expect(
    Excel.run(async (context) => {
      work(sheetOf(context));
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
};

beforeEach(() => void openHost());

test('a chart stores what is set on it, and can be deleted', async () => {
  await Excel.run(async (context) => {
    const { charts } = sheetOf(context);
    const chart = charts.add('ColumnClustered', sheetOf(context).getRange('A1:B4'));
    chart.name = '完成率';
    chart.title.text = '各县（区）完成率';
    chart.title.format.font.size = 14;
    chart.axes.valueAxis.maximum = 1;
    chart.legend.position = 'Right';
    chart.height = 300;
    await context.sync();
    const found = charts.getItem('完成率');
    found.load(
      'chartType,height,width,title/text,title/format/font/size,legend/position,axes/valueAxis/maximum',
    );
    await context.sync();
    expect([found.chartType, found.height, found.width, found.title.text]).toEqual([
      'ColumnClustered',
      300,
      360,
      '各县（区）完成率',
    ]);
    expect([found.title.format.font.size, found.legend.position, found.axes.valueAxis.maximum]).toEqual([
      14,
      'Right',
      1,
    ]);
    found.delete();
    const count = charts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('invalid values are rejected, and members that are not supported are named', async () => {
  const range = (sheet: Excel.Worksheet): Excel.Range => sheet.getRange('A1:B4');
  await refusedWith('InvalidArgument', (sheet) => sheet.charts.add('无此图' as 'Pie', range(sheet)));
  await refusedWith(
    'InvalidArgument',
    (sheet) => (sheet.charts.add('Pie', range(sheet)).legend.position = '上' as 'Top'),
  );
  await refusedWith('ApiNotFound', (sheet) => sheet.charts.add('Pie', range(sheet)).activate());
  await refusedWith('ItemNotFound', (sheet) => sheet.charts.getItem('无').load('name'));
});

test('getTables finds the tables that overlap or lie within a range', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.tables.add('A1:B3', true).name = '甲';
    sheet.tables.add('D1:E3', true).name = '乙';
    const some = sheet.getRange('B2:D2').getTables().load('items/name');
    const whole = sheet.getRange('A1:D3').getTables(true).load('items/name');
    await context.sync();
    expect([some, whole].map(({ items }) => items.map(({ name }) => name))).toEqual([['甲', '乙'], ['甲']]);
  });
});
