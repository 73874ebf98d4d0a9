import { openHost } from '../../../support/host/client.ts';
import { onSheet, refusedWith } from './on-sheet.ts';
import { processorMs } from '../../../support/processor-time.ts';

describe('formats of cells', () => {
  test('are set on a range and read as null where cells differ', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C3');
      range.format.font.bold = true;
      range.format.font.color = 'red';
      range.format.font.size = 16;
      range.format.font.name = '仿宋_GB2312';
      range.format.fill.color = 'ffa500';
      range.format.wrapText = true;
      sheet.getRange('B2').format.font.size = 12;
      sheet.getRange('B2').format.fill.clear();
      await context.sync();
      const [one, all, wide] = ['A1', 'A1:C3', 'A1:D4'].map((address) => {
        const { format } = sheet.getRange(address);
        format.load('wrapText,font/bold,font/color,font/size,font/name,fill/color');
        return format;
      });
      await context.sync();
      const shown = (format: Excel.RangeFormat | undefined) => {
        const { bold, color, size, name } = format?.font ?? {};
        return [format?.wrapText, bold, color, size, name, format?.fill.color];
      };
      expect(shown(one)).toEqual([true, true, '#FF0000', 16, '仿宋_GB2312', '#FFA500']);
      expect(shown(all)).toEqual([true, true, '#FF0000', null, '仿宋_GB2312', null]);
      expect(shown(wide)).toEqual([null, null, null, null, null, null]);
    }));

  test('of entire columns, rows and the sheet apply to cells written later', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange().format.font.name = '宋体';
      sheet.getRange('B:C').format.horizontalAlignment = 'Center';
      sheet.getRange('3:3').format.font.bold = true;
      const [cell, column, sheetRange] = ['C3', 'B:B', undefined].map((address) => {
        const { format } = address === undefined ? sheet.getRange() : sheet.getRange(address);
        format.load('horizontalAlignment,font/name,font/bold');
        return format;
      });
      await context.sync();
      expect([cell?.horizontalAlignment, cell?.font.name, cell?.font.bold]).toEqual(['Center', '宋体', true]);
      expect([column?.horizontalAlignment, column?.font.bold]).toEqual(['Center', null]);
      expect([sheetRange?.font.name, sheetRange?.horizontalAlignment]).toEqual(['宋体', null]);
    }));

  test.each<[string, (format: Excel.RangeFormat) => void]>([
    ['a colour of three digits', ({ fill }) => (fill.color = '#f00')],
    ['a colour that is none', ({ font }) => (font.color = 'rot')],
    ['null for a colour', ({ fill }) => (fill.color = null as unknown as string)],
    ['a font name of 32 characters', ({ font }) => (font.name = 'x'.repeat(32))],
    ['a font size of 0', ({ font }) => (font.size = 0)],
    ['a font size of 410', ({ font }) => (font.size = 410)],
    ['an alignment that is none', (format) => (format.horizontalAlignment = 'Middle' as 'Center')],
    ['an alignment in lower case', (format) => (format.verticalAlignment = 'top' as 'Top')],
    ['an indent above 250', (format) => (format.indentLevel = 251)],
    ['a turn beyond 90 degrees', (format) => (format.textOrientation = 91)],
    ['a row above 409 points', (format) => (format.rowHeight = 409.5)],
    ['a column above 255 characters', (format) => (format.columnWidth = 1343.25)],
    ['a negative width', (format) => (format.columnWidth = -1)],
    ['a gradient', ({ fill }) => (fill.pattern = 'LinearGradient')],
    ['text for a truth value', (format) => (format.wrapText = 'yes' as unknown as boolean)],
    ['a border style that is none', ({ borders }) => (borders.getItem('EdgeTop').style = 'Thin' as 'Dot')],
    ['a border that is none', ({ borders }) => (borders.getItem('Top' as 'EdgeTop').style = 'Dot')],
  ])('%s is refused', async (_, change) => {
    expect(await refusedWith((sheet) => change(sheet.getRange('A1').format))).toBe('InvalidArgument');
  });

  test('superscript and subscript exclude each other', () =>
    onSheet(async (sheet, context) => {
      const { font } = sheet.getRange('A1').format;
      font.superscript = true;
      font.subscript = true;
      font.load('superscript,subscript');
      await context.sync();
      expect([font.superscript, font.subscript]).toEqual([false, true]);
    }));

  test('no fill is read as white, and its tint as null', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A2').format.fill.color = '#FFFFFF';
      const fills = ['A1', 'A2'].map((address) => sheet.getRange(address).format.fill.load());
      await context.sync();
      expect(fills.map(({ color, tintAndShade }) => [color, tintAndShade])).toEqual([
        ['#FFFFFF', null],
        ['#FFFFFF', 0],
      ]);
    }));

  test('an indent aligns general text left', () =>
    onSheet(async (sheet, context) => {
      const { format } = sheet.getRange('A1');
      format.adjustIndent(3);
      format.adjustIndent(-5);
      format.indentLevel = 2;
      format.load('horizontalAlignment,indentLevel');
      await context.sync();
      expect([format.horizontalAlignment, format.indentLevel]).toEqual(['Left', 2]);
    }));
});

describe('columns and rows', () => {
  test('have sizes in whole pixels, null if they differ', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').format.columnWidth = 40;
      sheet.getRange('A3:A4').format.rowHeight = 20.2;
      const formats = ['A1:B9', 'B1:C1', 'A3:A4', 'A2:A3', 'C9'].map((address) => {
        const { format } = sheet.getRange(address);
        return format.load('columnWidth,rowHeight,useStandardWidth,useStandardHeight');
      });
      await context.sync();
      expect(formats.map(({ columnWidth, rowHeight }) => [columnWidth, rowHeight])).toEqual([
        [39.75, null],
        [null, 14.25],
        [39.75, 20.25],
        [39.75, null],
        [48, 14.25],
      ]);
      expect(formats.map(({ useStandardWidth }) => useStandardWidth)).toEqual([
        false,
        null,
        false,
        false,
        true,
      ]);
      expect(formats.map(({ useStandardHeight }) => useStandardHeight)).toEqual([
        null,
        true,
        false,
        null,
        true,
      ]);
    }));

  test('of the whole sheet can be resized together', () => {
    const host = openHost();
    return Excel.run(async (context) => {
      const { format } = context.workbook.worksheets.getItem('Sheet1').getRange();
      format.rowHeight = 30;
      format.load('rowHeight');
      await context.sync();
      expect(format.rowHeight).toBe(30);
      expect(host.book.sheets[0]?.rows.size).toBe(0);
    });
  });

  test('can be fitted to their text', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [['澜屿市政府工作报告重点任务'], ['甲']];
      const { format } = sheet.getRange('A1:A2');
      format.autofitColumns();
      format.load('columnWidth');
      await context.sync();
      expect(format.columnWidth).toBeGreaterThan(13 * 11);
      expect(format.columnWidth).toBeLessThan(13 * 11 + 12);
      format.columnWidth = 48;
      format.wrapText = true;
      format.rowHeight = 100;
      format.autofitRows();
      const [high, low] = ['A1', 'A2'].map((address) => sheet.getRange(address).format.load('rowHeight'));
      await context.sync();
      expect(high?.rowHeight).toBeGreaterThan(2 * 14.25);
      expect(low?.rowHeight).toBe(14.25);
    }));
});

describe('borders', () => {
  const line = async (
    sheet: Excel.Worksheet,
    context: Excel.RequestContext,
    address: string,
    side: string,
  ) => {
    const border = sheet.getRange(address).format.borders.getItem(side as 'EdgeTop');
    border.load('style,weight,color');
    await context.sync();
    return [border.style, border.weight, border.color];
  };

  test('an edge is shared with the neighbour, and the last line set on it applies', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.borders.getItem('EdgeRight').style = 'Dash';
      expect(await line(sheet, context, 'B1', 'EdgeLeft')).toEqual(['Dash', 'Thin', '#000000']);
      sheet.getRange('B1').format.borders.getItem('EdgeLeft').color = 'red';
      expect(await line(sheet, context, 'A1', 'EdgeRight')).toEqual(['Dash', 'Thin', '#FF0000']);
      sheet.getRange('B1').format.borders.getItem('EdgeLeft').style = 'None';
      expect(await line(sheet, context, 'A1', 'EdgeRight')).toEqual(['None', 'Thin', '#000000']);
    }));

  test('outer and inner lines', () =>
    onSheet(async (sheet, context) => {
      const { borders } = sheet.getRange('B2:D4').format;
      for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const)
        borders.getItem(side).weight = 'Medium';
      borders.getItem('InsideHorizontal').style = 'Continuous';
      borders.getItem('InsideVertical').style = 'Dot';
      expect(await line(sheet, context, 'C3', 'EdgeTop')).toEqual(['Continuous', 'Thin', '#000000']);
      expect(await line(sheet, context, 'C3', 'EdgeLeft')).toEqual(['Dot', 'Thin', '#000000']);
      expect(await line(sheet, context, 'D4', 'EdgeRight')).toEqual(['Continuous', 'Medium', '#000000']);
      expect(await line(sheet, context, 'B2:D4', 'InsideVertical')).toEqual(['Dot', 'Thin', '#000000']);
      expect(await line(sheet, context, 'A1:D4', 'InsideVertical')).toEqual([null, null, '#000000']);
      expect(await line(sheet, context, 'B1', 'EdgeBottom')).toEqual(['Continuous', 'Medium', '#000000']);
      expect(await line(sheet, context, 'B2', 'InsideVertical')).toEqual(['None', 'Thin', '#000000']);
    }));

  test('different inner lines are changed one by one', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.borders.getItem('EdgeRight').color = 'red';
      sheet.getRange('A1:C1').format.borders.getItem('InsideVertical').weight = 'Thick';
      expect(await line(sheet, context, 'B1', 'EdgeLeft')).toEqual(['Continuous', 'Thick', '#FF0000']);
      expect(await line(sheet, context, 'C1', 'EdgeLeft')).toEqual(['Continuous', 'Thick', '#000000']);
    }));

  test('the collection has eight named sides', () =>
    onSheet(async (sheet, context) => {
      const { borders } = sheet.getRange('A1:B2').format;
      borders.load('count,items/sideIndex,items/style');
      await context.sync();
      expect(borders.count).toBe(8);
      expect(borders.items.map(({ sideIndex }) => sideIndex)).toEqual([
        'EdgeTop',
        'EdgeBottom',
        'EdgeLeft',
        'EdgeRight',
        'InsideVertical',
        'InsideHorizontal',
        'DiagonalDown',
        'DiagonalUp',
      ]);
    }));

  test('a weight that the style does not have makes the line continuous', () =>
    onSheet(async (sheet, context) => {
      const border = sheet.getRange('A1').format.borders.getItem('EdgeTop');
      border.style = 'Double';
      expect(await line(sheet, context, 'A1', 'EdgeTop')).toEqual(['Double', 'Thick', '#000000']);
      border.weight = 'Thin';
      expect(await line(sheet, context, 'A1', 'EdgeTop')).toEqual(['Continuous', 'Thin', '#000000']);
    }));
});

test('twelve properties of 150,000 cells are set quickly', () =>
  onSheet(async (sheet, context) => {
    const { format } = sheet.getRange('A1:O10000');
    await context.sync();
    const start = processorMs();
    format.font.name = '仿宋_GB2312';
    format.font.size = 12;
    format.font.bold = false;
    format.wrapText = true;
    format.verticalAlignment = 'Center';
    format.horizontalAlignment = 'Left';
    format.fill.color = '#F2F2F2';
    format.protection.locked = false;
    for (const side of ['EdgeTop', 'EdgeLeft', 'InsideVertical', 'InsideHorizontal'] as const)
      format.borders.getItem(side).style = 'Continuous';
    await context.sync();
    expect(processorMs() - start).toBeLessThan(1000);
  }));
