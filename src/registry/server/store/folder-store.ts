import { ServerFailure } from '../server-failure.ts';
import type { FileReader } from './file-reader.ts';
import { type FileState, filesIn, type UnservedFile } from './folder-files.ts';
import type { FileContent } from './read-file.ts';
import type { RegistryStore, StoreContent, StoredNotice, Unusable } from './store.ts';

export interface FolderStoreOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly read: FileReader;
  /**
   * Milliseconds that an answer waits for files that are being read; then it tells what is known. Default: until
   * all are read.
   */
  readonly patienceMs?: number;
}

/** A file as it was when it was last read, with what was read. */
interface KnownFile {
  readonly fingerprint: string;
  readonly hash: string;
  readonly content: FileContent;
  /** Whether its date is old enough for a later change to show in the fingerprint. */
  readonly isSettled: boolean;
}

export interface FolderStore extends RegistryStore {
  /** As `list`, with a patience of its own. */
  readonly list: (patienceMs?: number) => Promise<StoreContent>;
}

/** Precision of file dates on the coarsest file system (FAT). */
const DATE_STEP_MS = 2_000;

/**
 * The notices of the files of one folder. Each call lists the folder; a file is read again only if it was changed,
 * and parsed again only if its bytes differ.
 */
export function folderStore(
  folder: string,
  { now, read, patienceMs = Infinity }: FolderStoreOptions,
): FolderStore {
  const known = new Map<string, KnownFile>();
  let listed: readonly FileState[] = [];
  let unserved: readonly UnservedFile[] = [];
  let running: { readonly done: Promise<void>; readonly since: number } | null = null;

  async function refresh(): Promise<void> {
    ({ files: listed, unserved } = await filesIn(folder));
    const present = new Set(listed.map(({ key }) => key));
    for (const key of known.keys()) if (!present.has(key)) known.delete(key);
    // One after the other: parsing takes a multiple of the size of a file in memory.
    for (const file of listed) known.set(file.key, await current(file, known.get(file.key)));
  }

  async function current(state: FileState, before: KnownFile | undefined): Promise<KnownFile> {
    const { fingerprint } = state;
    if (before?.isSettled && before.fingerprint === fingerprint) return before;
    const isOld = now() - state.changedMs > DATE_STEP_MS;
    const { hash, content } = await read(state, before?.hash ?? null);
    // Where its bytes could not be had, the reason (rights, another program) may go away without changing the file.
    const isSettled = isOld && hash !== '';
    if (content !== null) return { fingerprint, hash, content, isSettled };
    return { fingerprint, hash, content: before?.content ?? { notices: [] }, isSettled };
  }

  /** Calls that come while the folder is being read share its result. */
  async function settled(patience: number): Promise<void> {
    const run = (running ??= { done: refresh().finally(() => (running = null)), since: now() });
    const left = Math.max(0, run.since + patience - now());
    if (left === Infinity) return run.done;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const alarm = new Promise<void>((resolve) => (timer = setTimeout(resolve, left)));
    await Promise.race([run.done, alarm]).finally(() => clearTimeout(timer));
    // A failure after that is the next caller's.
    run.done.catch(() => undefined);
  }

  const list = async (patience = patienceMs): Promise<StoreContent> => {
    await settled(patience);
    return contentOf(listed, known, unserved);
  };
  return {
    list,
    get: async (id) => (await list()).notices.find(({ registry }) => idOf(registry) === id) ?? null,
  };
}

const idOf = ({ notices }: StoredNotice['registry']): string | undefined => notices[0]?.id;

/** Files in the order of their names; of a notice in two files, the first. */
function contentOf(
  files: readonly FileState[],
  known: ReadonlyMap<string, KnownFile>,
  unserved: readonly UnservedFile[],
): StoreContent {
  const placeOf = new Map<string, string>();
  const notices: StoredNotice[] = [];
  const unusable: Unusable[] = [];
  for (const { name: file, key } of files) {
    const content = known.get(key)?.content;
    if (content === undefined) {
      unusable.push({ file, failure: new ServerFailure('registry.being-read', { file }) });
      continue;
    }
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
  for (const { name: file, reason } of unserved)
    unusable.push({ file, failure: new ServerFailure(reason, { file }) });
  return { notices, unusable };
}
