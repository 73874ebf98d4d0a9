import { RIBBON_COMMANDS } from '#taskpane/ribbon/commands';
import { below, childrenNamed, type Element, withDescendants } from '../../src/tooling/manifest/element.ts';
import { manifest, onlyElement, resources } from '../support/manifest/project-manifest.ts';

describe('words', () => {
  const spoken = withDescendants(manifest).filter(
    ({ name, attributes }) =>
      ['DisplayName', 'SupportUrl', 'bt:String'].includes(name) ||
      (name === 'Description' && attributes['DefaultValue'] !== undefined),
  );

  test('everything is said in Chinese, and in English where Office speaks English', () => {
    expect(onlyElement('DefaultLocale').text).toBe('zh-CN');
    expect(spoken.length).toBeGreaterThan(25);
    const others = spoken.map(({ children }) => children.map(({ attributes }) => attributes['Locale']));
    expect(others).toEqual(spoken.map(() => ['en-US']));
  });

  test('Chinese is Chinese, English is English but for names of sheets', () => {
    const words = spoken.filter(({ name }) => name !== 'SupportUrl');
    const zh = words.map(({ attributes }) => attributes['DefaultValue'] ?? '');
    const en = words.map(({ children }) => children[0]?.attributes['Value'] ?? '');
    expect(zh.filter((text) => !/^[^A-Za-z]*\p{Script=Han}[^A-Za-z]*$/u.test(text))).toEqual([]);
    expect(en.filter((text) => text === '' || /\p{Script=Han}/u.test(text.replace(/“.*?”/g, '')))).toEqual(
      [],
    );
  });
});

describe('the ribbon', () => {
  test('is one tab with its groups, for Excel alone', () => {
    const labels = below(manifest, 'Group').map((group) => labelOf(group));
    expect(labels).toEqual(['任务', '填报', '校验', '汇总', '面板']);
    expect(labelOf(onlyElement('CustomTab'))).toBe('督办台账');
    expect(
      below(manifest, 'Host').map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type']),
    ).toEqual(['Workbook', 'Workbook']);
  });

  test('every function is one of the commands, and every command has its button', () => {
    const functions = below(manifest, 'FunctionName').map(({ text }) => text);
    expect([...functions].sort()).toEqual(Object.keys(RIBBON_COMMANDS).sort());
  });

  test('the work of the month has a button for each step that begins in the pane', () => {
    const [, month] = below(manifest, 'Group');
    const buttons = month === undefined ? [] : childrenNamed(month, 'Control');
    expect(buttons.map((button) => [labelOf(button), below(button, 'FunctionName')[0]?.text])).toEqual([
      ['新建一期', 'openPeriod'],
      ['发放', 'handOutPacks'],
      ['汇总', 'collectReturns'],
    ]);
  });

  test('asks for ExcelApi 1.14, which Excel 2021 has and the code needs', () => {
    const [sets] = childrenNamed(onlyElement('Requirements'), 'Sets');
    expect(sets?.attributes).toEqual({ DefaultMinVersion: '1.14' });
    expect(sets?.children.map(({ attributes }) => attributes)).toEqual([{ Name: 'ExcelApi' }]);
  });
});

const labelOf = (element: Element): string | undefined =>
  resources.get('bt:ShortStrings')?.get(childrenNamed(element, 'Label')[0]?.attributes['resid'] ?? '')
    ?.attributes['DefaultValue'];
