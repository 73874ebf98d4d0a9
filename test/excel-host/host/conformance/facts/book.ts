import type { Fact, FactContext } from '../fact.ts';

const api = (member: string): string => `https://learn.microsoft.com/javascript/api/excel/excel.${member}`;
const SHEET_NAMES =
  'https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9';
const HIDING =
  'https://support.microsoft.com/office/hide-or-unhide-worksheets-69f2701a-21f5-4186-87d7-341a8cf53344';
const NAMES = 'https://support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1';
const ERRORS =
  'https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling';

/** The fact that a sheet cannot have a name. */
const illegal = (name: string, why: string): Fact => ({
  title: `a sheet cannot be named ${why}`,
  source: SHEET_NAMES,
  run: async ({ context, sheet, refused }) => {
    sheet.name = name;
    await refused('InvalidArgument', () => context.sync());
  },
});

/** The fact that a defined name cannot have this form. */
const undefinable = (name: string, why: string): Fact => ({
  title: `a defined name cannot ${why}`,
  source: NAMES,
  run: async ({ context, refused }) => {
    context.workbook.names.add(name, '=1');
    await refused('InvalidArgument', () => context.sync());
  },
});

/** Creates a second sheet for a fact, and removes it in any case. */
async function withSheet(
  { context }: FactContext,
  name: string,
  work: (other: Excel.Worksheet) => Promise<void>,
): Promise<void> {
  const other = context.workbook.worksheets.add(name).load('id');
  await context.sync();
  const { id } = other;
  try {
    await work(other);
  } finally {
    const left = context.workbook.worksheets.getItemOrNullObject(id).load('name');
    await context.sync();
    if (!left.isNullObject) {
      left.visibility = 'Visible';
      left.delete();
      await context.sync();
    }
  }
}

/** Defines a name for a fact, and deletes it in any case. */
async function withName(
  { context }: FactContext,
  formula: string,
  work: (name: Excel.NamedItem) => Promise<void>,
): Promise<void> {
  const NAME = 'Fact_of_names';
  context.workbook.names.add(NAME, formula);
  await context.sync();
  try {
    await work(context.workbook.names.getItem(NAME));
  } finally {
    context.workbook.names.getItem(NAME).delete();
    await context.sync();
  }
}

/** Sheets, names, settings and custom XML. */
export const facts: readonly Fact[] = [
  illegal('', 'with nothing'),
  illegal('x'.repeat(32), 'with 32 characters'),
  illegal('a:b', 'with a colon'),
  illegal('a/b', 'with a slash'),
  illegal('a\\b', 'with a backslash'),
  illegal('a?b', 'with a question mark'),
  illegal('a*b', 'with an asterisk'),
  illegal('a[b', 'with a bracket'),
  illegal("'ab", 'with an apostrophe first'),
  illegal("ab'", 'with an apostrophe last'),
  {
    title: 'two sheets cannot have the same name, whatever its case',
    source: ERRORS,
    run: async (given) =>
      withSheet(given, 'Fact Twice', async () => {
        given.context.workbook.worksheets.add('FACT TWICE');
        await given.refused('ItemAlreadyExists', () => given.context.sync());
      }),
  },
  {
    title: 'a sheet is found by its name in any case',
    source: api('worksheetcollection#excel-excel-worksheetcollection-getitem-member(1)'),
    run: async (given) =>
      withSheet(given, 'Fact Case', async () => {
        const found = given.context.workbook.worksheets.getItem('fact case').load('name');
        await given.context.sync();
        given.same(found.name, 'Fact Case');
      }),
  },
  {
    title: 'a new sheet is the last one and is not activated',
    source: api('worksheetcollection#excel-excel-worksheetcollection-add-member(1)'),
    run: async (given) => {
      const { context, same } = given;
      const before = context.workbook.worksheets.getActiveWorksheet().load('id');
      await context.sync();
      await withSheet(given, 'Fact Last', async (other) => {
        const after = context.workbook.worksheets.getActiveWorksheet().load('id');
        const count = context.workbook.worksheets.getCount();
        other.load('position');
        await context.sync();
        same([after.id, other.position], [before.id, count.value - 1]);
      });
    },
  },
  {
    title: 'a very hidden sheet cannot be deleted',
    source: api('worksheet#excel-excel-worksheet-delete-member(1)'),
    run: async (given) =>
      withSheet(given, 'Fact Deep', async (other) => {
        other.visibility = 'VeryHidden';
        other.delete();
        await given.refused('InvalidOperation', () => given.context.sync());
      }),
  },
  {
    title: 'the tab colour of a hidden sheet is null',
    source: api('worksheet#excel-excel-worksheet-tabcolor-member'),
    run: async (given) =>
      withSheet(given, 'Fact Tab', async (other) => {
        other.tabColor = '#00FF00';
        other.load('tabColor');
        await given.context.sync();
        given.same(other.tabColor, '#00FF00');
        other.visibility = 'Hidden';
        other.load('tabColor');
        await given.context.sync();
        given.same(other.tabColor, null);
      }),
  },
  {
    title: 'an unset tab colour is an empty text',
    source: api('worksheet#excel-excel-worksheet-tabcolor-member'),
    run: async ({ context, sheet, same }) => {
      sheet.load('tabColor');
      await context.sync();
      same(sheet.tabColor, '');
    },
  },
  {
    title: 'hiding the active sheet activates another visible one',
    source: HIDING,
    run: async (given) =>
      withSheet(given, 'Fact Active', async (other) => {
        const { context, same } = given;
        other.activate();
        await context.sync();
        other.visibility = 'Hidden';
        const active = context.workbook.worksheets.getActiveWorksheet().load('visibility,name');
        await context.sync();
        same([active.visibility, active.name === 'Fact Active'], ['Visible', false]);
      }),
  },
  {
    title: 'the used range of an empty sheet is its first cell, or a null object',
    source: api('worksheet#excel-excel-worksheet-getusedrange-member(1)'),
    run: async ({ context, sheet, same }) => {
      const used = sheet.getUsedRange().load('rowCount,columnCount,rowIndex,columnIndex');
      const none = sheet.getUsedRangeOrNullObject().load('address');
      await context.sync();
      same([used.rowIndex, used.columnIndex, used.rowCount, used.columnCount], [0, 0, 1, 1]);
      same(none.isNullObject, true);
    },
  },
  {
    title: 'formulas follow a renamed sheet',
    source: SHEET_NAMES,
    run: async (given) =>
      withSheet(given, 'FactOld', async (other) => {
        const { context, sheet, same } = given;
        const cell = sheet.getRange('A1');
        cell.formulas = [['=FactOld!$B$2']];
        await context.sync();
        other.name = 'Fact New';
        cell.load('formulas');
        await context.sync();
        same(cell.formulas, [["='Fact New'!$B$2"]]);
      }),
  },
  {
    title: 'references to a deleted sheet become #REF!',
    source:
      'https://support.microsoft.com/office/how-to-correct-a-ref-error-822c8e46-e610-4d02-bf29-ec4b8c5ff4be',
    run: async (given) =>
      withSheet(given, 'FactGone', async (other) => {
        const { context, sheet, same } = given;
        const cell = sheet.getRange('A1');
        cell.formulas = [['=FactGone!B2']];
        await context.sync();
        other.delete();
        cell.load('formulas');
        await context.sync();
        same(cell.formulas, [['=#REF!B2']]);
      }),
  },
  {
    title: 'a sheet moves to the position that is set',
    source: api('worksheet#excel-excel-worksheet-position-member'),
    run: async (given) =>
      withSheet(given, 'Fact First', async (other) => {
        other.position = 0;
        const first = given.context.workbook.worksheets.getFirst().load('name');
        await given.context.sync();
        given.same(first.name, 'Fact First');
      }),
  },
  undefinable('fact of names', 'hold a blank'),
  undefinable('A1', 'be an address'),
  undefinable('R1C1', 'be an address in the other notation'),
  undefinable('1fact', 'begin with a digit'),
  {
    title: 'a defined name is unique, whatever its case',
    source: NAMES,
    run: async (given) =>
      withName(given, '=1', async () => {
        given.context.workbook.names.add('FACT_OF_NAMES', '=2');
        await given.refused('ItemAlreadyExists', () => given.context.sync());
      }),
  },
  {
    title: 'a name of a number has no range',
    source: api('nameditem#excel-excel-nameditem-getrangeornullobject-member(1)'),
    run: async (given) =>
      withName(given, '=0.25', async (name) => {
        const range = name.getRangeOrNullObject().load('address');
        name.load('type,value,scope');
        await given.context.sync();
        given.same(
          [range.isNullObject, name.type, name.value, name.scope],
          [true, 'Double', 0.25, 'Workbook'],
        );
      }),
  },
  {
    title: 'a name of cells returns them, also through the sheet',
    source: api('worksheet#excel-excel-worksheet-getrange-member(1)'),
    run: async (given) => {
      const { context, sheet, same } = given;
      sheet.name = 'FactCells';
      await context.sync();
      await withName(given, '=FactCells!$B$2:$C$3', async (name) => {
        const range = name.getRange().load('address');
        const direct = sheet.getRange('Fact_of_names').load('address');
        await context.sync();
        same([range.address, direct.address], ['FactCells!B2:C3', 'FactCells!B2:C3']);
      });
    },
  },
  {
    title: 'a name of a sheet is not one of the workbook',
    source: api('workbook#excel-excel-workbook-names-member'),
    run: async ({ context, sheet, same }) => {
      sheet.names.add('Fact_own', '=1');
      const own = sheet.names.getItem('Fact_own').load('scope');
      const none = context.workbook.names.getItemOrNullObject('Fact_own').load('name');
      await context.sync();
      same([own.scope, none.isNullObject], ['Worksheet', true]);
    },
  },
  {
    title: 'adding an existing setting sets it',
    source: api('settingcollection#excel-excel-settingcollection-add-member(1)'),
    run: async ({ context, same }) => {
      const { settings } = context.workbook;
      settings.add('fact', 1);
      settings.add('fact', { list: [2, null] });
      await context.sync();
      const setting = settings.getItem('fact').load('value');
      await context.sync();
      same(setting.value, { list: [2, null] });
      setting.delete();
      await context.sync();
    },
  },
  {
    title: 'custom XML is found by the namespace of its root',
    source: api('customxmlpartcollection#excel-excel-customxmlpartcollection-getbynamespace-member(1)'),
    run: async ({ context, same }) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add('<f:fact xmlns:f="urn:duban:fact"/>').load('id');
      await context.sync();
      const only = parts.getByNamespace('urn:duban:fact').getOnlyItem().load('id,namespaceUri');
      await context.sync();
      same([only.id, only.namespaceUri], [part.id, 'urn:duban:fact']);
      parts.getItem(part.id).delete();
      await context.sync();
    },
  },
];
