import { type ReturnedFile, readReturnedFile } from '#actions/collect/returned-file';
import { isAside, isZipOfFiles, zipFiles } from '#actions/collect/zip-files';
import type { InputFile } from '#actions/import/input-file';
import { InputFailure } from '#core/failure/input-failure';
import { CommandFailure } from '../../command-failure.ts';
import type { Invocation } from '../../invocation/invocation.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { fetchInput, MOST_FILES } from '../read-inputs.ts';

/**
 * Reads the files of paths, folders and zips, one after the other, so that only one at a time is unpacked
 * in memory. A file of a folder that cannot be read is reported, and the others are read.
 *
 * @throws InputFailure where there is no such path
 * @throws CommandFailure `usage.too-many-files`
 */
export async function* returnedFiles(
  paths: readonly string[],
  invocation: Invocation,
  terminal: Terminal,
): AsyncGenerator<ReturnedFile> {
  let count = 0;
  const names = new Set<string>();
  for await (const given of filesOf(paths, invocation, terminal)) {
    count += 1;
    if (count > MOST_FILES) throw new CommandFailure('usage.too-many-files', { count, limit: MOST_FILES });
    const read = 'bytes' in given ? await readReturnedFile(given) : given;
    if (names.has(read.file)) continue;
    names.add(read.file);
    yield read;
  }
}

async function* filesOf(
  paths: readonly string[],
  invocation: Invocation,
  terminal: Terminal,
): AsyncGenerator<InputFile | ReturnedFile> {
  for (const path of paths) {
    const inside = await terminal.filesIn(path);
    for (const file of inside ?? [path]) {
      if (inside !== null && isAside(file)) continue;
      yield* membersOf(await fetched(file, inside === null, invocation, terminal));
    }
  }
}

/** A file with the name by which it was given; of a folder, why it cannot be read. */
async function fetched(
  path: string,
  isGiven: boolean,
  invocation: Invocation,
  terminal: Terminal,
): Promise<InputFile | ReturnedFile> {
  try {
    const { bytes } = await fetchInput(path, invocation, terminal);
    return { name: path, bytes };
  } catch (error) {
    if (isGiven || !(error instanceof InputFailure)) throw error;
    return { file: path, content: { refusal: error.report } };
  }
}

function* membersOf(given: InputFile | ReturnedFile): Generator<InputFile | ReturnedFile> {
  if ('bytes' in given && isZipOfFiles(given.bytes)) yield* zipFiles(given.name, given.bytes);
  else yield given;
}
