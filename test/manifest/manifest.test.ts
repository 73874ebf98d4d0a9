import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { below, childrenNamed, elementOf, withDescendants } from '../../src/tooling/manifest/element.ts';
import {
  addressesOf,
  baseOf,
  fileFaults,
  referenceFaults,
  referencesOf,
} from '../../src/tooling/manifest/references.ts';
import { structureFaults } from '../../src/tooling/manifest/schema.ts';
import { BASE, manifest, onlyElement, resources, XML } from '../support/manifest/project-manifest.ts';
import { ROOT } from '../support/source/modules.ts';

describe('the schema', () => {
  test('every element has the required children and attributes, in order', () => {
    expect(structureFaults(manifest)).toEqual([]);
  });

  test.each([
    ['a button with its icon before its tip', (xml: string) => swap(xml, 'Supertip', 'Icon')],
    ['a label of the tab above its groups', (xml: string) => moveTabLabel(xml)],
    ['no description', (xml: string) => xml.replace(/<Description Default[\s\S]*?<\/Description>/, '')],
    ['an unknown attribute', (xml: string) => xml.replace('<Runtime ', '<Runtime kind="x" ')],
    ['an unknown element', (xml: string) => xml.replace('<Hosts>', '<Hosts><Guest />')],
    ['two runtimes', (xml: string) => xml.replace(/<Runtime .*?\/>/, '$&$&')],
  ])('%s is reported', (_, plant) => {
    const planted = plant(XML);
    expect(planted).not.toBe(XML);
    expect(structureFaults(elementOf(planted))).not.toEqual([]);
  });

  test('a tag that is not closed is reported', () => {
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
    expect(onlyElement('Id').text).toBe('83018fc5-7457-490f-af21-30999806e1ea');
    expect(onlyElement('Version').text).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
  });

  test('each is unique; references are no longer than 32 characters, others than 125', () => {
    const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) =>
      below(manifest, name).map(({ attributes }) => attributes['id'] ?? ''),
    );
    const keys = [...resources.values()].flatMap((kind) => [...kind.keys()]);
    const count = [...resources.keys()].reduce((sum, kind) => sum + onlyElement(kind).children.length, 0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(count);
    expect(keys.filter((key) => key.length > 32)).toEqual([]);
    expect(ids.filter((id) => id.length > 125)).toEqual([]);
  });
});

describe('references', () => {
  test('each leads to a resource of its kind, and no resource is unused', () => {
    expect(referencesOf(manifest).length).toBeGreaterThan(50);
    expect(referenceFaults(manifest)).toEqual([]);
  });

  test.each([
    ['a reference without a resource', 'resid="Url.Pane"', 'resid="Url.None"'],
    ['a resource of another kind', '<Label resid="Tab" />', '<Label resid="Url.Pane" />'],
    ['a resource that is not used', '<bt:Urls>', '<bt:Urls><bt:Url id="Url.None" DefaultValue="x" />'],
  ])('%s is found', (_, before, after) => {
    const planted = XML.replace(before, after);
    expect(planted).not.toBe(XML);
    expect(referenceFaults(elementOf(planted))).not.toEqual([]);
  });

  test('pane, functions and runtime are one page', () => {
    const pages = ['Runtime', 'FunctionFile'].map((name) => onlyElement(name).attributes['resid']);
    const panes = below(onlyElement('VersionOverrides'), 'SourceLocation').map(
      ({ attributes }) => attributes['resid'],
    );
    expect(new Set([...pages, ...panes])).toEqual(new Set(['Url.Pane']));
    const [start] = childrenNamed(onlyElement('DefaultSettings'), 'SourceLocation');
    const page = resources.get('bt:Urls')?.get('Url.Pane');
    expect(start?.attributes['DefaultValue']).toBe(page?.attributes['DefaultValue']);
    expect(onlyElement('Runtime').attributes['lifetime']).toBe('long');
  });
});

describe('addresses', () => {
  const ASSETS = join(ROOT, 'assets');
  /** The file of an icon by its address. */
  const iconFile = (address: string): string => join(ASSETS, decodeURIComponent(address.slice(BASE.length)));

  test('each is below the one base and leads to a file', () => {
    expect(baseOf(manifest)).toBe(BASE);
    expect(addressesOf(manifest).length).toBeGreaterThan(40);
    // The page of the pane is the only file that a build makes.
    expect(new Set(fileFaults(manifest, [ASSETS]))).toEqual(
      new Set([`${BASE}taskpane.html: no file taskpane.html`]),
    );
  });

  test.each([
    ['a file that does not exist', 'icons/app-32.png', 'icons/app-33.png'],
    ['an address elsewhere', 'https://localhost:3000/icons/app-32.png', 'https://elsewhere.test/app-32.png'],
  ])('%s is found', (_, before, after) => {
    const planted = XML.replace(before, after);
    expect(planted).not.toBe(XML);
    expect(fileFaults(elementOf(planted), [ASSETS]).join('\n')).toContain(after);
  });

  test('every icon is there in all sizes, each as large as it says', () => {
    const sizes = below(manifest, 'Icon').map((icon) =>
      icon.children.map(({ attributes: { size, resid } }) => {
        const url = resources.get('bt:Images')?.get(resid ?? '')?.attributes['DefaultValue'] ?? '';
        return { size: Number(size), real: pngSize(iconFile(url)) };
      }),
    );
    expect(sizes.length).toBeGreaterThan(10);
    for (const icon of sizes)
      expect(icon).toEqual([16, 32, 64, 80].map((size) => ({ size, real: [size, size] })));
    const shown = ['IconUrl', 'HighResolutionIconUrl'].map((name) =>
      pngSize(iconFile(onlyElement(name).attributes['DefaultValue'] ?? '')),
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
