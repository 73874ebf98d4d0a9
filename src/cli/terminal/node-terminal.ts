import { open, readdir } from 'node:fs/promises';
import { basename, dirname, sep } from 'node:path';
import type { InputFile } from '#actions/import/input-file';
import { announce } from '#guard/announce';
import { InputFailure } from '#core/failure/input-failure';
import { FILE_BYTES, MEGABYTE } from '#document/read/limits';
import { nodeOutput } from './output-file.ts';
import { errorCode } from './system-error.ts';
import type { Terminal } from './terminal.ts';

/** The terminal of the process. */
export const nodeTerminal: Terminal = {
  announce,
  isTyped: () => process.stdin.isTTY,
  read: async (path) => (path === '-' ? readStandardInput() : readPath(path)),
  filesIn: async (path) => (await import('./folder-files.ts')).folderFiles(path),
  output: nodeOutput,
  out: (text) => send(process.stdout, text),
  error: (text) => send(process.stderr, text),
  today: () => localDate(new Date()),
  openPage: async (address) => (await import('./open-page.ts')).openPage(address),
  stopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
};

function localDate(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${String(now.getFullYear())}-${month ?? ''}-${day ?? ''}`;
}

async function readPath(path: string): Promise<InputFile> {
  try {
    const { place, name } = await placeOf(path);
    const handle = await open(place);
    try {
      return { name, bytes: await bytesOf(handle.createReadStream(READ_AT_ONCE), path) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof InputFailure) throw error;
    const reason = errorCode(error);
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw new InputFailure('file.missing', { file: path });
    if (reason === 'EISDIR') throw new InputFailure('file.is-folder', { file: path });
    if (reason === 'ELOOP') throw new InputFailure('file.link-loop', { file: path });
    throw new InputFailure('file.unreadable', { file: path, reason });
  }
}

/**
 * Where a path leads. Names that are not UTF-8 reach the program with U+FFFD for what could not be decoded: then the
 * one file of that folder is meant whose name reads the same.
 */
async function placeOf(path: string): Promise<{ readonly place: string | Buffer; readonly name: string }> {
  const named = { place: path, name: basename(path) };
  if (!named.name.includes('\uFFFD')) return named;
  const names = await readdir(dirname(path), { encoding: 'buffer' });
  const [found, ...others] = names.filter((name) => name.toString() === named.name);
  if (found === undefined || others.length > 0) return named;
  const { readableName } = await import('#registry/server/store/readable-name');
  return { place: Buffer.concat([Buffer.from(dirname(path) + sep), found]), name: readableName(found) };
}

const READ_AT_ONCE = { highWaterMark: MEGABYTE, autoClose: false };

const readStandardInput = async (): Promise<InputFile> => ({
  name: '-',
  bytes: await bytesOf(process.stdin, '-'),
});

/**
 * All bytes of a file, pipe or device, which may have any size, or no end.
 *
 * @throws InputFailure `file.endless`
 */
async function bytesOf(stream: AsyncIterable<unknown>, file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > FILE_BYTES) throw new InputFailure('file.endless', { file, limit: FILE_BYTES / MEGABYTE });
  }
  return Buffer.concat(chunks);
}

/** A reader that closed the pipe (`| head`) is no error: the rest of the text is dropped. */
function send(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null): void => {
      stream.off('error', done);
      if (error && errorCode(error) !== 'EPIPE') reject(error);
      else resolve();
    };
    stream.once('error', done);
    stream.write(text, done);
  });
}
