import { type ReturnedFile, readReturnedFile } from '#actions/collect/returned-file';
import { isZipOfFiles, zipFiles } from '#actions/collect/zip-files';
import type { InputFile } from '#actions/import/input-file';

/** A file, or a zip of files, to be read; of a zip without those files that were read before. */
export interface ReturnsQuestion {
  readonly given: InputFile;
  readonly known: readonly string[];
}

/** A message of the reading thread. */
export type ReturnsAnswer =
  | { readonly kind: 'began'; readonly file: string }
  | { readonly kind: 'read'; readonly returned: ReturnedFile }
  | { readonly kind: 'done' };

self.addEventListener('message', ({ data }: MessageEvent<ReturnsQuestion>) => void readAll(data));

const answer = (message: ReturnsAnswer): void => self.postMessage(message);

async function readAll({ given, known }: ReturnsQuestion): Promise<void> {
  const seen = new Set(known);
  for (const one of isZipOfFiles(given.bytes) ? zipFiles(given.name, given.bytes) : [given]) {
    const file = 'bytes' in one ? one.name : one.file;
    if (seen.has(file)) continue;
    answer({ kind: 'began', file });
    answer({ kind: 'read', returned: 'bytes' in one ? await readReturnedFile(one) : one });
  }
  answer({ kind: 'done' });
}
