import type { InputFile } from '#actions/import/input-file';
import { InputFailure } from '#core/failure/input-failure';
import type { Registry } from '#core/record/registry';
import type { ReaderAnswer } from './reader-worker.ts';

/** What files hold together, and whether a workbook of ours is among them. */
export interface ReadFiles {
  readonly registry: Registry;
  readonly hasEntries: boolean;
}

/**
 * Reads files in a thread of their own: the pane stays alive however large they are, and
 * cancelling ends the reading at once. Throws InputFailure as `readFiles`, and the reason
 * of the signal.
 */
export async function readInBackground(files: readonly InputFile[], signal: AbortSignal): Promise<ReadFiles> {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url));
  try {
    return await new Promise<ReadFiles>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      // The reader of pdf files speaks to whoever listens, too; it is not meant.
      worker.addEventListener('message', ({ data }: MessageEvent<Partial<ReaderAnswer>>) => {
        if (data.kind === 'read') resolve(data as ReadFiles);
        if (data.kind === 'refused') {
          const { code, params } = data as Extract<ReaderAnswer, { kind: 'refused' }>;
          reject(new InputFailure(code, params));
        }
        if (data.kind === 'fault')
          reject(new Error((data as Extract<ReaderAnswer, { kind: 'fault' }>).reason));
      });
      worker.postMessage(files);
    });
  } finally {
    worker.terminate();
  }
}
