import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '#commands/commands';
import { below, childrenNamed, type Element, elementOf, readElement } from '../support/manifest/element.ts';
import { withDescendants } from '../support/manifest/element.ts';
import { faultsOf } from '../support/manifest/schema.ts';
import { ROOT } from '../support/modules.ts';

const BASE = 'https://localhost:3000/';
const FILE = join(ROOT, 'manifest.xml');
const XML = readFileSync(FILE, 'utf8');
const manifest = readElement(FILE);
const one = (name: string): Element => {
  const [found, ...others] = below(manifest, name);
  if (found === undefined || others.length > 0) throw new Error(`There is not one ${name}.`);
  return found;
};

/** Kind of resource → its elements by id. */
const resources = new Map(
  ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'].map((kind) => [
    kind,
    new Map(one(kind).children.map((resource) => [resource.attributes['id'] ?? '', resource])),
  ]),
);

/** Element that refers → kind of resource it refers to. */
const KINDS: Readonly<Record<string, string>> = {
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  LearnMoreUrl: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  Runtime: 'bt:Urls',
  'bt:Image': 'bt:Images',
};
const references = withDescendants(manifest).filter(({ attributes }) => attributes['resid'] !== undefined);

describe('the schema', () => {
  test('every element has the children and attributes asked for, in order', () => {
    expect(faultsOf(manifest)).toEqual([]);
  });

  test.each([
    ['a button with its icon before its tip', (xml: string) => swap(xml, 'Supertip', 'Icon')],
    ['a label of the tab above its groups', (xml: string) => moveTabLabel(xml)],
    ['no description', (xml: string) => xml.replace(/<Description Default[\s\S]*?<\/Description>/, '')],
    ['an attribute of nobody', (xml: string) => xml.replace('<Runtime ', '<Runtime kind="x" ')],
    ['an element of nobody', (xml: string) => xml.replace('<Hosts>', '<Hosts><Guest />')],
    ['two runtimes', (xml: string) => xml.replace(/<Runtime .*?\/>/, '$&$&')],
  ])('%s is told', (_, plant) => {
    const planted = plant(XML);
    expect(planted).not.toBe(XML);
    expect(faultsOf(elementOf(planted))).not.toEqual([]);
  });

  test('a tag that is not closed is told', () => {
    expect(() => elementOf(XML.replace('</CustomTab>', ''))).toThrow('<CustomTab> is not closed');
  });

  test('what the texts may be long', () => {
    const tooLong = withDescendants(manifest).flatMap(({ name, attributes, text }) => {
      const isLong = name === 'Description' || resources.get('bt:LongStrings')?.has(attributes['id'] ?? '');
      const words = [attributes['DefaultValue'], attributes['Value'], text];
      return words.filter((word) => (word?.length ?? 0) > (isLong === true ? 250 : 125));
    });
    expect(tooLong).toEqual([]);
  });
});

describe('ids', () => {
  test('the add-in keeps its own, a GUID, and a version of four numbers', () => {
    expect(one('Id').text).toBe('83018fc5-7457-490f-af21-30999806e1ea');
    expect(one('Version').text).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
  });

  test('each stands once; references are no longer than 32 characters, others than 125', () => {
    const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) =>
      below(manifest, name).map(({ attributes }) => attributes['id'] ?? ''),
    );
    const keys = [...resources.values()].flatMap((kind) => [...kind.keys()]);
    const count = [...resources.keys()].reduce((sum, kind) => sum + one(kind).children.length, 0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(count);
    expect(keys.filter((key) => key.length > 32)).toEqual([]);
    expect(ids.filter((id) => id.length > 125)).toEqual([]);
  });
});

describe('references', () => {
  test('each leads to a resource of its kind', () => {
    expect(references.length).toBeGreaterThan(50);
    const lost = references.filter(
      ({ name, attributes }) => !resources.get(KINDS[name] ?? '')?.has(attributes['resid'] ?? ''),
    );
    expect(lost).toEqual([]);
  });

  test('no resource is left over', () => {
    const used = new Set(references.map(({ attributes }) => attributes['resid']));
    const keys = [...resources.values()].flatMap((kind) => [...kind.keys()]);
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  test('pane, functions and runtime are one page', () => {
    const pages = ['Runtime', 'FunctionFile'].map((name) => one(name).attributes['resid']);
    const panes = below(one('VersionOverrides'), 'SourceLocation').map(
      ({ attributes }) => attributes['resid'],
    );
    expect(new Set([...pages, ...panes])).toEqual(new Set(['Url.Pane']));
    const [start] = childrenNamed(one('DefaultSettings'), 'SourceLocation');
    const page = resources.get('bt:Urls')?.get('Url.Pane');
    expect(start?.attributes['DefaultValue']).toBe(page?.attributes['DefaultValue']);
    expect(one('Runtime').attributes['lifetime']).toBe('long');
  });
});

describe('addresses', () => {
  /** Folder of a build → where its files stand in the project. */
  const sourceOf = (address: string): string =>
    join(
      ROOT,
      address === 'taskpane.html' ? 'src/taskpane/index.html' : join('assets', decodeURIComponent(address)),
    );
  const addresses = XML.match(/https?:\/\/[^"\s]+/g)?.filter(
    (url) => !/schemas\.microsoft|w3\.org/.test(url),
  );

  test('each stands on the one base and leads to a file', () => {
    expect(addresses?.length).toBeGreaterThan(40);
    const lost = addresses?.filter(
      (url) =>
        url !== BASE.slice(0, -1) && !(url.startsWith(BASE) && existsSync(sourceOf(url.slice(BASE.length)))),
    );
    expect(lost).toEqual([]);
  });

  test('every icon is there in all sizes, each as large as it says', () => {
    const sizes = below(manifest, 'Icon').map((icon) =>
      icon.children.map(({ attributes: { size, resid } }) => {
        const url = resources.get('bt:Images')?.get(resid ?? '')?.attributes['DefaultValue'] ?? '';
        return { size: Number(size), real: pngSize(sourceOf(url.slice(BASE.length))) };
      }),
    );
    expect(sizes.length).toBeGreaterThan(10);
    for (const icon of sizes)
      expect(icon).toEqual([16, 32, 64, 80].map((size) => ({ size, real: [size, size] })));
    const shown = ['IconUrl', 'HighResolutionIconUrl'].map((name) =>
      pngSize(sourceOf(one(name).attributes['DefaultValue']?.slice(BASE.length) ?? '')),
    );
    expect(shown).toEqual([
      [32, 32],
      [64, 64],
    ]);
  });
});

describe('words', () => {
  const spoken = withDescendants(manifest).filter(
    ({ name, attributes }) =>
      ['DisplayName', 'SupportUrl', 'bt:String'].includes(name) ||
      (name === 'Description' && attributes['DefaultValue'] !== undefined),
  );

  test('everything is said in Chinese, and in English where Office speaks English', () => {
    expect(one('DefaultLocale').text).toBe('zh-CN');
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
    expect(labels).toEqual(['任务', '校验', '汇总', '面板']);
    expect(labelOf(one('CustomTab'))).toBe('督办台账');
    expect(
      below(manifest, 'Host').map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type']),
    ).toEqual(['Workbook', 'Workbook']);
  });

  test('every function is one of the commands, and every command has its button', () => {
    const functions = below(manifest, 'FunctionName').map(({ text }) => text);
    expect([...functions].sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  test('asks for ExcelApi 1.14, which Excel 2021 has and the code needs', () => {
    const [sets] = childrenNamed(one('Requirements'), 'Sets');
    expect(sets?.attributes).toEqual({ DefaultMinVersion: '1.14' });
    expect(sets?.children.map(({ attributes }) => attributes)).toEqual([{ Name: 'ExcelApi' }]);
  });
});

const labelOf = (element: Element): string | undefined =>
  resources.get('bt:ShortStrings')?.get(childrenNamed(element, 'Label')[0]?.attributes['resid'] ?? '')
    ?.attributes['DefaultValue'];

/** Width and height out of the head of a PNG. */
function pngSize(file: string): readonly number[] {
  const bytes = readFileSync(file);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** The first element of one name and the next of another in each other's place. */
const swap = (xml: string, first: string, second: string): string =>
  xml.replace(
    new RegExp(`(<${first}>[\\s\\S]*?</${first}>)(\\s*)(<${second}>[\\s\\S]*?</${second}>)`),
    '$3$2$1',
  );

const moveTabLabel = (xml: string): string =>
  xml.replace('<Label resid="Tab" />', '').replace(/<CustomTab .*?>/, '$&<Label resid="Tab" />');
