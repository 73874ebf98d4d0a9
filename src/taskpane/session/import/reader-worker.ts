import type { InputFile } from '#actions/import/input-file';
import { type FileReading, mergeReadings, readEachFile } from '#actions/import/read-files';
import { Failure, type FailureReport } from '#core/failure/failure';
import type { Registry } from '#core/record/registry';

/** A message of the reading thread: what it begins, or how it ended. */
export type ReaderAnswer =
  | { readonly kind: 'began'; readonly file: string }
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
    const readings: FileReading[] = [];
    for (const file of files) {
      const began: ReaderAnswer = { kind: 'began', file: file.name };
      self.postMessage(began);
      for (const reading of await readEachFile([file], { pdf: { assets } })) readings.push(reading);
    }
    const { registry, entries } = mergeReadings(readings);
    return { kind: 'read', registry, hasEntries: entries !== null };
  } catch (error) {
    if (error instanceof Failure) return { kind: 'refused', failure: error.report };
    return { kind: 'fault', reason: error instanceof Error ? error.message : String(error) };
  }
}
