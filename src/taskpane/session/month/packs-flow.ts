import { type PackFile, packFiles, zipOf } from '#actions/pack/pack-files';
import type { PackRequest } from '#actions/pack/packs';
import { packUnits } from '#actions/pack/pack-units';
import { readLedger, requireRegistry } from '#actions/ledger/read-ledger';
import type { PaneStore } from '../state/store.ts';
import { download } from './files-out.ts';

/** Makes the packs from the workbook as it is now and downloads them as one zip. True: it was made. */
export async function downloadPacks(store: PaneStore, request: PackRequest, name: string): Promise<boolean> {
  const { session } = store.get();
  if (session === null) return false;
  const zip = await session.work('packing', async ({ signal, onProgress }) => {
    const packs = packUnits(requireRegistry(await readLedger(session.openWorkbook)), request);
    const files: PackFile[] = [];
    for await (const file of packFiles(packs)) {
      signal.throwIfAborted();
      files.push(file);
      onProgress?.(files.length, packs.packs.length + 2);
      await rendered();
    }
    return zipOf(files);
  });
  if (zip === null) return false;
  download(name, zip, 'application/zip');
  return true;
}

/** Lets the browser render the progress bar, and the user cancel. */
const rendered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
