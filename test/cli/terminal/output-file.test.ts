import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFailure } from '#cli/command-failure';
import { nodeOutput } from '#cli/terminal/output-file';
import { makeReadOnly, mayMount, withSmallDisk } from '../../support/small-disk.ts';
import { ROOT } from '../../support/source/modules.ts';
import { SIZE } from './endless-writer-size.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-output-'))));
afterEach(() => {
  spawnSync('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true });
});

const OLD = '原来的内容';
const NEW = new TextEncoder().encode('新的内容');
const at = (name: string): string => join(folder, name);
const put = (name: string, content = OLD): string => {
  writeFileSync(at(name), content);
  return at(name);
};
const textAt = (name: string): string => readFileSync(at(name), 'utf8');
const names = (): readonly string[] => readdirSync(folder).sort();

/** The code of the failure of a request; a success is none. */
async function failureOf(request: Promise<unknown>): Promise<string> {
  try {
    await request;
  } catch (error) {
    if (error instanceof CommandFailure) return error.code;
    throw error;
  }
  return 'none';
}

const write = async (path: string, bytes: Uint8Array = NEW): Promise<void> =>
  (await nodeOutput(path)).write(bytes);

describe('a file is replaced as a whole', () => {
  test('and nothing else is left in its folder', async () => {
    await write(put('book.xlsx'));
    expect(textAt('book.xlsx')).toBe('新的内容');
    expect(names()).toEqual(['book.xlsx']);
  });

  test('its folders are made', async () => {
    await write(at('a/b/book.xlsx'));
    expect(textAt('a/b/book.xlsx')).toBe('新的内容');
  });

  test('its mode stays', async () => {
    chmodSync(put('book.xlsx'), 0o640);
    await write(at('book.xlsx'));
    expect(statSync(at('book.xlsx')).mode & 0o777).toBe(0o640);
  });

  test('a name as long as file systems have them', async () => {
    const name = `${'督'.repeat(83)}.xlsx`;
    await write(at(name));
    expect(names()).toEqual([name]);
  });

  test.each([0o022, 0o077])('a new file has the mode of any new file of the user: umask %i', async (mask) => {
    const before = process.umask(mask);
    try {
      await write(at('book.xlsx'));
    } finally {
      process.umask(before);
    }
    expect(statSync(at('book.xlsx')).mode & 0o777).toBe(0o666 & ~mask);
  });

  test('a link stays, and what it points to is written', async () => {
    mkdirSync(at('elsewhere'));
    put('elsewhere/book.xlsx');
    symlinkSync('elsewhere/book.xlsx', at('link.xlsx'));
    await write(at('link.xlsx'));
    expect(lstatSync(at('link.xlsx')).isSymbolicLink()).toBe(true);
    expect(textAt('elsewhere/book.xlsx')).toBe('新的内容');
  });

  test('a link that points nowhere yet', async () => {
    symlinkSync('later.xlsx', at('link.xlsx'));
    await write(at('link.xlsx'));
    expect(textAt('later.xlsx')).toBe('新的内容');
    expect(names()).toEqual(['later.xlsx', 'link.xlsx']);
  });
});

describe('what stands there', () => {
  test('is its bytes', async () => {
    expect(Buffer.from((await nodeOutput(put('book.xlsx'))).present ?? '').toString()).toBe(OLD);
  });

  test.each(['', null])('is nothing where the file is empty or missing: %j', async (content) => {
    if (content !== null) put('book.xlsx', content);
    const place = await nodeOutput(at('book.xlsx'));
    expect(place.present).toBeNull();
    await place.write(NEW);
    expect(textAt('book.xlsx')).toBe('新的内容');
  });

  test.each<[string, (path: string) => void]>([
    ['is changed', () => put('book.xlsx', '别人刚保存的内容')],
    ['is deleted', (path) => rmSync(path)],
  ])('%s by another program meanwhile: nothing is written', async (_, change) => {
    const place = await nodeOutput(put('book.xlsx'));
    change(at('book.xlsx'));
    const before = names().map((name) => [name, textAt(name)]);
    expect(await failureOf(place.write(NEW))).toBe('output.changed');
    expect(names().map((name) => [name, textAt(name)])).toEqual(before);
  });

  test.each(['', '别人刚保存的内容'])('appears meanwhile: nothing is written over %j', async (content) => {
    const place = await nodeOutput(at('book.xlsx'));
    put('book.xlsx', content);
    expect(await failureOf(place.write(NEW))).toBe(content === '' ? 'none' : 'output.changed');
    expect(textAt('book.xlsx')).toBe(content === '' ? '新的内容' : content);
    expect(names()).toEqual(['book.xlsx']);
  });
});

describe('the same file as an input', () => {
  test.each<[string, (path: string) => string]>([
    ['under its own name', (path) => path],
    [
      'by another way',
      (path) => join(folder, '.', '..', folder.split('/').at(-1) ?? '', path.slice(folder.length)),
    ],
    [
      'through a link',
      (path) => {
        symlinkSync(path, at('link.txt'));
        return at('link.txt');
      },
    ],
    [
      'under a second name',
      (path) => {
        linkSync(path, at('second.txt'));
        return at('second.txt');
      },
    ],
  ])('%s', async (_, inputOf) => {
    const path = put('notice.txt');
    const input = inputOf(path);
    expect(await (await nodeOutput(path)).isInput(input)).toBe(true);
    expect(await (await nodeOutput(input)).isInput(path)).toBe(true);
  });

  test.each(['copy.txt', 'missing.txt'])('%s is another one', async (input) => {
    put('copy.txt');
    expect(await (await nodeOutput(put('notice.txt'))).isInput(at(input))).toBe(false);
    expect(await (await nodeOutput(at('new.xlsx'))).isInput(at(input))).toBe(false);
  });
});

describe('where it cannot be written, that is said and nothing is changed', () => {
  test('a folder', async () => {
    expect(await failureOf(nodeOutput(folder))).toBe('output.is-folder');
    expect(await failureOf(nodeOutput(at('new/')))).toBe('output.is-folder');
  });

  test('no file', async () => {
    expect(await failureOf(nodeOutput('/dev/null'))).toBe('output.no-file');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a file where a folder should be', async () => {
    put('notes');
    expect(await failureOf(nodeOutput(at('notes/book.xlsx')))).toBe('output.no-folder');
    expect(textAt('notes')).toBe(OLD);
  });

  test('a read-only file, also for an administrator', async () => {
    chmodSync(put('book.xlsx'), 0o444);
    expect(await failureOf(nodeOutput(at('book.xlsx')))).toBe('output.read-only');
    expect(textAt('book.xlsx')).toBe(OLD);
  });

  test('a read-only folder, also for an administrator', async () => {
    put('book.xlsx');
    chmodSync(folder, 0o555);
    for (const name of ['book.xlsx', 'new.xlsx', 'deeper/new.xlsx'])
      expect(await failureOf(nodeOutput(at(name)))).toBe('output.folder-read-only');
    expect(textAt('book.xlsx')).toBe(OLD);
  });

  test.each(['~$book.xlsx', '.~book.xlsx', '.~lock.book.xlsx#'])('open elsewhere: %s', async (owner) => {
    const path = put('book.xlsx');
    put(owner, '');
    expect(await failureOf(nodeOutput(path))).toBe('output.open');
    expect(await failureOf(nodeOutput(at('other.xlsx')))).toBe('none');
    expect(textAt('book.xlsx')).toBe(OLD);
  });

  test('opened elsewhere while it is being prepared', async () => {
    const place = await nodeOutput(put('book.xlsx'));
    put('~$book.xlsx', '');
    expect(await failureOf(place.write(NEW))).toBe('output.open');
    expect(textAt('book.xlsx')).toBe(OLD);
    expect(names()).toEqual(['book.xlsx', '~$book.xlsx']);
  });

  test('a name that is too long', async () => {
    expect(await failureOf(write(at(`${'督'.repeat(90)}.xlsx`)))).toBe('file.unwritable');
    expect(names()).toEqual([]);
  });
});

const hasLocks = process.platform === 'linux' && spawnSync('flock', ['--version']).status === 0;

(hasLocks ? test : test.skip)('a file that another process has locked (Linux, with flock)', async () => {
  const path = put('book.xlsx');
  const holder = spawn('flock', [path, 'sh', '-c', 'echo held; sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  try {
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    expect(await failureOf(nodeOutput(path))).toBe('output.locked');
    expect(textAt('book.xlsx')).toBe(OLD);
  } finally {
    await ended(holder);
  }
  expect(await failureOf(write(path))).toBe('none');
});

/** Ends a process that leads a group, with the whole group, and waits until all of it is gone. */
async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('close', resolve));
  if (child.pid !== undefined) process.kill(-child.pid);
  await gone;
}

const onSmallDisk = mayMount ? test : test.skip;

const onDisk = (run: (disk: string) => Promise<void>): Promise<void> =>
  withSmallDisk(at('disk'), 200, () => run(at('disk')));

onSmallDisk('a full disk: the old file stays whole, and no part of the new one (needs to mount one)', () =>
  onDisk(async (disk) => {
    const path = join(disk, 'book.xlsx');
    writeFileSync(path, OLD.repeat(1000));
    expect(await failureOf(write(path, new Uint8Array(400_000)))).toBe('output.disk-full');
    expect(readFileSync(path, 'utf8')).toBe(OLD.repeat(1000));
    expect(readdirSync(disk)).toEqual(['book.xlsx']);
  }),
);

onSmallDisk('a full disk: folders that were made for the file are removed (needs to mount one)', () =>
  onDisk(async (disk) => {
    expect(await failureOf(write(join(disk, 'a/b/book.xlsx'), new Uint8Array(400_000)))).toBe(
      'output.disk-full',
    );
    expect(readdirSync(disk)).toEqual([]);
  }),
);

onSmallDisk('a read-only disk (needs to mount one)', () =>
  onDisk(async (disk) => {
    const path = join(disk, 'book.xlsx');
    writeFileSync(path, OLD);
    makeReadOnly(disk);
    for (const one of [path, join(disk, 'new.xlsx')])
      expect(await failureOf(nodeOutput(one))).toBe('output.disk-read-only');
    expect(readFileSync(path, 'utf8')).toBe(OLD);
  }),
);

/** Starts a program that writes the file again and again; each time of one byte only, "a" or "b". */
function startWriter(path: string, shell = ''): ChildProcess {
  const node = [process.execPath, '--import', 'tsx', join(ROOT, 'test/cli/terminal/endless-writer.ts'), path];
  const words = shell === '' ? node : ['sh', '-c', `${shell}; exec "$@"`, 'sh', ...node];
  const [program = '', ...rest] = words;
  return spawn(program, rest, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
}

const firstLine = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => {
    child.stdout?.once('data', resolve);
    child.once('exit', resolve);
  });

/** Whether a file is one that a writer wrote, from the beginning to the end. */
function isWhole(name: string): boolean {
  const bytes = readFileSync(at(name));
  return bytes.equals(Buffer.alloc(SIZE, bytes[0]));
}

/** Ends the writer of a file after some time. Returns whether the file is whole. */
async function killedWriter(name: string, signal: NodeJS.Signals, delay: number): Promise<boolean> {
  put(name, 'a'.repeat(SIZE));
  const writer = startWriter(at(name));
  await firstLine(writer);
  await new Promise((resolve) => setTimeout(resolve, delay));
  const gone = new Promise((resolve) => writer.once('exit', resolve));
  writer.kill(signal);
  await gone;
  return isWhole(name);
}

describe('a process that is killed while it writes', () => {
  test('leaves the old file whole, or the new one; its drafts go with the next writing', async () => {
    const delays = [7, 19, 43, 71];
    const books = delays.map((delay) => `book${String(delay)}.xlsx`);
    // Until one of them was killed in the middle: on a busy machine all may have been between two files.
    for (let round = 0; round < 10 && names().length <= books.length; round += 1) {
      const left = await Promise.all(
        delays.map((delay) => killedWriter(`book${String(delay)}.xlsx`, 'SIGKILL', delay + round)),
      );
      expect(left).toEqual(delays.map(() => true));
    }
    expect(names().length).toBeGreaterThan(books.length);
    for (const book of books) await write(at(book));
    expect(names()).toEqual([...books].sort());
  });

  test('removes its draft where it is asked to end', async () => {
    const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
    const left = await Promise.all(signals.map((signal) => killedWriter(`${signal}.xlsx`, signal, 20)));
    expect(left).toEqual(signals.map(() => true));
    expect(names()).toEqual(signals.map((signal) => `${signal}.xlsx`).sort());
  });

  test('a draft of another machine stays while it is fresh', async () => {
    await killedWriter('book.xlsx', 'SIGKILL', 20);
    const [draft = ''] = names().filter((name) => name.endsWith('.tmp'));
    if (draft === '') return;
    const [, digest = ''] = /^\.duban-\w+-(\w+)-/.exec(draft) ?? [];
    const foreign = put(draft.replace(digest, '0'.repeat(digest.length)));
    await write(at('book.xlsx'));
    expect(names()).toEqual([foreign.slice(folder.length + 1), 'book.xlsx']);
    const longAgo = Date.now() / 1000 - 7200;
    utimesSync(foreign, longAgo, longAgo);
    await write(at('book.xlsx'));
    expect(names()).toEqual(['book.xlsx']);
  });
});

test('two processes that write at the same time leave one whole file', async () => {
  put('book.xlsx', 'a'.repeat(SIZE));
  const writers = [startWriter(at('book.xlsx')), startWriter(at('book.xlsx'))];
  try {
    await Promise.all(writers.map(firstLine));
    for (let round = 0; round < 20; round += 1) {
      expect(isWhole('book.xlsx')).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  } finally {
    await Promise.all(writers.map(ended));
  }
  expect(names()).toEqual(['book.xlsx']);
});

const hasLimits = process.platform !== 'win32';

(hasLimits ? test : test.skip)('a file that becomes larger than a quota allows (Unix)', async () => {
  put('book.xlsx');
  const writer = startWriter(at('book.xlsx'), `ulimit -f ${String(SIZE / 2048)}`);
  let said = '';
  writer.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise((resolve) => writer.once('close', resolve));
  expect(said).toContain('output.disk-full');
  expect(code).toBe(1);
  expect(textAt('book.xlsx')).toBe(OLD);
  expect(names()).toEqual(['book.xlsx']);
});
