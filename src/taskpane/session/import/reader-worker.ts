import type { InputFile } from '#actions/import/input-file';
import { readFiles } from '#actions/import/read-files';
import { Failure, type FailureReport } from '#core/failure/failure';
import type { Registry } from '#core/record/registry';

/** The message of the reading thread when it is done. */
export type ReaderAnswer =
  | { readonly kind: 'read'; readonly registry: Registry; readonly hasEntries: boolean }
  | { readonly kind: 'refused'; readonly failure: FailureReport }
  /** A fault of Duban itself. */
  | { readonly kind: 'fault'; readonly reason: string };

/** Where the build puts the fonts and character maps for PDF files. */
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
    if (error instanceof Failure) return { kind: 'refused', failure: error.report };
    return { kind: 'fault', reason: error instanceof Error ? error.message : String(error) };
  }
}
