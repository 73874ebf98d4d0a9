import { type GivenFile, givenFile } from './read-returns.ts';

/** Most files of dropped folders. */
const MOST = 5000;

/** The files of what was dropped, those of folders with their paths. */
export async function filesOfEntries(
  entries: readonly FileSystemEntry[],
  files: readonly File[],
): Promise<readonly GivenFile[]> {
  if (entries.length === 0) return files.map(givenFile);
  const found: GivenFile[] = [];
  for (const entry of entries) await collectFiles(entry, '', found);
  return found;
}

async function collectFiles(entry: FileSystemEntry, folder: string, found: GivenFile[]): Promise<void> {
  if (found.length >= MOST) return;
  const name = `${folder}${entry.name}`;
  if (isFile(entry)) {
    const bytes = async (): Promise<ArrayBuffer> => {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      return file.arrayBuffer();
    };
    found.push({ name, bytes });
  } else if (isFolder(entry))
    for (const child of await childrenOf(entry)) await collectFiles(child, `${name}/`, found);
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Browsers give the members of a folder in parts, the last one empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return children;
    children.push(...part);
  }
}
