import type { InputFile } from '#actions/import/input-file';
import { Failure } from '#core/failure/failure';
import type { Registry } from '#core/record/registry';
import type { ReaderAnswer } from './reader-worker.ts';

/** A message of the PDF reader. */
interface OtherMessage {
  readonly kind?: undefined;
}

/** The registry of files, and whether one of them is a workbook of Duban. */
interface ReadFiles {
  readonly registry: Registry;
  readonly hasEntries: boolean;
}

/**
 * Reads files in a worker thread: the pane stays responsive however large they are, and
 * cancelling ends the reading at once.
 *
 * @throws Failure as `readFiles`; the reason of the signal where it was cancelled.
 */
export async function readInBackground(files: readonly InputFile[], signal: AbortSignal): Promise<ReadFiles> {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url));
  try {
    return await new Promise<ReadFiles>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      // The PDF reader posts messages of its own from that thread; they are ignored.
      worker.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer | OtherMessage>) => {
        if (data.kind === 'read') resolve(data);
        if (data.kind === 'refused') reject(new Failure(data.failure));
        if (data.kind === 'fault') reject(new Error(data.reason));
      });
      worker.postMessage(files);
    });
  } finally {
    worker.terminate();
  }
}
