import type { WorkbookHost } from '#excel-host/public';
import { openHost } from '../../../support/host/client.ts';

let host: WorkbookHost;
beforeEach(() => {
  host = openHost();
});

const formulaOf = (sheet: string, row: number, column: number): string | null =>
  host.book.sheets.find(({ name }) => name === sheet)?.grid.formula(row, column) ?? null;

describe('formulas after several insertions and deletions', () => {
  test('follow all of them, on the sheet and on others', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const other = worksheets.add('甲');
      const own = worksheets.getItem('Sheet1');
      own.getRange('A10').formulas = [['=A5+SUM(A1:A8)+$A$20']];
      other.getRange('A1').formulas = [['=Sheet1!A5&Sheet1!A7']];
      own.getRange('2:3').insert('Down');
      own.getRange('9:9').delete('Up');
      own.getRange('1:1').insert('Down');
      await context.sync();
    });
    expect(formulaOf('Sheet1', 11, 0)).toBe('=A8+SUM(A2:A10)+$A$22');
    expect(formulaOf('甲', 0, 0)).toBe('=Sheet1!A8&Sheet1!#REF!');
  });

  test('that are written or come with a new sheet in between follow only what comes later', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const own = worksheets.getItem('Sheet1');
      own.getRange('C1').formulas = [['=A5']];
      own.getRange('2:2').insert('Down');
      own.getRange('D1').formulas = [['=A5']];
      own.getRange('2:2').insert('Down');
      own.name = '乙';
      const late = worksheets.add('丙');
      own.getRange('2:2').insert('Down');
      late.getRange('A1').formulas = [['=乙!A5']];
      const copy = own.copy('End');
      own.getRange('2:2').insert('Down');
      copy.name = '丁';
      await context.sync();
    });
    expect(formulaOf('乙', 0, 2)).toBe('=A9');
    expect(formulaOf('乙', 0, 3)).toBe('=A8');
    expect(formulaOf('丙', 0, 0)).toBe('=乙!A6');
    expect(formulaOf('丁', 0, 2)).toBe('=A8');
    expect(formulaOf('丁', 0, 3)).toBe('=A7');
  });
});
