import { ExcelUser } from '#excel-host/public';
import { openHost } from '../../../support/host/client.ts';
import { onSheet, refusedWith } from './on-sheet.ts';

const read = async (sheet: Excel.Worksheet, address: string): Promise<Excel.DataValidation> => {
  const { dataValidation } = sheet.getRange(address);
  dataValidation.load('type,rule,ignoreBlanks,prompt,errorAlert');
  await sheet.context.sync();
  return dataValidation;
};

const LIST: Excel.DataValidationRule = { list: { inCellDropDown: true, source: '完成,未完成' } };

describe('rules', () => {
  test('a cell has none at first', () =>
    onSheet(async (sheet) => {
      const { type, rule, ignoreBlanks, prompt, errorAlert } = await read(sheet, 'A1:C9');
      expect({ type, rule, ignoreBlanks, prompt, errorAlert }).toEqual({
        type: 'None',
        rule: {},
        ignoreBlanks: true,
        prompt: { title: '', message: '', showPrompt: true },
        errorAlert: { title: '', message: '', showAlert: true, style: 'Stop' },
      });
    }));

  test.each<[string, Excel.DataValidationRule, string, Excel.DataValidationRule]>([
    [
      'numbers become formulas',
      { wholeNumber: { formula1: 1, formula2: '9', operator: 'Between' } },
      'WholeNumber',
      { wholeNumber: { formula1: '=1', formula2: '=9', operator: 'Between' } },
    ],
    [
      'a second operand that is not needed is left out',
      { decimal: { formula1: '=$A$1*2', formula2: 3, operator: 'GreaterThan' } },
      'Decimal',
      { decimal: { formula1: '=$A$1*2', operator: 'GreaterThan' } },
    ],
    [
      'a day becomes its number',
      { date: { formula1: '2024-01-01', operator: 'GreaterThanOrEqualTo' } },
      'Date',
      { date: { formula1: '=45292', operator: 'GreaterThanOrEqualTo' } },
    ],
    ['a list stays as it was written', LIST, 'List', LIST],
    [
      'a name is a formula',
      { list: { inCellDropDown: false, source: '=责任单位' } },
      'List',
      { list: { inCellDropDown: false, source: '=责任单位' } },
    ],
    [
      'a formula',
      { custom: { formula: '=LEN(B2)<=500' } },
      'Custom',
      { custom: { formula: '=LEN(B2)<=500' } },
    ],
  ])('%s', (_, given, type, kept) =>
    onSheet(async (sheet) => {
      sheet.getRange('B2:B9').dataValidation.rule = given;
      const validation = await read(sheet, 'B2:B9');
      expect([validation.type, validation.rule]).toEqual([type, kept]);
    }),
  );

  test('a range as the source of a list is its absolute address', () =>
    onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add('单位 目录');
      sheet.getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange('D1:D4') },
      };
      sheet.getRange('A2').dataValidation.rule = {
        list: { inCellDropDown: true, source: other.getRange('A2:A3') },
      };
      expect((await read(sheet, 'A1')).rule.list?.source).toBe('=$D$1:$D$4');
      expect((await read(sheet, 'A2')).rule.list?.source).toBe("='单位 目录'!$A$2:$A$3");
    }));

  const both = { list: LIST.list, custom: { formula: '=TRUE' } } as Excel.DataValidationRule;
  const rule = (given: Excel.DataValidationRule) => (validation: Excel.DataValidation) => {
    validation.rule = given;
  };
  test.each<[string, (validation: Excel.DataValidation) => void]>([
    ['no kind', rule({})],
    ['two kinds', rule(both)],
    ['a list of 256 characters', rule({ list: { inCellDropDown: true, source: 'x'.repeat(256) } })],
    ['an empty list', rule({ list: { inCellDropDown: true, source: '' } })],
    ['a formula that cannot be read', rule({ custom: { formula: '=LEN(' } })],
    ['a formula without =', rule({ custom: { formula: 'LEN(A1)' } })],
    ['an operator that is none', rule({ decimal: { formula1: 1, operator: 'Above' as 'Between' } })],
    ['between one', rule({ decimal: { formula1: 1, operator: 'Between' } })],
    ['bounds the wrong way', rule({ decimal: { formula1: 2, formula2: 1, operator: 'Between' } })],
    ['words for a number', rule({ wholeNumber: { formula1: '十', operator: 'LessThan' } })],
    [
      'a prompt of 256 characters',
      (validation) => (validation.prompt = { title: '', message: 'x'.repeat(256), showPrompt: true }),
    ],
    [
      'a title of 33 characters',
      (validation) =>
        (validation.errorAlert = { title: 'x'.repeat(33), message: '', showAlert: true, style: 'Stop' }),
    ],
  ])('%s is refused', async (_, change) => {
    expect(await refusedWith((sheet) => change(sheet.getRange('A1').dataValidation))).toBe('InvalidArgument');
  });

  test('a source of several rows and columns is rejected', async () => {
    const work = (sheet: Excel.Worksheet): void => {
      const source = sheet.getRange('A1:B2');
      sheet.getRange('C1').dataValidation.rule = { list: { inCellDropDown: true, source } };
    };
    expect(await refusedWith(work)).toBe('InvalidArgument');
  });
});

describe('areas', () => {
  test('a later rule replaces an earlier one on its cells; formulas are adjusted', () => {
    const host = openHost();
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A9').dataValidation.rule = { custom: { formula: '=B1>$C$1' } };
      sheet.getRange('A1:A2').dataValidation.rule = LIST;
      sheet.getRange('A5').dataValidation.clear();
      expect((await read(sheet, 'A1:A2')).type).toBe('List');
      expect((await read(sheet, 'A3:A4')).rule).toEqual({ custom: { formula: '=B3>$C$1' } });
      expect((await read(sheet, 'A9')).rule).toEqual({ custom: { formula: '=B9>$C$1' } });
      expect((await read(sheet, 'A1:A4')).type).toBe('Inconsistent');
      expect((await read(sheet, 'A1:A4')).rule).toBeNull();
      expect((await read(sheet, 'A4:A6')).type).toBe('MixedCriteria');
      expect((await read(sheet, 'A4:A6')).rule).toBeNull();
      expect(host.book.sheets[0]?.validations.length).toBe(2);
    });
  });

  test('a rule on all cells of others replaces them', () => {
    const host = openHost();
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      for (let row = 1; row < 9; row += 2)
        sheet.getRange(`A${String(row)}`).dataValidation.rule = { custom: { formula: '=TRUE' } };
      const { dataValidation } = sheet.getRange('A1:C9');
      dataValidation.rule = LIST;
      dataValidation.prompt = { title: '填写', message: '从列表中选择', showPrompt: true };
      await context.sync();
      expect(host.book.sheets[0]?.validations).toMatchObject([
        { areas: [{ row: 0, column: 0, rowCount: 9, columnCount: 3 }], prompt: { title: '填写' } },
      ]);
    });
  });
});

describe('values', () => {
  test('written by an add-in are not rejected, but reported as invalid', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A4');
      range.dataValidation.rule = LIST;
      range.values = [['完成'], ['差不多'], [''], ['拖延']];
      const valid = ['A1:A4', 'A2', 'A1', 'B1'].map((address) =>
        sheet.getRange(address).dataValidation.load('valid'),
      );
      const invalid = range.dataValidation.getInvalidCellsOrNullObject();
      const none = sheet.getRange('A1').dataValidation.getInvalidCellsOrNullObject();
      invalid.load('address,cellCount');
      await context.sync();
      expect(valid.map((one) => one.valid)).toEqual([null, false, true, true]);
      expect([invalid.address, invalid.cellCount]).toEqual(['Sheet1!A2,Sheet1!A4', 2]);
      expect(none.isNullObject).toBe(true);
    }));

  test('are compared with cells and constants, and looked up in ranges', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('D1:D3').values = [['市发改委'], ['A局'], [5]];
      sheet.getRange('A1:A3').values = [['a局'], [4], [6.5]];
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '=$D$1:$D$2' } };
      sheet.getRange('A2').dataValidation.rule = { decimal: { formula1: '=D3', operator: 'LessThan' } };
      sheet.getRange('A3').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      const valid = ['A1', 'A2', 'A3'].map((address) => sheet.getRange(address).dataValidation.load('valid'));
      await context.sync();
      expect(valid.map((one) => one.valid)).toEqual([true, true, false]);
    }));

  test('are checked by formulas relative to each cell', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A3');
      range.values = [['甲乙'], ['甲乙丙丁'], ['甲']];
      range.dataValidation.rule = { custom: { formula: '=LEN(A1)<=3' } };
      const invalid = range.dataValidation.getInvalidCells();
      invalid.load('address');
      await context.sync();
      expect(invalid.address).toBe('Sheet1!A2');
    }));

  test('that the user types are checked before they are stored', async () => {
    const host = openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['甲']];
      sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=LEN(A1)<=3' } };
      await context.sync();
    });
    const user = new ExcelUser(host);
    const { grid } = host.book.active;
    expect([user.type('Sheet1', 'A1', '甲乙丙丁'), grid.value(0, 0)]).toEqual([expect.any(String), '甲']);
    expect([user.type('Sheet1', 'A1', '甲乙丙'), grid.value(0, 0)]).toEqual([null, '甲乙丙']);
  });

  test('blanks of an entire column are checked together', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [''], [1]];
      const { dataValidation } = sheet.getRange('A:A');
      dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
      dataValidation.ignoreBlanks = false;
      const invalid = dataValidation.getInvalidCells();
      invalid.load('address');
      await context.sync();
      expect(invalid.address).toBe('Sheet1!A2,Sheet1!A4:A1048576');
    }));

  test('blanks are accepted unless a rule forbids them', () =>
    onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { textLength: { formula1: 1, formula2: 500, operator: 'Between' } };
      dataValidation.ignoreBlanks = false;
      dataValidation.load('valid');
      await context.sync();
      expect(dataValidation.valid).toBe(false);
    }));
});
