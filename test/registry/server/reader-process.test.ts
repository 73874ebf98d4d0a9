import { readerApart } from '#registry/server/reader/reader-process';
import { folderStore } from '#registry/server/store/folder-store';
import { HOSTILE_FILES } from '../../support/hostile/files.ts';
import { aNotice, aRegistry } from '../../support/records.ts';
import { type TestFolder, testFolder } from '../../support/service/folder.ts';

let folder: TestFolder;
beforeEach(() => (folder = testFolder()));
afterEach(() => folder.remove());

test('a file that takes too much is listed with the reason, and the others are served', async () => {
  const faults: unknown[] = [];
  const reader = readerApart((fault) => faults.push(fault));
  const reads: string[] = [];
  const store = folderStore(folder.path, {
    now: Date.now,
    read: async (file, hash) => {
      const reading = await reader.read(file, hash);
      if (reading.content !== null) reads.push(file.name);
      return reading;
    },
  });
  const hostile = HOSTILE_FILES.find(({ name }) => name === 'most-lines.txt');
  folder.put('a.json', aRegistry({ notices: [aNotice({ id: '甲' })] }));
  folder.put('b.txt', hostile?.make() ?? '');
  folder.put('c.json', aRegistry({ notices: [aNotice({ id: '丙' })] }));
  const state = async () => {
    const { notices, unusable } = await store.list();
    return [
      notices.map(({ registry }) => registry.notices[0]?.id),
      unusable.map(({ file, failure }) => `${file} ${failure.code}`),
    ];
  };
  try {
    expect(await state()).toEqual([['甲', '丙'], ['b.txt input.too-much-memory']]);
    // It is not read again as long as it does not change.
    expect(await state()).toEqual([['甲', '丙'], ['b.txt input.too-much-memory']]);
    expect(reads.filter((name) => name === 'b.txt')).toHaveLength(1);
    folder.put('b.txt', '今天天气很好。');
    expect(await state()).toEqual([['甲', '丙'], ['b.txt notice.no-tasks']]);
    expect(faults).toEqual([]);
  } finally {
    reader.stop();
  }
});

test('an answer does not wait for a file that is being read', async () => {
  let finish = (): void => undefined;
  const store = folderStore(folder.path, {
    now: Date.now,
    patienceMs: 0,
    read: ({ name }) =>
      new Promise((resolve) => {
        if (name === 'a.txt') resolve({ hash: '1', content: { notices: [] } });
        else finish = () => resolve({ hash: '2', content: { notices: [] } });
      }),
  });
  folder.put('a.txt', '一');
  folder.put('b.txt', '二');
  const codes = async (): Promise<string[]> => {
    const { unusable } = await store.list();
    return unusable.map(({ file, failure }) => `${file} ${failure.code}`);
  };
  await codes();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await codes()).toEqual(['b.txt registry.being-read']);
  finish();
  expect((await store.list(Infinity)).unusable).toEqual([]);
});
