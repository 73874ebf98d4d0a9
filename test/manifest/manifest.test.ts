import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { below, childrenNamed, elementOf, withDescendants } from '../support/manifest/element.ts';
import { BASE, manifest, one, resources, XML } from '../support/manifest/our-manifest.ts';
import { faultsOf } from '../support/manifest/schema.ts';
import { ROOT } from '../support/modules.ts';

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
