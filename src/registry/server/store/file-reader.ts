import { Failure } from '#core/failure/failure';
import { type FileState, readFrom } from './folder-files.ts';
import { type FileContent, hashOf, readContent } from './read-file.ts';

/** What a file held when it was read. */
export interface FileReading {
  /** Of its bytes; empty where they could not be had. */
  readonly hash: string;
  /** Null: the bytes are those of the known hash. */
  readonly content: FileContent | null;
}

/** Reads one file of a folder; never rejects. `knownHash`: of the bytes that were read before. */
export type FileReader = (file: FileState, knownHash: string | null) => Promise<FileReading>;

/** Reads in this process; `onHash` is called between getting the bytes and reading what they hold. */
export const readerHere =
  (onFault: (fault: unknown) => void, onHash?: (hash: string) => Promise<void>): FileReader =>
  async (file, knownHash) => {
    try {
      const { bytes } = await readFrom(file);
      const hash = hashOf(bytes);
      if (hash === knownHash) return { hash, content: null };
      await onHash?.(hash);
      return { hash, content: await readContent({ name: file.name, bytes }, onFault) };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { hash: '', content: { failure: error } };
    }
  };
