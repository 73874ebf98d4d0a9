import { openHost } from '../../../support/host/client.ts';

const refusedWith = async (code: string, work: (workbook: Excel.Workbook) => unknown): Promise<void> => {
  await expect(
    Excel.run(async (context) => {
      work(context.workbook);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
};

beforeEach(() => void openHost());

test('a name of cells has a formula and a range, and is found in any case', async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    worksheets.add('单位 目录');
    const range = worksheets.getItem('单位 目录').getRange('A1:B9');
    names.add('单位', range, '下拉清单').load('formula,type,value,scope,visible,comment');
    const sheet = worksheets.getItem('Sheet1');
    sheet.names.add('Local', '=A1+$B$2:C3+SUM(单位)').load('formula,scope');
    await context.sync();
    const name = names.getItem('单位').load('formula,type,value,scope,visible,comment');
    const own = sheet.names.getItem('LOCAL').load('formula,scope');
    const meant = name.getRange().load('address');
    const byName = sheet.getRange('单位').load('address');
    const absent = names.getItemOrNullObject('Local').load('name');
    await context.sync();
    expect(name.toJSON()).toMatchObject({
      formula: "='单位 目录'!$A$1:$B$9",
      type: 'Range',
      value: "'单位 目录'!$A$1:$B$9",
      scope: 'Workbook',
      visible: true,
      comment: '下拉清单',
    });
    expect([own.formula, own.scope]).toEqual(['=Sheet1!A1+Sheet1!$B$2:C3+SUM(单位)', 'Worksheet']);
    expect([meant.address, byName.address, absent.isNullObject]).toEqual([
      "'单位 目录'!A1:B9",
      "'单位 目录'!A1:B9",
      true,
    ]);
  });
});

test('a name of a constant has a value and no range', async () => {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    const share = names.add('比例', '=0.25').load('type,value');
    const text = names.add('口径', '="年度""累计"""').load('type,value');
    const none = names.add('是', '=TRUE').getRangeOrNullObject().load('address');
    await context.sync();
    expect([share.type, share.value, text.type, text.value]).toEqual([
      'Double',
      0.25,
      'String',
      '年度"累计"',
    ]);
    expect(none.isNullObject).toBe(true);
  });
  await refusedWith('ItemNotFound', ({ names }) => names.getItem('比例').getRange().load('address'));
});

test.each(['有 空格', '1月', 'A1', 'R2C3', 'r', '-x', '', '一'.repeat(256)])(
  '%j is rejected as a name',
  async (name) => {
    await refusedWith('InvalidArgument', ({ names }) => names.add(name, '=1'));
  },
);

test('a name is unique in its scope and among tables', async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.getItem('Sheet1');
    names.add('单位', '=1');
    sheet.names.add('单位', '=2');
    sheet.tables.add('A1:B2', true).name = '任务';
    await context.sync();
  });
  await refusedWith('ItemAlreadyExists', ({ names }) => names.add('单位', '=2'));
  await refusedWith('ItemAlreadyExists', ({ names }) => names.add('任务', '=2'));
  await refusedWith('InvalidArgument', ({ names }) => names.add('没有等号', 'Sheet1!A1'));
  await refusedWith('InvalidArgument', ({ names }) => names.add('坏公式', '=SUM('));
});

test('a name can be changed and deleted', async () => {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    const name = names.add('单位', '=1');
    await context.sync();
    const again = names.getItem('单位');
    again.formula = '=Sheet1!$A$1';
    again.visible = false;
    names.load('items/name,items/visible,items/formula');
    await context.sync();
    expect(names.items.map((item): unknown => [item.name, item.visible, item.formula])).toEqual([
      ['单位', false, '=Sheet1!$A$1'],
    ]);
    again.delete();
    const count = names.getCount();
    await context.sync();
    expect([count.value, name !== again]).toEqual([0, true]);
  });
});

test('settings store any JSON, and keys are case-sensitive', async () => {
  const { book } = openHost();
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('登记', { 期: [1, 2], 空: null });
    await context.sync();
    const setting = settings.getItem('登记').load('value,key');
    const absent = settings.getItemOrNullObject('登').load('key');
    await context.sync();
    expect([setting.key, setting.value, absent.isNullObject]).toEqual([
      '登记',
      { 期: [1, 2], 空: null },
      true,
    ]);
    setting.value = '新';
    settings.add('二', 2);
    settings.load('items/key,items/value');
    await context.sync();
    expect(settings.items.map(({ key, value }): unknown => [key, value])).toEqual([
      ['登记', '新'],
      ['二', 2],
    ]);
    setting.delete();
    await context.sync();
  });
  expect([...book.settings]).toEqual([['二', 2]]);
  await refusedWith('ItemNotFound', ({ settings }) => settings.getItem('登记').load('value'));
});

test('custom XML has to be well-formed, and is found by namespace and id', async () => {
  const xml =
    '<?xml version="1.0"?><!-- 登记 --><d:book xmlns:d="urn:duban"><d:任务 编号="1"/>甲&amp;乙</d:book>';
  await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add(xml).load('id,namespaceUri');
    customXmlParts.add('<other/>');
    await context.sync();
    const only = customXmlParts.getByNamespace('urn:duban').getOnlyItem().load('id');
    const text = customXmlParts.getItem(part.id).getXml();
    await context.sync();
    expect([part.namespaceUri, only.id, text.value]).toEqual(['urn:duban', part.id, xml]);
    const again = customXmlParts.getItem(part.id);
    again.setXml('<d xmlns="urn:duban"/>');
    const changed = again.getXml();
    again.delete();
    const count = customXmlParts.getCount();
    await context.sync();
    expect([changed.value, count.value]).toEqual(['<d xmlns="urn:duban"/>', 1]);
  });
  for (const bad of ['', '纯文本', '<a>', '<a></b>', '<a/><b/>', '<a b=1/>', '<a b="1" b="2"/>', '</a>'])
    await refusedWith('InvalidArgument', ({ customXmlParts }) => customXmlParts.add(bad));
});

test('document properties', async () => {
  await Excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.title = '督办台账';
    properties.custom.add('期', 202506);
    properties.custom.add('市', '澜屿市');
    properties.load('title,author');
    const period = properties.custom.getItem('期').load('value,type');
    await context.sync();
    expect([properties.title, properties.author, period.value, period.type]).toEqual([
      '督办台账',
      '',
      202506,
      'Number',
    ]);
  });
});

test('calculation and events can be suspended; save is reported as not implemented', async () => {
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    application.calculationMode = 'Manual';
    application.calculate('Full');
    application.load('calculationMode');
    context.runtime.enableEvents = false;
    context.runtime.load('enableEvents');
    await context.sync();
    expect([application.calculationMode, context.runtime.enableEvents]).toEqual(['Manual', false]);
  });
  await refusedWith('ApiNotFound', (workbook) => workbook.save());
});
