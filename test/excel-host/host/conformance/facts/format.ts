import type { Fact, FactContext } from '../fact.ts';

const API = 'https://learn.microsoft.com/javascript/api/excel/excel.';
const BLANK_NULL = 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values';
const VALIDATION = 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation';
const LIMITS = 'https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3';
const PROTECT = 'https://support.microsoft.com/office/3179efdb-1285-4d49-a9c3-f4ca36276de6';

/** Expects a change to be rejected as an invalid argument. */
const illegal = ({ context, refused }: FactContext, change: () => void): Promise<void> =>
  refused('InvalidArgument', async () => {
    change();
    await context.sync();
  });

const formats: readonly Fact[] = [
  {
    title: 'a property of the format in which cells differ is null, one they have in common is not',
    source: BLANK_NULL,
    run: async ({ context, sheet, same }) => {
      const { font } = sheet.getRange('A1:A2').format;
      font.bold = true;
      sheet.getRange('A1').format.font.color = '#FF0000';
      font.load('bold,color');
      await context.sync();
      same([font.bold, font.color], [true, null]);
    },
  },
  {
    title: 'null is rejected as a fill colour',
    source: BLANK_NULL,
    run: (given) =>
      illegal(given, () => {
        given.sheet.getRange('A1').format.fill.color = null as unknown as string;
      }),
  },
  {
    title: 'a colour can be set by name or without #, and is read as #RRGGBB',
    source: `${API}rangefill#excel-excel-rangefill-color-member`,
    run: async ({ context, sheet, same }) => {
      const { fill, font } = sheet.getRange('A1').format;
      fill.color = 'orange';
      font.color = 'ff0000';
      fill.load('color');
      font.load('color');
      await context.sync();
      same([fill.color, font.color], ['#FFA500', '#FF0000']);
    },
  },
  {
    title: 'no fill is read as white, like a white fill',
    source: 'https://github.com/OfficeDev/office-js/issues/6218',
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A2').format.fill.color = '#FFFFFF';
      const fills = ['A1', 'A2'].map((address) => sheet.getRange(address).format.fill.load('color'));
      await context.sync();
      same(
        fills.map(({ color }) => color),
        ['#FFFFFF', '#FFFFFF'],
      );
    },
  },
  {
    title: 'the tint of no fill is null, that of a white fill a number',
    source: 'https://github.com/OfficeDev/office-js/issues/4900',
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A2').format.fill.color = '#FFFFFF';
      const fills = ['A1', 'A2'].map((address) => sheet.getRange(address).format.fill.load('tintAndShade'));
      await context.sync();
      same(
        fills.map(({ tintAndShade }) => typeof tintAndShade),
        ['object', 'number'],
      );
    },
  },
  {
    title: 'clearing a fill removes it',
    source: `${API}rangefill#excel-excel-rangefill-clear-member(1)`,
    run: async ({ context, sheet, same }) => {
      const { fill } = sheet.getRange('A1').format;
      fill.color = '#00FF00';
      fill.clear();
      fill.load('color');
      await context.sync();
      same(fill.color, '#FFFFFF');
    },
  },
  {
    title: 'the name of a font has at most 31 characters',
    source: `${API}rangefont#excel-excel-rangefont-name-member`,
    run: (given) =>
      illegal(given, () => {
        given.sheet.getRange('A1').format.font.name = 'x'.repeat(32);
      }),
  },
  {
    title: 'text that becomes superscript is no longer subscript',
    source: `${API}rangefont#excel-excel-rangefont-superscript-member`,
    run: async ({ context, sheet, same }) => {
      const { font } = sheet.getRange('A1').format;
      font.subscript = true;
      font.superscript = true;
      font.load('subscript,superscript');
      await context.sync();
      same([font.subscript, font.superscript], [false, true]);
    },
  },
  {
    title: 'text is indented by at most 250',
    source: `${API}rangeformat#excel-excel-rangeformat-indentlevel-member`,
    run: (given) =>
      illegal(given, () => {
        given.sheet.getRange('A1').format.indentLevel = 251;
      }),
  },
  {
    title: 'text is rotated by at most 90 degrees, or stacked (180)',
    source: `${API}rangeformat#excel-excel-rangeformat-textorientation-member`,
    run: async (given) => {
      const { context, sheet, same } = given;
      const { format } = sheet.getRange('A1');
      format.textOrientation = 180;
      format.load('textOrientation');
      await context.sync();
      same(format.textOrientation, 180);
      await illegal(given, () => {
        format.textOrientation = 91;
      });
    },
  },
  {
    title: 'an alignment has to be a value of its enumeration',
    source: `${API}horizontalalignment`,
    run: (given) =>
      illegal(given, () => {
        given.sheet.getRange('A1').format.horizontalAlignment = 'Middle' as 'Center';
      }),
  },
  {
    title: 'a row is at most 409 points high',
    source: LIMITS,
    run: (given) =>
      illegal(given, () => {
        given.sheet.getRange('A1').format.rowHeight = 410;
      }),
  },
  {
    title: 'a column is at most 255 characters wide',
    source: LIMITS,
    run: (given) =>
      illegal(given, () => {
        given.sheet.getRange('A1').format.columnWidth = 255 * 16;
      }),
  },
  {
    title: 'widths are in points, accurate to a pixel; null for columns that differ',
    source: 'https://github.com/OfficeDev/office-js/issues/3036',
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A:A').format.columnWidth = 40;
      const [one, two] = ['A1', 'A1:B1'].map((address) => sheet.getRange(address).format.load('columnWidth'));
      await context.sync();
      same([Math.abs((one?.columnWidth ?? 0) - 40) < 0.75, two?.columnWidth], [true, null]);
    },
  },
  {
    title: 'the standard width can be restored',
    source: `${API}rangeformat#excel-excel-rangeformat-usestandardwidth-member`,
    run: async ({ context, sheet, same }) => {
      const { format } = sheet.getRange('A:A');
      format.columnWidth = 200;
      format.useStandardWidth = true;
      const [one, two] = ['A1', 'B1'].map((address) => sheet.getRange(address).format.load('columnWidth'));
      format.load('useStandardWidth');
      await context.sync();
      same([format.useStandardWidth, one?.columnWidth === two?.columnWidth], [true, true]);
    },
  },
  {
    title: 'neighbours share an edge: the last line set on it applies',
    source: 'https://github.com/OfficeDev/office-js/issues/1920',
    run: async ({ context, sheet, same }) => {
      const top = sheet.getRange('D5').format.borders.getItem('EdgeTop');
      const bottom = sheet.getRange('D4').format.borders.getItem('EdgeBottom');
      top.style = 'Continuous';
      top.color = '#FF0000';
      await context.sync();
      bottom.style = 'Continuous';
      bottom.color = '#0000FF';
      await context.sync();
      top.load('color');
      bottom.load('color');
      await context.sync();
      same([top.color, bottom.color], ['#0000FF', '#0000FF']);
    },
  },
  {
    title: 'lines inside a range are edges of its cells',
    source: `${API}borderindex`,
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A1:B2').format.borders.getItem('InsideHorizontal').style = 'Dash';
      const { borders } = sheet.getRange('A1').format;
      const [bottom, right] = (['EdgeBottom', 'EdgeRight'] as const).map((side) =>
        borders.getItem(side).load('style'),
      );
      await context.sync();
      same([bottom?.style, right?.style], ['Dash', 'None']);
    },
  },
];

const validations: readonly Fact[] = [
  {
    title: 'cells without a rule have the type None and ignore blanks',
    source: `${API}datavalidation#excel-excel-datavalidation-ignoreblanks-member`,
    run: async ({ context, sheet, same }) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.load('type,ignoreBlanks');
      await context.sync();
      same([dataValidation.type, dataValidation.ignoreBlanks], ['None', true]);
    },
  },
  {
    title: 'operands are read as formulas',
    source: `${API}basicdatavalidation#excel-excel-basicdatavalidation-formula1-member`,
    run: async ({ context, sheet, same }) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } };
      dataValidation.load('rule,type');
      await context.sync();
      const rule = dataValidation.rule.wholeNumber;
      same(
        [dataValidation.type, rule?.formula1, rule?.formula2, rule?.operator],
        ['WholeNumber', '=1', '=10', 'Between'],
      );
    },
  },
  {
    title: 'a rule on some cells only is MixedCriteria, different rules are Inconsistent',
    source: `${API}datavalidationtype`,
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } };
      sheet.getRange('A2').dataValidation.rule = { decimal: { formula1: 1, operator: 'GreaterThan' } };
      const found = ['A1:A3', 'A1:A2'].map((address) => sheet.getRange(address).dataValidation.load('type'));
      await context.sync();
      same(
        found.map(({ type }) => type),
        ['MixedCriteria', 'Inconsistent'],
      );
    },
  },
  {
    title: 'values written by an add-in are not rejected, but reported as invalid',
    source: VALIDATION,
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('A1:A2');
      range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      range.values = [[-1], [1]];
      range.load('values');
      range.dataValidation.load('valid');
      const invalid = range.dataValidation.getInvalidCellsOrNullObject();
      const none = sheet.getRange('A2').dataValidation.getInvalidCellsOrNullObject();
      invalid.load('cellCount');
      await context.sync();
      same(
        [range.values, range.dataValidation.valid, invalid.cellCount, none.isNullObject],
        [[[-1], [1]], null, 1, true],
      );
    },
  },
  {
    title: 'a list written into a rule has at most 255 characters',
    source: 'https://github.com/jmcnamara/XlsxWriter/issues/562',
    run: (given) =>
      illegal(given, () => {
        const source = Array.from({ length: 60 }, (_, index) => `单位${String(index + 10)}`).join(',');
        given.sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } };
      }),
  },
  {
    title: 'a rule has exactly one type',
    source: `${API}datavalidationrule`,
    run: (given) =>
      illegal(given, () => {
        given.sheet.getRange('A1').dataValidation.rule = {
          custom: { formula: '=TRUE' },
          decimal: { formula1: 1, operator: 'GreaterThan' },
        };
      }),
  },
  {
    title: 'prompt and alert are read as they were set; clearing removes the rule',
    source: VALIDATION,
    run: async ({ context, sheet, same }) => {
      const { dataValidation } = sheet.getRange('A1');
      const prompt = { title: '填写', message: '不超过五百字', showPrompt: true };
      dataValidation.rule = { textLength: { formula1: 500, operator: 'LessThanOrEqualTo' } };
      dataValidation.prompt = prompt;
      dataValidation.errorAlert = { title: '超长', message: '请删减', showAlert: true, style: 'Warning' };
      dataValidation.load('prompt,errorAlert');
      await context.sync();
      same([dataValidation.prompt, dataValidation.errorAlert.style], [prompt, 'Warning']);
      dataValidation.clear();
      dataValidation.load('type');
      await context.sync();
      same(dataValidation.type, 'None');
    },
  },
];

const conditions: readonly Fact[] = [
  {
    title: 'a conditional format added later has priority',
    source: `${API}conditionalformatcollection#excel-excel-conditionalformatcollection-add-member(1)`,
    run: async ({ context, sheet, same }) => {
      const { conditionalFormats } = sheet.getRange('A1:A9');
      for (const formula of ['=A1>1', '=A1>2'])
        conditionalFormats.add('Custom').custom.rule.formula = formula;
      const count = conditionalFormats.getCount();
      const { rule } = conditionalFormats.getItemAt(0).custom;
      rule.load('formula');
      await context.sync();
      same([count.value, rule.formula], [2, '=A1>2']);
    },
  },
  {
    title: 'the object for another type is a null object',
    source: `${API}conditionalformat#excel-excel-conditionalformat-cellvalueornullobject-member`,
    run: async ({ context, sheet, same }) => {
      const condition = sheet.getRange('A1').conditionalFormats.add('CellValue');
      condition.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
      condition.cellValue.format.font.color = '#FF0000';
      const { customOrNullObject, cellValue } = condition;
      condition.load('type');
      cellValue.load('rule');
      await context.sync();
      same(
        [customOrNullObject.isNullObject, condition.type, cellValue.rule.operator],
        [true, 'CellValue', 'LessThan'],
      );
    },
  },
  {
    title: 'conditional formats can be cleared from a range',
    source: `${API}conditionalformatcollection#excel-excel-conditionalformatcollection-clearall-member(1)`,
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('A1:B2');
      const condition = range.conditionalFormats.add('Custom');
      condition.custom.rule.formula = '=$A1=1';
      const where = condition.getRange().load('rowCount,columnCount');
      await context.sync();
      same([where.rowCount, where.columnCount], [2, 2]);
      range.conditionalFormats.clearAll();
      const count = range.conditionalFormats.getCount();
      await context.sync();
      same(count.value, 0);
    },
  },
];

const pages: readonly Fact[] = [
  {
    title: 'margins are in points; those not passed are not changed',
    source: `${API}pagelayout#excel-excel-pagelayout-setprintmargins-member(1)`,
    run: async ({ context, sheet, same }) => {
      const { pageLayout } = sheet;
      pageLayout.bottomMargin = 60;
      pageLayout.setPrintMargins('Inches', { top: 1 });
      pageLayout.load('topMargin,bottomMargin');
      await context.sync();
      same([pageLayout.topMargin, pageLayout.bottomMargin], [72, 60]);
    },
  },
  {
    title: 'a sheet is printed at 10 to 400 percent',
    source: `${API}pagelayoutzoomoptions#excel-excel-pagelayoutzoomoptions-scale-member`,
    run: (given) =>
      illegal(given, () => {
        given.sheet.pageLayout.zoom = { scale: 401 };
      }),
  },
  {
    title: 'title rows are entire rows',
    source: `${API}pagelayout#excel-excel-pagelayout-setprinttitlerows-member(1)`,
    run: async (given) => {
      const { context, sheet, same } = given;
      const { pageLayout } = sheet;
      const none = pageLayout.getPrintTitleRowsOrNullObject();
      await context.sync();
      pageLayout.setPrintTitleRows('$1:$2');
      const rows = pageLayout.getPrintTitleRows().load('rowCount');
      await context.sync();
      same([none.isNullObject, rows.rowCount], [true, 2]);
      await illegal(given, () => {
        pageLayout.setPrintTitleRows('A1:B2');
      });
    },
  },
  {
    title: 'a print area that is not set is not found',
    source: `${API}pagelayout#excel-excel-pagelayout-getprintarea-member(1)`,
    run: async ({ context, sheet, refused }) => {
      await refused('ItemNotFound', async () => {
        sheet.pageLayout.getPrintArea().load('address');
        await context.sync();
      });
    },
  },
  {
    title: 'headers and footers keep their codes',
    source: `${API}headerfooter`,
    run: async ({ context, sheet, same }) => {
      const { defaultForAllPages } = sheet.pageLayout.headersFooters;
      defaultForAllPages.centerFooter = '&P / &N';
      defaultForAllPages.load('centerFooter,leftFooter');
      await context.sync();
      same([defaultForAllPages.centerFooter, defaultForAllPages.leftFooter], ['&P / &N', '']);
    },
  },
  {
    title: 'the range passed to freezeAt is the frozen part',
    source: 'https://github.com/tmustier/pi-for-excel/issues/489',
    run: async ({ context, sheet, same }) => {
      const { freezePanes } = sheet;
      freezePanes.freezeAt(sheet.getRange('A1:B3'));
      const location = freezePanes.getLocationOrNullObject();
      location.load('rowCount,columnCount');
      await context.sync();
      same([location.rowCount, location.columnCount], [3, 2]);
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      same(none.isNullObject, true);
    },
  },
];

/** Protects the sheet while `work` runs. */
async function guarded(
  { context, sheet }: FactContext,
  options: Excel.WorksheetProtectionOptions,
  work: () => Promise<void>,
): Promise<void> {
  sheet.protection.protect(options);
  await context.sync();
  try {
    await work();
  } finally {
    sheet.protection.unprotect();
    await context.sync();
  }
}

const protections: readonly Fact[] = [
  {
    title: 'all cells are locked by default',
    source: PROTECT,
    run: async ({ context, sheet, same }) => {
      const { protection } = sheet.getRange().format;
      protection.load('locked');
      await context.sync();
      same(protection.locked, true);
    },
  },
  {
    title: 'on a protected sheet, values can be written into unlocked cells only',
    source: PROTECT,
    run: async (given) => {
      const { context, sheet, same, refused } = given;
      sheet.getRange('A1').format.protection.locked = false;
      await guarded(given, {}, async () => {
        await refused('AccessDenied', async () => {
          sheet.getRange('B1').values = [[1]];
          await context.sync();
        });
        const range = sheet.getRange('A1');
        range.values = [[1]];
        range.load('values');
        await context.sync();
        same(range.values, [[1]]);
      });
    },
  },
  {
    title: 'cells of a protected sheet can be formatted only if an option permits it',
    source: PROTECT,
    run: async (given) => {
      const { context, sheet, refused } = given;
      const fill = async (): Promise<void> => {
        sheet.getRange('A1').format.fill.color = '#FF0000';
        await context.sync();
      };
      await guarded(given, {}, () => refused('AccessDenied', fill));
      await guarded(given, { allowFormatCells: true }, fill);
    },
  },
  {
    title: 'the protection of a sheet and its options can be read',
    source: `${API}worksheetprotection#excel-excel-worksheetprotection-options-member`,
    run: async (given) => {
      const { context, sheet, same } = given;
      const { protection } = sheet;
      await guarded(given, { allowAutoFilter: true }, async () => {
        protection.load('protected,options');
        await context.sync();
        const { allowAutoFilter, allowSort } = protection.options;
        same([protection.protected, allowAutoFilter, allowSort], [true, true, false]);
      });
      protection.load('protected');
      await context.sync();
      same(protection.protected, false);
    },
  },
];

const links: readonly Fact[] = [
  {
    title: 'the text of a hyperlink is the value of its cell',
    source: `${API}rangehyperlink#excel-excel-rangehyperlink-texttodisplay-member`,
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('A1');
      range.hyperlink = { address: 'https://www.example.org/', textToDisplay: '说明', screenTip: '打开网页' };
      range.load('values,hyperlink');
      range.format.font.load('underline');
      await context.sync();
      same(
        [range.values, range.hyperlink.textToDisplay, range.hyperlink.screenTip, range.format.font.underline],
        [[['说明']], '说明', '打开网页', 'Single'],
      );
    },
  },
  {
    title:
      'cells have the style Normal; built-in styles are set and read by name, different ones are read as null',
    source: `${API}range#excel-excel-range-style-member`,
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A2').style = 'Good';
      const ranges = ['A1', 'A2', 'A1:A2'].map((address) => sheet.getRange(address).load('style'));
      await context.sync();
      same(
        ranges.map(({ style }) => style),
        ['Normal', 'Good', null],
      );
    },
  },
];

export const facts: readonly Fact[] = [
  ...formats,
  ...validations,
  ...conditions,
  ...pages,
  ...protections,
  ...links,
];
