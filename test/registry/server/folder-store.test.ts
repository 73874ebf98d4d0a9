import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { finding } from '#core/finding/make-finding';
import type { Registry } from '#core/record/registry';
import { registrySchema } from '#core/record/schema/registry';
import { readerHere } from '#registry/server/store/file-reader';
import { folderStore } from '#registry/server/store/folder-store';
import type { RegistryStore } from '#registry/server/store/store';
import { aNotice, anAllocation, aRegistry, aTask } from '../../support/records.ts';
import { SAMPLES } from '../../support/documents/notice-files.ts';
import { type TestFolder, testFolder } from '../../support/service/folder.ts';
import { randomRegistry } from '../../support/workbook/random-registry.ts';

const reads = jest.spyOn(fs, 'readFile');
syncBuiltinESMExports();
afterAll(() => {
  reads.mockRestore();
  syncBuiltinESMExports();
});

const noFault = (fault: unknown): never => {
  throw fault;
};

let folder: TestFolder;
let store: RegistryStore;
beforeEach(() => {
  folder = testFolder();
  store = folderStore(folder.path, {
    now: Date.now,
    read: readerHere(noFault),
  });
});
afterEach(() => folder.remove());

const named = (id: string, content = '完成一。'): Registry =>
  aRegistry({ notices: [aNotice({ id })], tasks: [aTask('1', { notice: id, content })] });
const ids = async (): Promise<unknown[]> =>
  (await store.list()).notices.map(({ registry }) => registry.notices[0]?.id);
const unusable = async (): Promise<string[]> =>
  (await store.list()).unusable.map(({ file, failure }) => `${file} ${failure.code}`);

test('an empty folder has no notices', async () => {
  expect(await store.list()).toEqual({ notices: [], unusable: [] });
  expect(await store.get('x')).toBeNull();
});

test('registries and notices are served, in the order of their files', async () => {
  folder.put('b.json', named('乙'));
  folder.put('a.json', named('甲'));
  for (const { name, text } of SAMPLES) folder.put(name, text);
  expect(await unusable()).toEqual([]);
  expect((await ids()).slice(0, 2)).toEqual(['甲', '乙']);
  expect(await ids()).toHaveLength(2 + SAMPLES.length);
  expect((await store.get('甲'))?.registry).toEqual(named('甲'));
});

test('files that cannot be used are listed with the reason and do not affect the others', async () => {
  folder.put('good.json', named('甲'));
  folder.put('cut.json', '{"format":"duban-registry/1","notices":[');
  folder.put('later.json', '{"format":"duban-registry/2"}');
  folder.put('other.json', '[1]');
  folder.put('empty.txt', '');
  folder.put('letter.txt', '今天天气很好。\n');
  folder.put('book.xlsx', 'PK\x03\x04rubbish');
  folder.put('old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  folder.put('step.json', named('..'));
  folder.put('none.json', aRegistry({ notices: [] }));
  expect(await ids()).toEqual(['甲']);
  expect(await unusable()).toEqual([
    'book.xlsx input.damaged',
    'cut.json registry.not-json',
    'empty.txt input.empty',
    'later.json registry.invalid',
    'letter.txt notice.no-tasks',
    'none.json notice.no-tasks',
    'old.doc input.old-office',
    'other.json registry.invalid',
    'step.json registry.odd-id',
  ]);
});

test('a fault of the reader makes one file unusable and is reported', async () => {
  const faults: unknown[] = [];
  const hearing = folderStore(folder.path, {
    now: Date.now,
    read: readerHere((fault) => faults.push(fault)),
  });
  folder.put('a.json', named('甲'));
  folder.put('b.json', named('乙'));
  const { parse } = JSON;
  const spy = jest.spyOn(JSON, 'parse').mockImplementation((text) => {
    if (text.includes('乙')) throw new RangeError('planted');
    return parse(text) as unknown;
  });
  try {
    const { notices, unusable: lost } = await hearing.list();
    expect(notices).toHaveLength(1);
    expect(lost.map(({ file, failure }) => `${file} ${failure.code}`)).toEqual(['b.json input.fault']);
    expect(faults).toEqual([new RangeError('planted')]);
  } finally {
    spy.mockRestore();
  }
});

test('other files, subfolders and links are listed, temporary files ignored', async () => {
  folder.put('a.json', named('甲'));
  folder.put('~$a.docx', 'lock');
  folder.put('.hidden.txt', 'x');
  folder.put('notes.md', '# x');
  mkdirSync(join(folder.path, 'sub.json'));
  const outside = testFolder();
  outside.put('secret.json', named('外'));
  symlinkSync(join(outside.path, 'secret.json'), join(folder.path, 'link.json'));
  expect(await ids()).toEqual(['甲']);
  expect(await unusable()).toEqual([
    'link.json registry.no-ordinary-file',
    'notes.md registry.other-kind',
    'sub.json registry.subfolder',
  ]);
  outside.remove();
});

(process.platform === 'linux' ? test : test.skip)(
  'a name in GBK is read and shown as it was meant',
  async () => {
    const name = Buffer.from([0xc8, 0xce, 0xce, 0xf1, 0x2e, 0x74, 0x78, 0x74]);
    writeFileSync(Buffer.concat([Buffer.from(`${folder.path}/`), name]), '');
    folder.put('a.xlsm', 'PK rubbish');
    expect(await unusable()).toEqual(['a.xlsm input.damaged', '任务.txt input.empty']);
  },
);

test('a notice in two files is served from the first', async () => {
  folder.put('1.json', named('甲', '完成一。'));
  folder.put('2.json', named('甲', '完成二。'));
  expect((await store.get('甲'))?.registry.tasks[0]?.content).toBe('完成一。');
  expect(await unusable()).toEqual(['2.json registry.notice-elsewhere']);
  rmSync(join(folder.path, '1.json'));
  expect((await store.get('甲'))?.registry.tasks[0]?.content).toBe('完成二。');
  expect(await unusable()).toEqual([]);
});

/** Changes of a file dated now may not show in its date; half a minute later they do. */
describe.each([
  ['just written', 0],
  ['written a while ago', 30_000],
])('changes of files %s', (_, later) => {
  beforeEach(() => {
    store = folderStore(folder.path, { now: () => Date.now() + later, read: readerHere(noFault) });
  });
  const state = async () => (await store.list()).notices[0];

  test('are seen at the next request; unchanged notices stay the same object', async () => {
    folder.put('a.json', named('甲', '完成一。'));
    const first = await state();
    expect(await state()).toBe(first);
    folder.put('b.json', named('乙'));
    expect(await state()).toBe(first);
    folder.put('a.json', named('甲', '完成二。'));
    const second = await state();
    expect(second?.registry.tasks[0]?.content).toBe('完成二。');
    expect(second?.version).not.toBe(first?.version);
    rmSync(join(folder.path, 'a.json'));
    expect(await ids()).toEqual(['乙']);
  });

  test('a file that was only touched or renamed has the same version', async () => {
    folder.put('a.json', named('甲'));
    const first = await state();
    folder.put('a.json', named('甲'));
    expect(await state()).toBe(first);
    renameSync(join(folder.path, 'a.json'), join(folder.path, 'c.json'));
    expect((await state())?.version).toBe(first?.version);
  });

  test('a file is not read again where its date is old enough', async () => {
    folder.put('a.json', named('甲'));
    const before = reads.mock.calls.length;
    for (let times = 0; times < 5; times += 1) await state();
    expect(reads.mock.calls.length - before).toBe(later > 0 ? 1 : 5);
  });

  test('are seen within the same tick of the clock and at the same size', async () => {
    const file = join(folder.path, 'a.json');
    const at = Date.now() / 1000;
    for (const content of ['完成一。', '完成二。', '完成三。']) {
      writeFileSync(file, JSON.stringify(named('甲', content)));
      utimesSync(file, at, at);
      expect((await state())?.registry.tasks[0]?.content).toBe(content);
    }
  });

  test('a file that is incomplete is served when it is complete', async () => {
    const whole = JSON.stringify(named('甲'));
    const file = join(folder.path, 'a.json');
    writeFileSync(file, whole.slice(0, 200));
    expect(await unusable()).toEqual(['a.json registry.not-json']);
    writeFileSync(file, whole);
    expect([await ids(), await unusable()]).toEqual([['甲'], []]);
  });

  test('the folder itself may be removed and made again', async () => {
    folder.put('a.json', named('甲'));
    await state();
    const away = `${folder.path}-away`;
    renameSync(folder.path, away);
    await expect(store.list()).rejects.toMatchObject({ code: 'service.no-folder' });
    await expect(store.get('甲')).rejects.toMatchObject({ code: 'service.no-folder' });
    renameSync(away, folder.path);
    expect(await ids()).toEqual(['甲']);
  });

  test('many calls at once read the folder once', async () => {
    folder.put('a.json', named('甲'));
    const all = await Promise.all(Array.from({ length: 20 }, () => store.get('甲')));
    expect(new Set(all).size).toBe(1);
  });
});

describe('a file of several notices', () => {
  test('gives findings without a notice to the notice of their task, else to the first', async () => {
    const noticeIds = ['甲', '乙'];
    const tasks = noticeIds.map((notice) => aTask('1', { notice }));
    const ofTask = finding('task.no-unit', { task: tasks[1]?.id ?? null }, { no: '1' });
    const ofNobody = finding('source.pages-without-text', {}, { file: 'x.pdf', pages: '2' });
    const ofAnother = finding('notice.no-date', { notice: '丙' }, {});
    folder.put(
      'all.json',
      aRegistry({
        notices: noticeIds.map((id) => aNotice({ id })),
        tasks,
        allocations: [anAllocation({ task: tasks[1]?.id ?? null, notice: '' })],
        findings: [ofTask, ofNobody, ofAnother],
      }),
    );
    const [first, second] = (await store.list()).notices.map(({ registry }) => registry);
    expect(first?.findings).toEqual([ofNobody, ofAnother]);
    expect(second?.findings).toEqual([ofTask]);
    expect([first?.allocations.length, second?.allocations.length]).toEqual([0, 1]);
  });

  const seeds = [2, 5, 7];
  test.each(seeds)('gives each its own records and loses none (seed %i)', async (seed) => {
    const given = randomRegistry(seed, { notices: 3, tasks: 40, hostile: true });
    // In the order of keys in which it is read.
    const registry = registrySchema.parse(given);
    folder.put('all.json', registry);
    const parts = (await store.list()).notices.map((stored) => stored.registry);
    expect(parts.map(({ notices }) => notices.map(({ id }) => id))).toEqual(
      registry.notices.map(({ id }) => [id]),
    );
    for (const { notices, tasks, targets } of parts) {
      expect(tasks).toEqual(registry.tasks.filter(({ notice }) => notice === notices[0]?.id));
      const own = new Set(tasks.map(({ id }) => id));
      expect(targets).toEqual(registry.targets.filter(({ task }) => own.has(task)));
    }
    const together = (key: 'allocations' | 'findings'): string[] =>
      parts.flatMap((part) => part[key].map((one) => JSON.stringify(one))).sort();
    expect(together('allocations')).toEqual(registry.allocations.map((one) => JSON.stringify(one)).sort());
    expect(together('findings')).toEqual(registry.findings.map((one) => JSON.stringify(one)).sort());
  });
});
