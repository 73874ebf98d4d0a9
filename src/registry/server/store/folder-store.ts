import { Failure } from '#core/failure/failure';
import { ServerFailure } from '../server-failure.ts';
import { type FileState, filesIn, readFrom } from './folder-files.ts';
import { type FileContent, hashOf, readContent } from './read-file.ts';
import type { RegistryStore, StoreContent, StoredNotice, Unusable } from './store.ts';

export interface FolderStoreOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Is called with faults of the program while a file is read. */
  readonly onFault: (fault: unknown) => void;
}

/** A file as it was when it was last read, with what was read. */
interface KnownFile {
  readonly fingerprint: string;
  readonly hash: string;
  readonly content: FileContent;
  /** Whether its date is old enough for a later change to show in the fingerprint. */
  readonly isSettled: boolean;
}

/** Precision of file dates on the coarsest file system (FAT). */
const DATE_STEP_MS = 2_000;

/**
 * The notices of the files of one folder. Each call lists the folder; a file is read
 * again only if it was changed, and parsed again only if its bytes differ.
 */
export function folderStore(folder: string, { now, onFault }: FolderStoreOptions): RegistryStore {
  let known: ReadonlyMap<string, KnownFile> = new Map();
  let running: Promise<ReadonlyMap<string, KnownFile>> | null = null;

  async function refreshed(): Promise<ReadonlyMap<string, KnownFile>> {
    const next = new Map<string, KnownFile>();
    // One after the other: parsing takes a multiple of the size of a file in memory.
    for (const file of await filesIn(folder)) next.set(file.name, await current(file, known.get(file.name)));
    known = next;
    return next;
  }

  async function current(state: FileState, before: KnownFile | undefined): Promise<KnownFile> {
    const { fingerprint } = state;
    if (before?.isSettled && before.fingerprint === fingerprint) return before;
    const isSettled = now() - state.changedMs > DATE_STEP_MS;
    try {
      const file = await readFrom(folder, state);
      const hash = hashOf(file.bytes);
      const content = before?.hash === hash ? before.content : await readContent(file, onFault);
      return { fingerprint, hash, content, isSettled };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // The reason (rights, another program) may go away without changing the file.
      return { fingerprint, hash: '', content: { failure: error }, isSettled: false };
    }
  }

  /** Calls that come while the folder is being read share its result. */
  function files(): Promise<ReadonlyMap<string, KnownFile>> {
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

/** Files in the order of their names; of a notice in two files, the first. */
function contentOf(files: ReadonlyMap<string, KnownFile>): StoreContent {
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
          failure: new ServerFailure('registry.notice-elsewhere', { file, notice, other }),
        });
      }
    }
  }
  return { notices, unusable };
}
