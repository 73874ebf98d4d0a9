import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// Its main file wants a package it does not name.
import { Convert } from '@microsoft/app-manifest/build/generated-types/teams/TeamsManifestV1D24.js';
import { convert } from 'office-addin-manifest-converter';
import { RIBBON_COMMANDS } from '#taskpane/ribbon/commands';
import { ROOT } from '../support/source/modules.ts';

/** The first version whose types know ribbons of Excel as the converter writes them. */
const VERSION = '1.24';

interface Unified {
  readonly extensions: readonly {
    readonly requirements: {
      readonly capabilities: readonly { readonly name: string; readonly minVersion: string }[];
    };
    readonly runtimes: readonly {
      readonly lifetime: string;
      readonly actions?: readonly { readonly id: string; readonly type: string }[];
    }[];
    readonly ribbons: readonly { readonly tabs: readonly { readonly groups: readonly object[] }[] }[];
  }[];
}

describe('the manifest in the newer format of Microsoft 365', () => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  let json: string;

  beforeAll(async () => {
    await convert(join(ROOT, 'manifest.xml'), folder, false);
    json = readFileSync(join(folder, 'manifest.json'), 'utf8').replace(
      /("manifestVersion": ")[\d.]+/,
      `$1${VERSION}`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is valid', () => {
    const read = Convert.toTeamsManifestV1D24(json);
    expect(read).toMatchObject({ manifestVersion: VERSION, id: '83018fc5-7457-490f-af21-30999806e1ea' });
  });

  test('has the ribbon, the commands and one long-lived runtime', () => {
    const { extensions } = JSON.parse(json) as Unified;
    const [extension] = extensions;
    const commands = extension?.runtimes.flatMap(({ actions }) =>
      (actions ?? []).filter(({ type }) => type === 'executeFunction').map(({ id }) => id),
    );
    expect(commands?.sort()).toEqual(Object.keys(RIBBON_COMMANDS).sort());
    expect(extension?.runtimes.map(({ lifetime }) => lifetime)).toContain('long');
    expect(extension?.ribbons[0]?.tabs[0]?.groups).toHaveLength(5);
  });

  test.each([
    ['an unknown kind of action', (text: string) => text.replace('"executeFunction"', '"executeAnything"')],
    ['an icon without its size', (text: string) => text.replace(/"size": \d+,?/, '')],
    ['a ribbon that is no list', (text: string) => text.replace(/"ribbons": \[/, '"ribbons": 1, "x": [')],
  ])('%s is reported', (_, plant) => {
    const planted = plant(json);
    expect(planted).not.toBe(json);
    expect(() => Convert.toTeamsManifestV1D24(planted)).toThrow('Invalid value');
  });
});
