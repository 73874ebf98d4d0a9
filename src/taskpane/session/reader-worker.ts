import type { InputFile } from '#actions/import/input-file';
import { readFiles } from '#actions/import/read-files';
import { type FailureCode, type FailureParams, InputFailure } from '#core/failure/input-failure';
import type { Registry } from '#core/record/registry';

/** What the thread that reads files says when it is done. */
export type ReaderAnswer =
  | { readonly kind: 'read'; readonly registry: Registry; readonly hasEntries: boolean }
  | { readonly kind: 'refused'; readonly code: FailureCode; readonly params: FailureParams }
  /** A fault of ours. */
  | { readonly kind: 'fault'; readonly reason: string };

/** Where the build puts what pdf files need beside themselves. */
const assets = new URL('pdf/', self.location.href).href;

self.addEventListener(
  'message',
  ({ data }: MessageEvent<readonly InputFile[]>) => {
    void answerTo(data).then((answer) => self.postMessage(answer));
  },
  { once: true },
);

async function answerTo(files: readonly InputFile[]): Promise<ReaderAnswer> {
  try {
    const { registry, entries } = await readFiles(files, { pdf: { assets } });
    return { kind: 'read', registry, hasEntries: entries !== null };
  } catch (error) {
    if (error instanceof InputFailure) return { kind: 'refused', code: error.code, params: error.params };
    return { kind: 'fault', reason: error instanceof Error ? error.message : String(error) };
  }
}
