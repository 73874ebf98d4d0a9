import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Pulled, registryClient, type RegistryClient } from '#registry/client/client';
import { finding } from '#core/finding/make-finding';
import type { Registry } from '#core/record/registry';
import { registriesByNotice } from '#registry/server/store/by-notice';
import { readerHere } from '#registry/server/store/file-reader';
import { folderStore } from '#registry/server/store/folder-store';
import { httpServer } from '#registry/server/serve';
import { aNotice, aRegistry, aTask } from '../../support/records.ts';
import { aService, fetchOf, realWait } from '../../support/service/in-process.ts';
import { type TestFolder, testFolder } from '../../support/service/folder.ts';
import { randomRegistry } from '../../support/workbook/random-registry.ts';

const noFault = (fault: unknown): never => {
  throw fault;
};

let folder: TestFolder;
beforeEach(() => (folder = testFolder()));
afterEach(() => folder.remove());

const appOf = (path: string) => aService(folderStore(path, { now: Date.now, read: readerHere(noFault) }));

const clientOf = (baseUrl = 'http://registry.example', fetch = fetchOf(appOf(folder.path))): RegistryClient =>
  registryClient({ fetch, baseUrl, timeoutMs: 20_000, wait: realWait });

const registryIn = (pulled: Pulled): Registry => {
  if (!pulled.changed) throw new Error('nothing came');
  return pulled.registry;
};

/** Every notice of the list, pulled. */
async function pullAll(client: RegistryClient): Promise<readonly Registry[]> {
  const { notices } = await client.list();
  const all: Registry[] = [];
  for (const { id, etag, tasks, targets } of notices) {
    const pulled = await client.get(id);
    const registry = registryIn(pulled);
    expect(pulled).toMatchObject({ etag });
    expect([tasks, targets]).toEqual([registry.tasks.length, registry.targets.length]);
    expect(await client.get(id, { etag })).toEqual({ changed: false });
    all.push(registry);
  }
  return all;
}

describe('a registry served and pulled', () => {
  const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
  test.each(seeds)('is the registry that was stored (seed %i)', async (seed) => {
    const size = { notices: 1 + (seed % 3), tasks: seed * 2, hostile: seed % 2 === 0 };
    const registry = randomRegistry(seed, size);
    folder.put('registry.json', registry);
    const pulled = await pullAll(clientOf());
    expect(pulled).toEqual(registriesByNotice(registry));
    if (size.notices === 1) expect(pulled).toEqual([registry]);
  });
});

describe('over the network', () => {
  test('is the same, compressed, with a path before /registry and several clients at once', async () => {
    const registry = randomRegistry(11, { notices: 1, tasks: 60, hostile: true });
    folder.put('registry.json', registry);
    const server = httpServer(appOf(folder.path), noFault).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${String(port)}`;
    const [id = ''] = registry.notices.map((notice) => notice.id);
    try {
      for (const base of [url, `${url}/`, `${url}/registry`, ` ${url}/registry/ `])
        expect((await clientOf(base, fetch).list()).notices.map((entry) => entry.id)).toEqual([id]);
      const raw = await fetch(`${url}/registry`, { headers: { 'accept-encoding': 'br' } });
      expect(raw.headers.get('cache-control')).toBe('no-cache');
      const pulls = await Promise.all(Array.from({ length: 8 }, () => clientOf(url, fetch).get(id)));
      for (const pulled of pulls) expect(registryIn(pulled)).toEqual(registry);
      const etag = pulls[0]?.changed ? (pulls[0].etag ?? '') : '';
      expect(await clientOf(url, fetch).get(id, { etag })).toEqual({ changed: false });
      await expect(clientOf(`${url}/elsewhere`, fetch).list()).rejects.toMatchObject({
        code: 'registry.wrong-address',
      });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('what has changed', () => {
  const named = (content: string): Registry => aRegistry({ tasks: [aTask('1', { content })] });
  const { id } = aNotice();

  test('is sent when it changes, and its ETag is that of the list', async () => {
    const client = clientOf();
    folder.put('a.json', named('完成一。'));
    const first = await client.get(id);
    const etag = first.changed ? (first.etag ?? '') : '';
    folder.put('other.json', aRegistry({ notices: [aNotice({ id: '另一份' })] }));
    expect(await client.get(id, { etag })).toEqual({ changed: false });
    folder.put('a.json', named('完成二。'));
    const second = await client.get(id, { etag });
    expect(registryIn(second)).toEqual(named('完成二。'));
    expect((await client.list()).notices[0]?.etag).toBe(second.changed ? second.etag : '');
    expect(second).not.toMatchObject({ etag });
  });

  test('a notice that was withdrawn is reported as such', async () => {
    folder.put('a.json', named('完成一。'));
    for (const lost of ['另一份', '..', '', '\ud800'])
      await expect(clientOf().get(lost)).rejects.toMatchObject({ code: 'registry.no-such-notice' });
  });

  test('files that cannot be used are listed with their sentences', async () => {
    folder.put('a.json', named('完成一。'));
    folder.put('b.txt', '');
    const { notices, unusable } = await clientOf().list();
    expect(notices).toHaveLength(1);
    expect(unusable[0]?.message).toMatch(/^文件“b\.txt”是空的/);
  });
});

test('fields that a later service adds to the format are ignored', async () => {
  const registry = aRegistry({
    tasks: [aTask('1')],
    findings: [finding('task.no-unit', { notice: aNotice().id }, { no: '1' })],
  });
  const fetchPlus = async (): Promise<Response> =>
    Promise.resolve(
      Response.json({
        ...registry,
        since: 2031,
        tasks: registry.tasks.map((task) => ({ ...task, colour: 'red' })),
      }),
    );
  const pulled = await clientOf('http://x.example', fetchPlus).get(aNotice().id);
  expect(registryIn(pulled)).toEqual(registry);
});
