import type { InputFile } from '#actions/import/input-file';
import { type FileReading, mergeReadings, readEachFile } from '#actions/import/read-files';
import { readSource } from '#actions/import/source';
import { Failure, type FailureReport } from '#core/failure/failure';
import type { Amendment } from '#core/record/entered/amendment';
import type { Registry } from '#core/record/registry';

/** What the thread is asked for: to read files, or to read again those whose documents were put right. */
export type ReaderRequest =
  | { readonly kind: 'files'; readonly files: readonly InputFile[]; readonly allowsEmpty: boolean }
  | { readonly kind: 'again'; readonly readings: readonly FileReading[] };

/** A message of the reading thread: what it begins, or how it ended. */
export type ReaderAnswer =
  | { readonly kind: 'began'; readonly file: string }
  | {
      readonly kind: 'read';
      readonly registry: Registry;
      readonly hasEntries: boolean;
      readonly amendments: readonly Amendment[];
      readonly readings: readonly FileReading[];
    }
  | { readonly kind: 'refused'; readonly failure: FailureReport }
  /** A fault of Duban itself. */
  | { readonly kind: 'fault'; readonly reason: string };

/** Where the build puts the fonts and character maps for PDF files. */
const assets = new URL('pdf/', self.location.href).href;

self.addEventListener(
  'message',
  ({ data }: MessageEvent<ReaderRequest>) => {
    void answerTo(data).then((answer) => self.postMessage(answer));
  },
  { once: true },
);

async function answerTo(request: ReaderRequest): Promise<ReaderAnswer> {
  try {
    const readings = request.kind === 'again' ? request.readings.map(readAgain) : await readAll(request);
    const { registry, entries } = mergeReadings(readings);
    return {
      kind: 'read',
      registry,
      hasEntries: entries !== null,
      amendments: entries?.amendments ?? [],
      readings,
    };
  } catch (error) {
    if (error instanceof Failure) return { kind: 'refused', failure: error.report };
    return { kind: 'fault', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function readAll({
  files,
  allowsEmpty,
}: Extract<ReaderRequest, { kind: 'files' }>): Promise<readonly FileReading[]> {
  const readings: FileReading[] = [];
  for (const file of files) {
    const began: ReaderAnswer = { kind: 'began', file: file.name };
    self.postMessage(began);
    for (const reading of await readEachFile([file], { pdf: { assets }, allowsEmpty }))
      readings.push(reading);
  }
  return readings;
}

const readAgain = (reading: FileReading): FileReading =>
  reading.source === null ? reading : readSource(reading.source, { allowsEmpty: true });
