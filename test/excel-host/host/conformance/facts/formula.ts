import type { Fact, FactContext } from '../fact.ts';

const support = (id: string): string => `https://support.microsoft.com/office/${id}`;
const STRUCTURED = support('f5ed2452-2337-4f71-bed3-c8ae6d2b276e');
const OPERATORS = support('48be406d-4975-4d31-b2b8-7af9e0e2878a');
const BLOCK = [
  ['键', '文', '数'],
  ['a', 'x', 1],
  ['b', '', 2],
  ['a', 'y', 3],
];

/** Results of formulas in column H, next to a block of cells in A1:C4. */
async function results({ context, sheet }: FactContext, formulas: readonly string[]): Promise<unknown[]> {
  sheet.getRange('A1:C4').values = BLOCK;
  const range = sheet.getRange(`H1:H${String(formulas.length)}`);
  range.formulas = formulas.map((formula) => [formula]);
  range.load('values');
  await context.sync();
  return range.values.map(([value]): unknown => value);
}

/** A fact expressed by formulas and their results. */
const gives = (title: string, source: string, pairs: Readonly<Record<string, unknown>>): Fact => ({
  title,
  source,
  run: async (given) => given.same(await results(given, Object.keys(pairs)), Object.values(pairs)),
});

/** The fact that a formula is rejected. */
const refuses = (title: string, source: string, formula: string): Fact => ({
  title,
  source,
  run: async ({ context, sheet, refused }) =>
    refused('InvalidArgument', async () => {
      sheet.getRange('H1').formulas = [[formula]];
      await context.sync();
    }),
});

/** Results of formulas: references, conversions, errors, and the functions that Duban uses. */
export const facts: readonly Fact[] = [
  gives('a text that can be parsed as a number is converted to one in arithmetic', OPERATORS, {
    '="5"+1': 6,
    '="1,200"*1': 1200,
    '="50%"*2': 1,
    '=""+1': '#VALUE!',
  }),
  gives('a blank cell is equal to 0, to "" and to FALSE; "" is not equal to 0', OPERATORS, {
    '=Z9=0': true,
    '=Z9=""': true,
    '=Z9=FALSE': true,
    '=""=0': false,
  }),
  gives('numbers are less than texts, texts less than truth values; case is ignored', OPERATORS, {
    '="1">99': true,
    '=TRUE>"z"': true,
    '="a"="A"': true,
  }),
  gives('the sign of a number binds more closely than a power', OPERATORS, { '=-2^2': 4, '=2^3^2': 64 }),
  gives('a reference to a blank cell evaluates to 0', support('3ec7a433-46b8-4516-8085-a00e9e476b03'), {
    '=Z9': 0,
    '=Z9&""': '',
  }),
  gives(
    'numbers are compared to fifteen digits',
    'https://learn.microsoft.com/office/troubleshoot/excel/floating-point-arithmetic-inaccurate-result',
    { '=0.1+0.2=0.3': true },
  ),
  gives('an unknown function or name is #NAME?', support('b6d54e31-a743-4d7d-9b61-40002a7b4286'), {
    '=NOSUCHFUNCTION(1)': '#NAME?',
    '=NoSuchName': '#NAME?',
    '=IFERROR(NOSUCHFUNCTION(1),5)': 5,
  }),
  gives('errors propagate through operators and functions', support('3a5a18a9-8d80-4ebb-a908-39e759a009a5'), {
    '=1/0': '#DIV/0!',
    '=1/0+1': '#DIV/0!',
    '=SUM(1,1/0)': '#DIV/0!',
    '=IF(1/0,1,2)': '#DIV/0!',
  }),
  gives('ROUND rounds halves away from zero', support('c018c5d8-40fb-4053-90b1-b3e7f61a213c'), {
    '=ROUND(2.5,0)': 3,
    '=ROUND(-2.5,0)': -3,
    '=ROUND(2.675,2)': 2.68,
    '=ROUND(1234,-2)': 1200,
  }),
  gives('MOD has the sign of its divisor', support('9b6cd169-b6ee-406a-a97b-edf2a9dc24f3'), {
    '=MOD(-3,2)': 1,
    '=MOD(3,-2)': -1,
  }),
  gives(
    'COUNT counts numbers, COUNTA all that is not blank',
    support('7dc98875-d5c1-46f1-9a82-53f3219e2509'),
    {
      '=COUNT(A1:C4)': 3,
      '=COUNTA(A1:C4)': 11,
      '=COUNTBLANK(A1:C4)': 1,
    },
  ),
  gives(
    'criteria ignore case, have wildcards and comparison signs',
    support('e0de10c6-f885-4e71-abb4-1f464816df34'),
    { '=COUNTIF(A2:A4,"A")': 2, '=COUNTIF(A1:A4,"?")': 4, '=COUNTIF(C2:C4,">=2")': 2 },
  ),
  gives('several criteria have to be met at once', support('dda3dc6e-f74e-4aee-88bc-aa8c2a866842'), {
    '=COUNTIFS(A2:A4,"a",C2:C4,">1")': 1,
    '=SUMIFS(C2:C4,A2:A4,"a")': 4,
    '=COUNTIFS(A2:A4,"a",C2:C3,1)': '#VALUE!',
  }),
  gives('MATCH finds equal or next smaller values', support('e8dffd45-c762-47d6-bf89-533f4a37673a'), {
    '=MATCH("B",A2:A4,0)': 2,
    '=MATCH(2.5,C2:C4,1)': 2,
    '=MATCH("z",A2:A4,0)': '#N/A',
    '=MATCH(2.5,{4,3,2},-1)': 2,
  }),
  gives('INDEX outside the range is #REF!', support('a5dcf0dd-996d-40a4-a822-b56b061328bd'), {
    '=INDEX(C2:C4,2)': 2,
    '=INDEX({12,6,12},2)': 6,
    '=INDEX(C2:C4,9)': '#REF!',
  }),
  gives('VLOOKUP gives #N/A or #REF!', support('0bbc8083-26fe-4963-8ab8-93a18ad188a1'), {
    '=VLOOKUP("b",A2:C4,3,FALSE)': 2,
    '=VLOOKUP("z",A2:C4,3,FALSE)': '#N/A',
    '=VLOOKUP("b",A2:C4,4,FALSE)': '#REF!',
  }),
  gives('SUMPRODUCT evaluates conditions on columns', support('16753e75-9f68-4874-94ac-4d2145a2fd2e'), {
    '=SUMPRODUCT((A2:A4="a")*(B2:B4<>""))': 2,
    '=SUMPRODUCT(--(LEN(TRIM(B2:B4))>0))': 2,
    '=SUMPRODUCT(A2:A4,C2:C4)': 0,
  }),
  gives('months and days of DATE run over', support('e36c0c8c-4104-49da-ab83-82328b832349'), {
    '=DATE(2026,7,0)-DATE(2026,6,1)': 29,
    '=DATE(2026,14,1)=DATE(2027,2,1)': true,
    '=EOMONTH(DATE(2026,1,31),1)=DATE(2026,2,28)': true,
  }),
  gives(
    '1900 counts as a leap year',
    'https://learn.microsoft.com/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year',
    {
      '=DATE(1900,3,1)-DATE(1900,2,28)': 2,
    },
  ),
  gives(
    'FIND is case-sensitive, SEARCH is not and has wildcards',
    support('9ab04538-0e55-4719-a72e-b6f54513b495'),
    {
      '=FIND("b","aBb")': 3,
      '=SEARCH("b","aBb")': 2,
      '=SEARCH("a?c","xabc")': 2,
      '=SUBSTITUTE("a-b-c","-","+",2)': 'a-b+c',
    },
  ),
  gives('TEXT formats a value', support('20d5ac4d-7b94-49fd-bb38-93d29371225c'), {
    '=TEXT(0.125,"0.0%")': '12.5%',
    '=TEXT(1234.5,"#,##0.00")': '1,234.50',
    '=TEXT(46000,"yyyy-mm-dd")': '2025-12-09',
  }),
  {
    title: 'structured references: a column, this row, the header, all of it',
    source: STRUCTURED,
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A1:C4').values = BLOCK;
      const table = sheet.tables.add('A1:C4', true);
      table.load('name');
      await context.sync();
      const { name } = table;
      const range = sheet.getRange('H2:H6');
      range.formulas = [
        [`=SUM(${name}[数])`],
        [`=${name}[[#This Row],[数]]`],
        [`=${name}[[#Headers],[数]]`],
        [`=ROWS(${name}[#All])`],
        [`=${name}[[#This Row],[数]]`],
      ];
      range.load('values');
      await context.sync();
      same(range.values, [[6], [2], ['数'], [4], ['#VALUE!']]);
    },
  },
  {
    title: 'a cell is up to date with the cells it depends on',
    source: 'https://learn.microsoft.com/office/client-developer/excel/excel-recalculation',
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A1:A3').formulas = [[1], ['=A1*2'], ['=A2+A1']];
      sheet.getRange('A1').values = [[5]];
      const last = sheet.getRange('A3');
      last.load('values');
      await context.sync();
      same(last.values, [[15]]);
    },
  },
  {
    title: 'the value of a formula with deleted cells is #REF!',
    source: support('822c8e46-e610-4d02-bf29-ec4b8c5ff4be'),
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('C1').formulas = [['=A2+1']];
      sheet.getRange('2:2').delete('Up');
      const cell = sheet.getRange('C1');
      cell.load('values');
      await context.sync();
      same(cell.values, [['#REF!']]);
    },
  },
  refuses('an incomplete formula is rejected', support('8309381d-33e8-42f6-b889-84ef6df1d586'), '=1+'),
  refuses(
    'a function without its arguments is rejected',
    support('8309381d-33e8-42f6-b889-84ef6df1d586'),
    '=IF()',
  ),
  refuses('an unknown table is rejected', STRUCTURED, '=SUM(NoSuchTable[a])'),
];
