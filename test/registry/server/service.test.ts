import { hostname } from 'node:os';
import { hostCheck } from '#registry/server/host-names';
import type { Registry } from '#core/record/registry';
import type { NoticeList } from '#registry/protocol/list';
import type { Problem } from '#registry/protocol/problem';
import { noticePath } from '#registry/protocol/routes';
import { InputFailure } from '#core/failure/input-failure';
import { ServiceFailure } from '#registry/protocol/service-failure';
import { finding } from '#core/finding/make-finding';
import type { RegistryStore, StoredNotice } from '#registry/server/store/store';
import { aNotice, aRegistry, aTarget, aTask } from '../../support/records.ts';
import { aService, inject } from '../../support/service/in-process.ts';

const tasks = Array.from({ length: 40 }, (_, index) => aTask(String(index + 1)));
const large = aRegistry({
  tasks,
  targets: tasks.slice(0, 30).map((task) => aTarget(task)),
  findings: [finding('notice.number-missing', { notice: aNotice().id }, { list: '', numbers: ['41'] })],
});
const small = aRegistry({ notices: [aNotice({ id: 'a/b?c#d%e 通知' })] });
const ID = large.notices[0]?.id ?? '';
const PATH = noticePath(ID);

const storeOf = (...notices: readonly StoredNotice[]): RegistryStore => ({
  list: () =>
    Promise.resolve({
      notices,
      unusable: [{ file: 'x.pdf', failure: new InputFailure('pdf.no-text', { file: 'x.pdf', pages: 3 }) }],
    }),
  get: (id) => Promise.resolve(notices.find(({ registry }) => registry.notices[0]?.id === id) ?? null),
});
const store = storeOf({ registry: large, version: 'v1' }, { registry: small, version: 'w1' });
const service = aService(store);

describe('GET /registry', () => {
  test('lists every notice with its counts and the ETag of its document', async () => {
    const { status, json, headers } = await inject(service, '/registry');
    const { format, notices } = json as NoticeList;
    expect(status).toBe(200);
    expect(headers['Content-Type']).toBe('application/json; charset=utf-8');
    expect(format).toBe('duban-registry-list/1');
    expect(notices).toHaveLength(2);
    const { docNumber, title, issuer, issuedOn, year } = aNotice();
    expect(notices[0]).toEqual({
      ...{ id: ID, docNumber, title, issuer, issuedOn, year, tasks: 40, targets: 30 },
      etag: (await inject(service, PATH)).headers['ETag'],
    });
  });

  test.each([
    ['zh', 'PDF 文件“x.pdf”共 3 页'],
    ['en', 'The PDF "x.pdf" has 3 pages'],
  ])('says in plain words which files give none (%s)', async (language, sentence) => {
    const { json } = await inject(service, '/registry', { 'accept-language': language });
    const [file] = (json as NoticeList).unusable;
    expect(file?.file).toBe('x.pdf');
    expect(file?.code).toBe('pdf.no-text');
    expect(file?.message).toContain(sentence);
  });

  test('has an ETag that changes with any notice', async () => {
    const { headers } = await inject(service, '/registry');
    const later = aService(storeOf({ registry: large, version: 'v2' }, { registry: small, version: 'w1' }));
    expect((await inject(later, '/registry')).headers['ETag']).not.toBe(headers['ETag']);
    const { status, body } = await inject(service, '/registry', { 'if-none-match': headers['ETag'] ?? '' });
    expect([status, body.length]).toEqual([304, 0]);
  });
});

describe('GET /registry/{notice}', () => {
  test('is the whole registry of that notice, each finding with its sentence', async () => {
    const { json } = await inject(service, PATH);
    const { findings, ...records } = json as Registry & { findings: { message: string }[] };
    const { findings: given, ...expected } = large;
    expect(records).toEqual(expected);
    expect(findings).toHaveLength(given.length);
    expect(findings[0]?.message).toContain('缺少第41项');
    const english = await inject(service, PATH, { 'accept-language': 'en-GB,zh;q=0.5' });
    expect(english.text).toContain('41 is missing');
    expect(english.headers['Content-Language']).toBe('en');
  });

  test('finds an id whatever characters it has, and ignores the query', async () => {
    const id = small.notices[0]?.id ?? '';
    for (const url of [noticePath(id), `${noticePath(id)}?x=1`, `http://any.example${noticePath(id)}`])
      expect(((await inject(service, url)).json as Registry).notices[0]?.id).toBe(id);
  });

  test('is sent again only when it has changed, whatever the coding of the ETag', async () => {
    const plain = (await inject(service, PATH)).headers['ETag'] ?? '';
    const packed = (await inject(service, PATH, { 'accept-encoding': 'gzip' })).headers['ETag'] ?? '';
    expect(plain).toMatch(/^"[^"]+"$/);
    expect(packed).not.toBe(plain);
    for (const tag of [plain, packed, `W/${plain}`, `"other", ${plain}`, '*']) {
      const { status, body, headers } = await inject(service, PATH, { 'if-none-match': tag });
      expect([tag, status, body.length]).toEqual([tag, 304, 0]);
      expect(headers['ETag']).toBe(plain);
      expect(headers['Cache-Control']).toBe('no-cache');
    }
    for (const tag of ['"other"', 'rubbish', '', plain.replace('v1', 'v0')])
      expect((await inject(service, PATH, { 'if-none-match': tag })).status).toBe(200);
    // The English sentences are another document.
    const english = await inject(service, PATH, { 'if-none-match': plain, 'accept-language': 'en' });
    expect(english.status).toBe(200);
  });

  test.each([
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip, br;q=0', 'gzip'],
    ['GZIP;q=0.2', 'gzip'],
    ['*', 'br'],
    ['deflate', undefined],
    ['', undefined],
  ])('Accept-Encoding %j is answered with %s', async (accepted, coding) => {
    const { headers, text, body } = await inject(service, PATH, { 'accept-encoding': accepted });
    expect(headers['Content-Encoding']).toBe(coding);
    expect(headers['Vary']).toContain('Accept-Encoding');
    expect(headers['Content-Length']).toBe(String(body.length));
    expect(text).toBe((await inject(service, PATH)).text);
    if (coding !== undefined) expect(body.length).toBeLessThan(text.length / 10);
  });

  test('a small one is not compressed', async () => {
    const { headers } = await inject(service, noticePath(small.notices[0]?.id ?? ''), {
      'accept-encoding': 'br',
    });
    expect(headers['Content-Encoding']).toBeUndefined();
  });

  test('its bytes are made once for one state of it', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => inject(service, PATH, { 'accept-encoding': 'br' })),
    );
    expect(one?.body).toBe(two?.body);
  });

  test('HEAD has the headers and no body', async () => {
    const get = await inject(service, PATH, { 'accept-encoding': 'gzip' });
    const head = await inject(service, PATH, { 'accept-encoding': 'gzip' }, 'HEAD');
    expect([head.status, head.headers]).toEqual([200, get.headers]);
    expect(head.body.length).toBe(0);
  });
});

describe('each failure has its status, its code and one sentence in two languages', () => {
  test.each<[string, string, number, string, Record<string, string>, string]>([
    ['an unknown notice', '/registry/x', 404, 'registry.no-such-notice', {}, 'GET'],
    ['another page', '/', 404, 'service.no-such-page', {}, 'GET'],
    ['the folder', '/registry/', 404, 'service.no-such-page', {}, 'GET'],
    ['a step too many', '/registry/a/b', 404, 'service.no-such-page', {}, 'GET'],
    ['a way out', '/registry/../etc/passwd', 404, 'service.no-such-page', {}, 'GET'],
    ['an encoded way out', '/registry/..%2f..%2fetc%2fpasswd', 404, 'registry.no-such-notice', {}, 'GET'],
    ['a name of an object', '/registry/__proto__', 404, 'registry.no-such-notice', {}, 'GET'],
    ['a broken encoding', '/registry/%E7%9', 400, 'service.bad-address', {}, 'GET'],
    ['a bare percent', '/registry/%', 400, 'service.bad-address', {}, 'GET'],
    ['writing', '/registry', 405, 'service.method', {}, 'POST'],
    ['deleting', PATH, 405, 'service.method', {}, 'DELETE'],
    ['a picture', PATH, 406, 'service.not-acceptable', { accept: 'image/png' }, 'GET'],
    [
      'anything but JSON',
      PATH,
      406,
      'service.not-acceptable',
      { accept: '*/*, application/json;q=0' },
      'GET',
    ],
    ['no packing at all', PATH, 406, 'service.not-acceptable', { 'accept-encoding': 'identity;q=0' }, 'GET'],
  ])('%s', async (_, url, status, code, headers, method) => {
    for (const [language, sentence] of [
      ['zh-CN', /^.*\p{Script=Han}.*。$/u],
      ['en', /^[A-Z].*\.$/],
    ] as const) {
      const answer = await inject(service, url, { ...headers, 'accept-language': language }, method);
      expect(answer.status).toBe(status);
      expect((answer.json as Problem).code).toBe(code);
      expect((answer.json as Problem).message).toMatch(sentence);
      expect(answer.headers['Allow']).toBe(status === 405 ? 'GET, HEAD, OPTIONS' : undefined);
    }
  });

  test('a browser that opens the address sees the list', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    expect((await inject(service, '/registry', { accept })).status).toBe(200);
  });

  test('a fault of the program is 500, is reported to onFault, and shows no details', async () => {
    const faults: unknown[] = [];
    const fault = new Error('secret /srv/path');
    const broken = aService(
      { list: () => Promise.reject(fault), get: () => Promise.reject(fault) },
      { onFault: (one) => faults.push(one) },
    );
    const { status, text, json } = await inject(broken, '/registry');
    expect([status, (json as Problem).code]).toEqual([500, 'service.fault']);
    expect(text).not.toContain('secret');
    expect(faults).toEqual([fault]);
  });

  test('a folder that is missing is 503 and no fault', async () => {
    const gone = new ServiceFailure('service.no-folder');
    const broken = aService({ list: () => Promise.reject(gone), get: () => Promise.reject(gone) });
    expect((await inject(broken, PATH)).status).toBe(503);
  });
});

describe('pages of other origins', () => {
  const MINE = 'https://duban.example';
  const open = aService(store, { origins: [MINE] });

  test('may read the answers, failures too, where they are named', async () => {
    for (const url of [PATH, '/registry/x']) {
      const { headers } = await inject(open, url, { origin: MINE });
      expect(headers['Access-Control-Allow-Origin']).toBe(MINE);
      expect(headers['Access-Control-Expose-Headers']).toBe('ETag');
      expect(headers['Vary']).toContain('Origin');
    }
    const { headers } = await inject(open, PATH, { origin: 'https://other.example' });
    expect(headers['Access-Control-Allow-Origin']).toBeUndefined();
  });

  test('get an answer to their preflight request for an ETag', async () => {
    const asked = { origin: MINE, 'access-control-request-private-network': 'true' };
    const { status, headers, body } = await inject(open, PATH, asked, 'OPTIONS');
    expect([status, body.length]).toEqual([204, 0]);
    expect(headers['Access-Control-Allow-Headers']).toContain('If-None-Match');
    expect(headers['Access-Control-Allow-Private-Network']).toBe('true');
    const foreign = await inject(open, PATH, { origin: 'https://other.example' }, 'OPTIONS');
    expect(foreign.headers['Access-Control-Allow-Headers']).toBeUndefined();
  });

  test('may all read with *', async () => {
    const { headers } = await inject(aService(store, { origins: '*' }), PATH, {
      origin: 'https://x.example',
    });
    expect(headers['Access-Control-Allow-Origin']).toBe('*');
  });

  test('a request for a foreign host name is refused', async () => {
    const local = aService(store, { hosts: hostCheck('127.0.0.1', []) });
    expect((await inject(local, PATH, { host: 'Localhost:8087' })).status).toBe(200);
    expect((await inject(local, PATH, { host: 'evil.example:8087' })).status).toBe(421);
    expect((await inject(local, PATH)).status).toBe(421);
  });

  test('on all networks it answers to the names of the machine, and to those that are allowed', () => {
    const check = hostCheck('0.0.0.0', ['Proxy.example']);
    for (const name of ['localhost', hostname().toLowerCase(), 'proxy.example'])
      expect(check(name)).toBe(true);
    for (const name of ['evil.example', '', '203.0.113.9']) expect(check(name)).toBe(false);
    expect(hostCheck('192.0.2.5', [])('192.0.2.5')).toBe(true);
  });
});
