import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { type OfficeManifestPackage, validate } from '../../src/tooling/manifest/validate.ts';
import { BASE, XML } from '../support/manifest/project-manifest.ts';
import { ROOT } from '../support/source/modules.ts';

const MANIFEST = join(ROOT, 'manifest.xml');
const { readManifestFile } = OfficeAddinManifest;
type Answer = Awaited<ReturnType<OfficeManifestPackage['validateManifest']>>;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  writeFileSync(join(folder, 'taskpane.html'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const validated = (path: string, answer: () => Promise<Answer>) =>
  validate(path, [join(ROOT, 'assets'), folder], { readManifestFile, validateManifest: answer });

test("Microsoft's package reads the manifest", async () => {
  expect(await readManifestFile(MANIFEST)).toMatchObject({
    id: '83018fc5-7457-490f-af21-30999806e1ea',
    officeAppType: 'TaskPaneApp',
    defaultLocale: 'zh-CN',
    displayName: '督办台账',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
    iconUrl: `${BASE}icons/app-32.png`,
    highResolutionIconUrl: `${BASE}icons/app-64.png`,
    supportUrl: `${BASE}help/index.html`,
    defaultSettings: { sourceLocation: `${BASE}taskpane.html` },
  });
});

test.each<[string, () => Promise<Answer>, object]>([
  ['accepts it', () => Promise.resolve({ isValid: true, status: 200 }), { isDone: true, faults: [] }],
  [
    'rejects it',
    () => Promise.resolve({ isValid: false, report: { errors: [{ title: 'Icon', content: 'too large' }] } }),
    { isDone: true, faults: ['Icon: too large'] },
  ],
  ['is down', () => Promise.resolve({ isValid: false, status: 503 }), { isDone: false, reason: 'HTTP 503' }],
  ['cannot be reached', () => Promise.reject(new Error('ENOTFOUND')), { isDone: false, reason: 'ENOTFOUND' }],
])('the manifest is sound, and the service %s', async (_, answer, online) => {
  expect(await validated(MANIFEST, answer)).toEqual({ faults: [], online });
});

test('faults of structure, references and files are found without the service', async () => {
  const path = join(folder, 'planted.xml');
  writeFileSync(
    path,
    XML.replace('<Hosts>', '<Hosts><Guest />')
      .replace('<Label resid="Tab" />', '<Label resid="None" />')
      .replace('icons/app-32.png', 'icons/none.png'),
  );
  const { faults } = await validated(path, () => Promise.reject(new Error('ENOTFOUND')));
  for (const name of ['Guest', 'None', 'icons/none.png']) expect(faults.join('\n')).toContain(name);
});

test('a file that is no XML is refused', async () => {
  const path = join(folder, 'broken.xml');
  writeFileSync(path, XML.replace('</CustomTab>', ''));
  await expect(validated(path, () => Promise.resolve({ isValid: true }))).rejects.toThrow('parse');
});
