import type { InputFile } from '#actions/import/input-file';
import { Failure } from '#core/failure/failure';
import { InputFailure } from '#core/failure/input-failure';
import { READING_SECONDS } from '#document/read/limits';
import type { Amendment } from '#core/record/entered/amendment';
import type { Registry } from '#core/record/registry';
import type { FileReading } from '#actions/import/read-files';
import type { ReaderAnswer, ReaderRequest } from './reader-worker.ts';

/** A message of the PDF reader. */
interface OtherMessage {
  readonly kind?: undefined;
}

/** The registry of files, and whether one of them is a workbook of Duban. */
interface ReadFiles {
  readonly registry: Registry;
  readonly hasEntries: boolean;
  /** 调整台账 of the workbooks among them. */
  readonly amendments: readonly Amendment[];
  /** Each file for itself, so that the reading can be put right. */
  readonly readings: readonly FileReading[];
}

/**
 * Reads files in a worker thread: the pane stays responsive however large they are, and
 * cancelling, or a file that takes too long, ends the reading at once.
 *
 * @throws Failure as `readFiles`, `input.too-slow`, `input.fault`; the reason of the signal where it was cancelled.
 */
export const readInBackground = (
  files: readonly InputFile[],
  signal: AbortSignal,
  { allowsEmpty = false }: { readonly allowsEmpty?: boolean } = {},
): Promise<ReadFiles> => ask({ kind: 'files', files, allowsEmpty }, files[0]?.name ?? '', signal);

/** Reads documents again with their corrections; files without a document stay as they were read. */
export const readAgainInBackground = (
  readings: readonly FileReading[],
  signal: AbortSignal,
): Promise<ReadFiles> => ask({ kind: 'again', readings }, readings[0]?.file ?? '', signal);

async function ask(request: ReaderRequest, first: string, signal: AbortSignal): Promise<ReadFiles> {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url));
  let file = first;
  let timer = 0;
  try {
    return await new Promise<ReadFiles>((resolve, reject) => {
      const refuse = (reason: string): void => {
        const failure = new InputFailure('input.fault', { file });
        failure.cause = new Error(reason);
        reject(failure);
      };
      const seconds = READING_SECONDS;
      const begin = (name: string): void => {
        file = name;
        window.clearTimeout(timer);
        const tooSlow = (): void => reject(new InputFailure('input.too-slow', { file, seconds }));
        timer = window.setTimeout(tooSlow, seconds * 1000);
      };
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      worker.addEventListener('error', ({ message }) => refuse(message));
      // The PDF reader posts messages of its own from that thread; they are ignored.
      worker.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer | OtherMessage>) => {
        if (data.kind === 'began') begin(data.file);
        if (data.kind === 'read') resolve(data);
        if (data.kind === 'refused') reject(new Failure(data.failure));
        if (data.kind === 'fault') refuse(data.reason);
      });
      if (request.kind === 'again') begin(first);
      worker.postMessage(request);
    });
  } finally {
    window.clearTimeout(timer);
    worker.terminate();
  }
}
