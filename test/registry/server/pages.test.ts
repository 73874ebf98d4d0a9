import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { RegistryService } from '#registry/server/service';
import type { ServiceAnswer } from '#registry/server/http-message';
import { pageFolder } from '#registry/server/pages/page-folder';
import { serveFolder } from '#registry/server/serve';
import type { RegistryStore } from '#registry/server/store/store';
import { aService } from '../../support/service/in-process.ts';

const SCRIPT = `console.log(1);\n`.repeat(200);
const store: RegistryStore = {
  list: () => Promise.resolve({ notices: [], unusable: [] }),
  get: () => Promise.resolve(null),
};

let root: string;
let service: RegistryService;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pages-'));
  const folder = join(root, 'dist');
  mkdirSync(join(folder, 'office', 'zh-cn'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'a b.js'), SCRIPT);
  writeFileSync(join(folder, 'office', 'zh-cn', 'strings.js'), 'x');
  writeFileSync(join(folder, 'icon.png'), new Uint8Array(4_000));
  service = aService(store, { pages: await pageFolder(folder) });
});
afterAll(() => rmSync(root, { recursive: true }));

const ask = (url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<ServiceAnswer> =>
  service.handle({ method, url, headers });
const text = ({ body }: ServiceAnswer): string => new TextDecoder().decode(body);

test('the first page is at the root, files of folders at their paths, with their types', async () => {
  const first = await ask('/?lang=en');
  expect([first.status, first.headers['Content-Type'], text(first)]).toEqual([
    200,
    'text/html; charset=utf-8',
    '<!doctype html>',
  ]);
  expect((await ask('/office/zh-cn/strings.js')).headers['Content-Type']).toBe(
    'text/javascript; charset=utf-8',
  );
  expect((await ask('/a%20b.js')).status).toBe(200);
});

test('only its own site and Excel on the web may show a page in a frame', async () => {
  const policy = (await ask('/')).headers['Content-Security-Policy'] ?? '';
  expect(policy).toMatch(/^frame-ancestors 'self' https:/);
  expect(policy).toContain(' https://*.officeapps.live.com ');
  expect((await ask('/a%20b.js')).headers['Content-Security-Policy']).toBeUndefined();
});

test('texts are compressed where that is accepted, images never', async () => {
  const packed = await ask('/a%20b.js', { 'accept-encoding': 'gzip, br' });
  expect(packed.headers['Content-Encoding']).toBe('gzip');
  expect(gunzipSync(packed.body).toString()).toBe(SCRIPT);
  expect(text(await ask('/a%20b.js'))).toBe(SCRIPT);
  expect((await ask('/icon.png', { 'accept-encoding': 'gzip' })).headers['Content-Encoding']).toBeUndefined();
});

test('the browser revalidates each time and gets 304', async () => {
  const { headers } = await ask('/a%20b.js', { 'accept-encoding': 'gzip' });
  expect(headers['Cache-Control']).toBe('no-cache');
  const again = await ask('/a%20b.js', { 'if-none-match': headers['ETag'] ?? '' });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect((await ask('/icon.png', { 'if-none-match': headers['ETag'] ?? '' })).status).toBe(200);
  const head = await ask('/icon.png', {}, 'HEAD');
  expect([head.headers['Content-Length'], head.body.length]).toEqual(['4000', 0]);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%5csecret.txt',
  '/office/../../secret.txt',
  '//secret.txt',
  '/office',
  '/index.html%00',
  '/constructor',
])('nothing outside the folder is to be had, and nothing that is no file: %s', async (url) => {
  const answer = await ask(url, { 'accept-language': 'zh-CN' });
  expect([answer.status, text(answer)]).toEqual([404, '没有这个页面；请打开首页，即启动时显示的地址。\n']);
});

test('the registry is served at its own addresses, and only there are errors JSON', async () => {
  expect((await ask('/registry')).headers['Content-Type']).toBe('application/json; charset=utf-8');
  expect((await ask('/%ff')).status).toBe(400);
  expect((await ask('/index.html', {}, 'POST')).status).toBe(404);
});

test('where a port is taken the next one is used, with orNextPort', async () => {
  const options = {
    ...{ folder: join(root, 'dist'), host: '127.0.0.1', origins: [], pages: join(root, 'dist') },
    onFault: (fault: unknown) => {
      throw fault;
    },
  };
  const first = await serveFolder({ ...options, port: 0 });
  const port = Number(new URL(first.address).port);
  await expect(serveFolder({ ...options, port })).rejects.toMatchObject({ code: 'service.port-taken' });
  const second = await serveFolder({ ...options, port, orNextPort: true });
  expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  expect(await (await fetch(second.address)).text()).toBe('<!doctype html>');
  await Promise.all([first.stop(), second.stop()]);
});
