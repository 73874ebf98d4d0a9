import { openHost } from '../../support/host/client.ts';

test('a value written through the client can be read back', async () => {
  const host = openHost();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
    range.values = [
      ['甲', 1],
      ['', true],
    ];
    await context.sync();
    range.load('values,address');
    await context.sync();
    return [range.address, range.values];
  });
  expect(values).toEqual([
    'Sheet1!A1:B2',
    [
      ['甲', 1],
      ['', true],
    ],
  ]);
  expect(host.requests.length).toBe(2);
});

test('a member that is not supported is named', async () => {
  openHost();
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').flashFill();
      await context.sync();
    }),
  ).rejects.toThrow('Range.FlashFill');
});
