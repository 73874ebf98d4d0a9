import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { InputFile } from '#actions/import/input-file';
import { InputFailure } from '#core/failure/input-failure';
import { nodeOutput } from './output-file.ts';
import { errorCode } from './system-error.ts';
import type { Terminal } from './terminal.ts';

/** The terminal of the process. */
export const nodeTerminal: Terminal = {
  read: async (path) => (path === '-' ? readStandardInput() : readPath(path)),
  output: nodeOutput,
  out: (text) => send(process.stdout, text),
  error: (text) => send(process.stderr, text),
  today: () => localDate(new Date()),
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
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    const reason = errorCode(error);
    if (reason === 'ENOENT') throw new InputFailure('file.missing', { file: path });
    if (reason === 'EISDIR') throw new InputFailure('file.is-folder', { file: path });
    throw new InputFailure('file.unreadable', { file: path, reason });
  }
}

async function readStandardInput(): Promise<InputFile> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return { name: '-', bytes: Buffer.concat(chunks) };
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
