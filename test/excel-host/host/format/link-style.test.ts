import { onSheet, refusedWith } from './on-sheet.ts';

describe('hyperlinks', () => {
  test('display their text or target, in the link style', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A3').values = [['任务库']];
      const places = ['A1', 'A2', 'A3'].map((address) => sheet.getRange(address));
      const [one, two, three] = places;
      if (!one || !two || !three) throw new Error('three ranges');
      one.hyperlink = { documentReference: "'任务库'!A1", textToDisplay: '打开', screenTip: '全部任务' };
      two.hyperlink = { address: 'https://example.org/' };
      three.hyperlink = { documentReference: 'Sheet1!A1' };
      for (const range of places)
        range.load('values,hyperlink,style,format/font/underline,format/font/color');
      const none = sheet.getRange('B1').load('hyperlink');
      const mixed = sheet.getRange('A1:A2').load('hyperlink');
      await context.sync();
      expect(places.map(({ values }) => values)).toEqual([
        [['打开']],
        [['https://example.org/']],
        [['任务库']],
      ]);
      expect(places.map(({ hyperlink }) => hyperlink)).toEqual([
        { documentReference: "'任务库'!A1", screenTip: '全部任务', textToDisplay: '打开' },
        { address: 'https://example.org/', screenTip: '', textToDisplay: 'https://example.org/' },
        { documentReference: 'Sheet1!A1', screenTip: '', textToDisplay: '任务库' },
      ]);
      expect([one.style, one.format.font.underline, one.format.font.color]).toEqual([
        'Hlink',
        'Single',
        '#0563C1',
      ]);
      expect([none.hyperlink, mixed.hyperlink]).toEqual([null, null]);
    }));

  test.each<[string, (range: Excel.Range) => void]>([
    ['no target', (range) => (range.hyperlink = { textToDisplay: '打开' })],
    ['null', (range) => (range.hyperlink = null as unknown as Excel.RangeHyperlink)],
    ['more than a sheet holds', (range) => (range.getEntireColumn().hyperlink = { address: 'x' })],
  ])('%s is refused', async (_, work) => {
    expect(await refusedWith((sheet) => work(sheet.getRange('A1')))).toBe('InvalidArgument');
  });
});

describe('named styles', () => {
  test('the font of Normal applies to all cells without another font', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.font.name = '黑体';
      sheet.getRange('A2').format.font.bold = true;
      const { font } = context.workbook.styles.getItem('Normal');
      font.name = '宋体';
      font.size = 12;
      const fonts = ['A1', 'A2', 'A3'].map((address) =>
        sheet.getRange(address).format.font.load('name,size,bold'),
      );
      await context.sync();
      expect(fonts.map(({ name, size, bold }) => [name, size, bold])).toEqual([
        ['黑体', 12, false],
        ['宋体', 12, true],
        ['宋体', 12, false],
      ]);
    }));

  test('a cell with a named style changes with it', () =>
    onSheet(async (sheet, context) => {
      const { styles } = context.workbook;
      styles.add('填报');
      const style = styles.getItem('填报');
      style.fill.color = 'lightyellow';
      style.locked = false;
      style.borders.getItem('EdgeTop').style = 'Continuous';
      const range = sheet.getRange('A1:B1');
      range.style = '填报';
      style.fill.color = '#DDEBF7';
      range.load('style,format/fill/color,format/protection/locked');
      const wide = sheet.getRange('A1:C1').load('style');
      const border = range.format.borders.getItem('EdgeTop').load('style');
      await context.sync();
      expect([range.style, range.format.fill.color, range.format.protection.locked, border.style]).toEqual([
        '填报',
        '#DDEBF7',
        false,
        'Continuous',
      ]);
      expect(wide.style).toBeNull();
      style.delete();
      range.load('style,format/fill/color');
      await context.sync();
      expect([range.style, range.format.fill.color]).toEqual(['Normal', '#FFFFFF']);
    }));

  test("Excel's own only set their own properties", () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.format.font.bold = true;
      range.style = Excel.BuiltInStyle.bad;
      range.load('style,format/font/bold,format/font/color,format/fill/color');
      await context.sync();
      const { font, fill } = range.format;
      expect([range.style, font.bold, font.color, fill.color]).toEqual(['Bad', true, '#9C0006', '#FFC7CE']);
    }));

  test.each<[string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ['a style that is none', 'InvalidArgument', (sheet) => (sheet.getRange('A1').style = '没有')],
    ['a style the host lacks', 'ApiNotFound', (sheet) => (sheet.getRange('A1').style = 'Accent1')],
    ['a name twice', 'InvalidArgument', (_, { workbook }) => workbook.styles.add('normal')],
    ['deleting Normal', 'InvalidOperation', (_, { workbook }) => workbook.styles.getItem('Normal').delete()],
    [
      'one that is not there',
      'ItemNotFound',
      (_, { workbook }) => workbook.styles.getItem('没有').load('name'),
    ],
  ])('%s is refused', async (_, code, work) => {
    expect(await refusedWith(work)).toBe(code);
  });
});
