import type { Fact } from '../fact.ts';

const RANGE = 'https://learn.microsoft.com/javascript/api/excel/excel.range';
const SPECIFICATION =
  'https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3';
const DIGITS =
  'https://support.microsoft.com/office/keeping-leading-zeros-and-large-numbers-1bf7b935-36e1-4985-842f-5dfa51f85fe7';
const UNBOUNDED = 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded';

type Cells = (string | number | boolean | null)[][];

/** Writes values and reads the range back. */
async function written(
  { context, sheet }: Parameters<Fact['run']>[0],
  address: string,
  values: Cells,
): Promise<Excel.Range> {
  const range = sheet.getRange(address);
  range.values = values;
  range.load('values,formulas,text,valueTypes,numberFormat');
  await context.sync();
  return range;
}

/** Contents of cells, as written and as read back. */
export const facts: readonly Fact[] = [
  {
    title: 'leading zeros are lost, and digits after the fifteenth become 0',
    source: DIGITS,
    run: async (given) => {
      const { values } = await written(given, 'A1:B1', [['007', '440301199001011234']]);
      given.same(values, [[7, 440301199001011000]]);
    },
  },
  {
    title: 'text that looks like a date becomes its number',
    source: 'https://github.com/OfficeDev/office-js/issues/3775',
    run: async (given) => {
      const { values, valueTypes } = await written(given, 'A1:B1', [['2024-03-05', '1900-01-01']]);
      given.same([values, valueTypes], [[[45356, 1]], [['Double', 'Double']]]);
    },
  },
  {
    title: '29 February 1900 is day 60, and 1 March is 61',
    source: 'https://learn.microsoft.com/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year',
    run: async (given) => {
      const { values } = await written(given, 'A1:C1', [['1900-02-28', '1900-02-29', '1900-03-01']]);
      given.same(values, [[59, 60, 61]]);
    },
  },
  {
    title: 'a percent sign divides by a hundred and sets the format',
    source: 'https://support.microsoft.com/office/de49167b-d603-4450-bcaa-31fba6c7b6b4',
    run: async (given) => {
      const { values, numberFormat } = await written(given, 'A1:B1', [['50%', '12.5%']]);
      given.same([values, numberFormat], [[[0.5, 0.125]], [['0%', '0.00%']]]);
    },
  },
  {
    title: 'true in any case is a truth value, and the text of an error is an error',
    source: `${RANGE}#excel-excel-range-valuetypes-member`,
    run: async (given) => {
      const { values, valueTypes } = await written(given, 'A1:C1', [['true', 'FALSE', '#N/A']]);
      given.same([values, valueTypes], [[[true, false, '#N/A']], [['Boolean', 'Boolean', 'Error']]]);
    },
  },
  {
    title: 'text that begins with = or + is a formula',
    source: `${RANGE}#excel-excel-range-values-member`,
    run: async (given) => {
      const { formulas } = await written(given, 'A1:B1', [['=1+1', '+1+2']]);
      given.same(formulas, [['=1+1', '=+1+2']]);
    },
  },
  {
    title: 'a malformed formula is rejected',
    source: `${RANGE}#excel-excel-range-formulas-member`,
    run: async ({ context, sheet, refused }) => {
      await refused('InvalidArgument', async () => {
        sheet.getRange('A1').formulas = [['=SUM(']];
        await context.sync();
      });
    },
  },
  {
    title: 'cells with the text format keep texts as they are written',
    source: DIGITS,
    run: async (given) => {
      given.sheet.getRange('A1:D1').numberFormat = [['@', '@', '@', '@']];
      const written18 = '440301199001011234';
      const { values } = await written(given, 'A1:D1', [['3-1', '007', written18, '=1+1']]);
      given.same(values, [['3-1', '007', written18, '=1+1']]);
    },
  },
  {
    title: 'the text format does not change an existing value',
    source: 'https://support.microsoft.com/office/583160db-936b-4e52-bdff-6f1863518ba4',
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('A1');
      range.values = [[7]];
      range.numberFormat = [['@']];
      range.load('valueTypes');
      await context.sync();
      same(range.valueTypes, [['Double']]);
    },
  },
  {
    title: 'an apostrophe before a text is neither value nor formula',
    source: 'https://github.com/OfficeDev/office-js/issues/6687',
    run: async (given) => {
      const { values, formulas } = await written(given, 'A1', [["'=A1"]]);
      given.same([values, formulas], [[['=A1']], [['=A1']]]);
    },
  },
  {
    title: 'null does not change a cell, "" empties it',
    source: 'https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model',
    run: async (given) => {
      await written(given, 'A1:C1', [['a', 'b', 'c']]);
      const { values, valueTypes } = await written(given, 'A1:C1', [[null, '', 'd']]);
      given.same([values, valueTypes], [[['a', '', 'd']], [['String', 'Empty', 'String']]]);
    },
  },
  {
    title: 'a single value fills every cell',
    source: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-core-concepts',
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('A1:B2');
      Object.assign(range, { values: 'x' });
      range.load('values');
      await context.sync();
      same(range.values, [
        ['x', 'x'],
        ['x', 'x'],
      ]);
    },
  },
  {
    title: 'an array of another size is rejected',
    source: 'https://github.com/OfficeDev/office-js/issues/226',
    run: async ({ context, sheet, refused }) => {
      for (const values of [[['a']], [['a', 'b', 'c']], [['a'], ['b']]])
        await refused('InvalidArgument', async () => {
          sheet.getRange('A1:B1').values = values;
          sheet.getRange('A1:B3').values = values;
          await context.sync();
        });
    },
  },
  {
    title: 'a cell holds 32,767 characters',
    source: SPECIFICATION,
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('A1');
      range.values = [['x'.repeat(32_767)]];
      range.load('values');
      await context.sync();
      same(String(range.values[0]?.[0]).length, 32_767);
    },
  },
  {
    title: 'contents of entire columns are null',
    source: UNBOUNDED,
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('C:C').load('values,text,formulas,cellCount');
      await context.sync();
      same([range.values, range.text, range.formulas, range.cellCount], [null, null, null, 1_048_576]);
    },
  },
  {
    title: 'contents of entire columns cannot be set',
    source: UNBOUNDED,
    run: async ({ context, sheet, refused }) => {
      await refused('InvalidArgument', async () => {
        Object.assign(sheet.getRange('A:B'), { values: 'x' });
        await context.sync();
      });
    },
  },
  {
    title: 'entire columns accept a number format in an array of one element',
    source: 'https://github.com/OfficeDev/office-js-docs-pr/issues/5400',
    run: async ({ context, sheet, same }) => {
      sheet.getRange('B:C').numberFormat = [['0.00']];
      const cell = sheet.getRange('C900').load('numberFormat');
      await context.sync();
      same(cell.numberFormat, [['0.00']]);
    },
  },
  {
    title: 'text is what the cell displays, values are what it contains',
    source: 'https://github.com/OfficeDev/office-js/issues/4291',
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['yyyy-mm-dd', '0.0%']];
      range.values = [[45356, 0.71849]];
      range.load('values,text');
      await context.sync();
      same([range.values, range.text], [[[45356, 0.71849]], [['2024-03-05', '71.8%']]]);
    },
  },
];
