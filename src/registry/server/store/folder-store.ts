import { InputFailure } from '#core/failure/input-failure';
import { type FileLook, looksIn, readIn } from './files.ts';
import { type FileContent, hashOf, readContent } from './read-file.ts';
import type { RegistryStore, StoreContent, StoredNotice, Unusable } from './store.ts';

export interface FolderStoreOptions {
  /** Milliseconds since 1970, as files are dated. */
  readonly now: () => number;
  /** Hears of faults of the program while a file is read. */
  readonly onFault: (fault: unknown) => void;
}

/** A file as it was when it was last read. */
interface Known {
  readonly look: string;
  readonly hash: string;
  readonly content: FileContent;
  /** Whether a later change would show in its look: not so while its date is still of this moment. */
  readonly settled: boolean;
}

/** Dates of files are this coarse on the coarsest file systems (FAT). */
const DATE_STEP_MS = 2_000;

/**
 * Notices of the files of one folder. The folder is looked at whenever the
 * store is asked; a file is read again only when it was changed, and what was
 * read is kept when its bytes turn out to be the same.
 */
export function folderStore(folder: string, { now, onFault }: FolderStoreOptions): RegistryStore {
  let known: ReadonlyMap<string, Known> = new Map();
  let running: Promise<ReadonlyMap<string, Known>> | null = null;

  async function refreshed(): Promise<ReadonlyMap<string, Known>> {
    const next = new Map<string, Known>();
    // One after the other, so that only one file at a time is taken apart in memory.
    for (const look of await looksIn(folder)) next.set(look.name, await current(look, known.get(look.name)));
    known = next;
    return next;
  }

  async function current(look: FileLook, before: Known | undefined): Promise<Known> {
    if (before?.settled && before.look === look.look) return before;
    const settled = now() - look.changedMs > DATE_STEP_MS;
    try {
      const file = await readIn(folder, look);
      const hash = hashOf(file.bytes);
      const content = before?.hash === hash ? before.content : await readContent(file, onFault);
      return { look: look.look, hash, content, settled };
    } catch (error) {
      if (!(error instanceof InputFailure)) throw error;
      // Why it cannot be read (rights, a program that holds it) may pass without a trace on the file.
      return { look: look.look, hash: '', content: { failure: error }, settled: false };
    }
  }

  /** Requests that come while the folder is looked at share that look. */
  function files(): Promise<ReadonlyMap<string, Known>> {
    running ??= refreshed().finally(() => (running = null));
    return running;
  }

  const list = async (): Promise<StoreContent> => contentOf(await files());
  return {
    list,
    get: async (id) => (await list()).notices.find(({ registry }) => idOf(registry) === id) ?? null,
  };
}

const idOf = ({ notices }: StoredNotice['registry']): string | undefined => notices[0]?.id;

/** Files in the order of their names; of a notice that stands in two, the first. */
function contentOf(files: ReadonlyMap<string, Known>): StoreContent {
  const placeOf = new Map<string, string>();
  const notices: StoredNotice[] = [];
  const unusable: Unusable[] = [];
  for (const [file, { content }] of files) {
    if ('failure' in content) {
      unusable.push({ file, failure: content.failure });
      continue;
    }
    for (const stored of content.notices) {
      const notice = idOf(stored.registry) ?? '';
      const other = placeOf.get(notice);
      if (other === undefined) {
        placeOf.set(notice, file);
        notices.push(stored);
      } else {
        unusable.push({
          file,
          failure: new InputFailure('registry.notice-elsewhere', { file, notice, other }),
        });
      }
    }
  }
  return { notices, unusable };
}
