import type { ReturnedFile } from '#actions/collect/returned-file';
import { isAside } from '#actions/collect/zip-files';
import { InputFailure } from '#core/failure/input-failure';
import { READING_SECONDS } from '#document/read/limits';
import type { WorkControl } from '../state/work.ts';
import type { ReturnsAnswer, ReturnsQuestion } from './returns-worker.ts';

/** A file that was chosen or dropped, with its path below the folder that was. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: () => Promise<ArrayBuffer>;
}

export const givenFile = (file: File): GivenFile => ({
  name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
  bytes: () => file.arrayBuffer(),
});

/**
 * Reads returned files and zips of them in a worker thread, one after the other, so that only one is in
 * memory. A file that cannot be read, or takes too long, is told and does not hinder the others.
 *
 * @throws the reason of the signal where it was cancelled
 */
export async function readReturnedFiles(
  given: readonly GivenFile[],
  { signal, onProgress }: WorkControl,
): Promise<readonly ReturnedFile[]> {
  const wanted = given.filter(({ name }) => !isAside(name));
  const thread = new ReadingThread(signal);
  const read: ReturnedFile[] = [];
  const names = uniqueNames(wanted.map(({ name }) => name));
  try {
    for (const [place, file] of wanted.entries()) {
      signal.throwIfAborted();
      onProgress?.(place, wanted.length);
      const name = names[place] ?? file.name;
      const bytes = await bytesOf(file);
      if (bytes === null) read.push(refused(name, new InputFailure('input.fault', { file: name })));
      else read.push(...(await thread.read(name, bytes)));
    }
    return read;
  } finally {
    thread.end();
  }
}

/** The bytes of a file; null where the system does not give them. */
async function bytesOf(file: GivenFile): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.bytes());
  } catch {
    return null;
  }
}

/** Names, of which those that are there already are numbered. */
export function uniqueNames(names: readonly string[], taken: readonly string[] = []): readonly string[] {
  const known = new Set(taken);
  return names.map((name) => {
    let own = name;
    for (let number = 2; known.has(own); number += 1) own = `${name}(${String(number)})`;
    known.add(own);
    return own;
  });
}

const refused = (file: string, { report }: InputFailure): ReturnedFile => ({
  file,
  content: { refusal: report },
});

/** A worker thread, which is begun anew where a file has ended it. */
class ReadingThread {
  private worker: Worker | null = null;

  constructor(private readonly signal: AbortSignal) {}

  end(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  /** Reads a file or a zip; after a file of it that cannot be read goes on with the next one. */
  async read(name: string, bytes: Uint8Array): Promise<readonly ReturnedFile[]> {
    const read: ReturnedFile[] = [];
    for (;;) {
      const failed = await this.ask({ given: { name, bytes }, known: read.map(({ file }) => file) }, read);
      if (failed === null) return read;
      this.end();
      read.push(failed);
      if (failed.file === name) return read;
    }
  }

  /** Null where all was read; else the file at which the thread came to an end. */
  private ask(question: ReturnsQuestion, read: ReturnedFile[]): Promise<ReturnedFile | null> {
    const worker = (this.worker ??= new Worker(new URL('./returns-worker.ts', import.meta.url)));
    const { signal } = this;
    let current = question.given.name;
    let timer = 0;
    const listening = new AbortController();
    const asked = new Promise<ReturnedFile | null>((resolve, reject) => {
      const wait = (): void => {
        window.clearTimeout(timer);
        timer = window.setTimeout(
          () =>
            resolve(
              refused(
                current,
                new InputFailure('input.too-slow', { file: current, seconds: READING_SECONDS }),
              ),
            ),
          READING_SECONDS * 1000,
        );
      };
      const { signal: over } = listening;
      signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: over });
      worker.addEventListener(
        'error',
        () => resolve(refused(current, new InputFailure('input.fault', { file: current }))),
        { signal: over },
      );
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<ReturnsAnswer>) => {
          if (data.kind === 'began') current = data.file;
          if (data.kind === 'read') read.push(data.returned);
          if (data.kind === 'done') resolve(null);
          else wait();
        },
        { signal: over },
      );
      wait();
      worker.postMessage(question);
    });
    return asked.finally(() => {
      window.clearTimeout(timer);
      listening.abort();
    });
  }
}
