import { openHost } from '../../../support/host/client.ts';
import { onSheet, refusedWith } from './on-sheet.ts';

const custom = (range: Excel.Range, formula: string, color: string): Excel.ConditionalFormat => {
  const condition = range.conditionalFormats.add('Custom');
  condition.custom.rule.formula = formula;
  condition.custom.format.fill.color = color;
  return condition;
};

test('a formula rule and its format are read back', () =>
  onSheet(async (sheet, context) => {
    const condition = custom(sheet.getRange('A2:D9'), '=$D2>500', 'red');
    condition.custom.format.font.color = '#FFFFFF';
    condition.custom.format.font.bold = true;
    condition.custom.format.borders.getItem('EdgeTop').style = 'Dot';
    condition.stopIfTrue = true;
    const { conditionalFormats } = sheet.getRange('B3');
    conditionalFormats.load('items/type,items/priority,items/stopIfTrue,items/id');
    await context.sync();
    expect(conditionalFormats.items).toHaveLength(1);
    const [found] = conditionalFormats.items;
    expect(found).toMatchObject({ type: 'Custom', priority: 0, stopIfTrue: true });
    const { rule, format } = found?.custom ?? condition.custom;
    rule.load('formula');
    format.load('numberFormat,fill/color,font/color,font/bold,font/italic');
    const top = format.borders.getItem('EdgeTop').load('style,color');
    const range = found?.getRange().load('address');
    await context.sync();
    expect(rule.formula).toBe('=$D2>500');
    expect([format.fill.color, format.font.color, format.font.bold, format.font.italic]).toEqual([
      '#FF0000',
      '#FFFFFF',
      true,
      null,
    ]);
    expect([top.style, top.color, range?.address]).toEqual(['Dot', '#000000', 'Sheet1!A2:D9']);
  }));

test('the last added has priority, and two of one column are both read', () =>
  onSheet(async (sheet, context) => {
    const first = custom(sheet.getRange('A1:A9'), '=A1="红"', 'red');
    custom(sheet.getRange('A1:A9'), '=A1="黄"', 'yellow');
    custom(sheet.getRange('C1'), '=TRUE', 'blue');
    const { conditionalFormats } = sheet.getRange('A:A');
    const formulas = async (): Promise<readonly string[]> => {
      conditionalFormats.load('items/id');
      await context.sync();
      const rules = conditionalFormats.items.map((item) => item.custom.rule.load('formula'));
      await context.sync();
      return rules.map(({ formula }) => formula);
    };
    expect(await formulas()).toEqual(['=A1="黄"', '=A1="红"']);
    first.priority = 0;
    expect(await formulas()).toEqual(['=A1="红"', '=A1="黄"']);
    first.priority = -1;
    expect(await formulas()).toEqual(['=A1="黄"', '=A1="红"']);
    first.delete();
    expect(await formulas()).toEqual(['=A1="黄"']);
  }));

test('other types of rules', () =>
  onSheet(async (sheet, context) => {
    const { conditionalFormats } = sheet.getRange('A1:A9');
    const value = conditionalFormats.add('CellValue');
    value.cellValue.rule = { formula1: '=0', formula2: '=0.1', operator: 'Between' };
    const text = conditionalFormats.add('ContainsText');
    text.textComparison.rule = { operator: 'BeginsWith', text: '未' };
    const preset = conditionalFormats.add('PresetCriteria');
    preset.preset.rule = { criterion: 'DuplicateValues' };
    const top = conditionalFormats.add('TopBottom');
    top.topBottom.rule = { rank: 3, type: 'BottomItems' };
    value.cellValue.load('rule');
    text.textComparison.load('rule');
    preset.preset.load('rule');
    top.topBottom.load('rule');
    const none = value.customOrNullObject;
    const count = conditionalFormats.getCount();
    await context.sync();
    expect(
      [value.cellValue, text.textComparison, preset.preset, top.topBottom].map(({ rule }) => rule),
    ).toEqual([
      { formula1: '=0', formula2: '=0.1', operator: 'Between' },
      { operator: 'BeginsWith', text: '未' },
      { criterion: 'DuplicateValues' },
      { rank: 3, type: 'BottomItems' },
    ]);
    expect([none.isNullObject, count.value]).toEqual([true, 4]);
  }));

test('clearing part of a range keeps the rest with its formula', () => {
  const host = openHost();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    custom(sheet.getRange('A1:B9'), '=$B1>A$1', 'red');
    sheet.getRange('A1:B2').conditionalFormats.clearAll();
    sheet.getRange('A5').conditionalFormats.clearAll();
    const one = sheet.getRange('A9').conditionalFormats.getItemAt(0);
    const ranges = one.getRanges().load('address');
    const none = one.getRangeOrNullObject();
    await context.sync();
    expect(ranges.address).toBe('Sheet1!A3:B4,Sheet1!B5,Sheet1!A6:B9');
    expect(none.isNullObject).toBe(true);
    expect(host.book.sheets[0]?.conditions).toMatchObject([{ rule: { formula: '=$B3>A$1' }, priority: 0 }]);
  });
});

const add = (sheet: Excel.Worksheet, type: string): Excel.ConditionalFormat =>
  sheet.getRange('A1:A9').conditionalFormats.add(type as 'Custom');

test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
  ['a kind that is none', 'InvalidArgument', (sheet) => add(sheet, 'Formula')],
  ['a data bar', 'ApiNotFound', (sheet) => add(sheet, 'DataBar')],
  ['an empty formula', 'InvalidArgument', (sheet) => (add(sheet, 'Custom').custom.rule.formula = '')],
  ['a broken formula', 'InvalidArgument', (sheet) => (add(sheet, 'Custom').custom.rule.formula = '=A1>')],
  [
    'between one',
    'InvalidArgument',
    (sheet) => (add(sheet, 'CellValue').cellValue.rule = { formula1: '=1', operator: 'Between' }),
  ],
  [
    'the word Invalid',
    'InvalidArgument',
    (sheet) => (add(sheet, 'CellValue').cellValue.rule = { formula1: '=1', operator: 'Invalid' }),
  ],
  [
    'a rank above 100 percent',
    'InvalidArgument',
    (sheet) => (add(sheet, 'TopBottom').topBottom.rule = { rank: 101, type: 'TopPercent' }),
  ],
  [
    'the rule of another kind',
    'ItemNotFound',
    (sheet) => (add(sheet, 'CellValue').custom.rule.formula = '=1'),
  ],
  [
    'one that is not there',
    'ItemNotFound',
    (sheet) => sheet.getRange('A1').conditionalFormats.getItemAt(0).delete(),
  ],
])('%s is refused', async (_, code, work) => {
  expect(await refusedWith(work)).toBe(code);
});
