import type { InputFile } from '#actions/import/input-file';
import type { PaneState } from '../state/state.ts';
import type { PaneStore } from '../state/store.ts';

/**
 * Opens files on the tab 任务 that are dropped anywhere on the pane (on the view of returned files they are
 * read there), or posted to it by
 * the page around it as `{ kind: 'duban-open', name, bytes }` from the same origin. They
 * are read once the workbook has been read and the pane is idle; files that come
 * before that replace those that still wait.
 */
export function listenForFiles(store: PaneStore): void {
  let latest: readonly InputFile[] = [];
  const open = async (files: readonly InputFile[]): Promise<void> => {
    latest = files;
    store.set({ tab: 'tasks', tasksView: 'import', incoming: null });
    const { readInputFiles } = await import('./import-flow.ts');
    while (!canRead(store.get())) await store.until(canRead);
    if (latest === files) await readInputFiles(store, files);
  };
  window.addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    if (source !== window.parent || origin !== window.location.origin) return;
    const file = fileInMessage(data);
    if (file !== null) void open([file]);
  });
  // Otherwise the browser would leave the pane and show the file.
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    const { tab, fillingView, workbook } = store.get();
    if (tab === 'filling' && fillingView === 'returns' && workbook?.ledger.isDuban === true)
      return void openReturns(store, event.dataTransfer);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void Promise.all(files.map(toInputFile)).then(open);
  });
}

/** Reads dropped files, folders and zips as returned ones. */
async function openReturns(store: PaneStore, dropped: DataTransfer | null): Promise<void> {
  // What was dropped can be asked for only before the first pause.
  const entries = [...(dropped?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = [...(dropped?.files ?? [])];
  const [{ filesOfEntries }, { readReturns }] = await Promise.all([
    import('../returns/dropped-entries.ts'),
    import('../returns/returns-flow.ts'),
  ]);
  await readReturns(store, await filesOfEntries(entries, files));
}

const canRead = ({ workbook, work }: PaneState): boolean => workbook !== null && work === null;

/** Reads the bytes of a file that was chosen or dropped. */
export const toInputFile = async (file: File): Promise<InputFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

function fileInMessage(data: unknown): InputFile | null {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, name, bytes } = data as Readonly<Record<string, unknown>>;
  if (kind !== 'duban-open' || typeof name !== 'string') return null;
  if (bytes instanceof ArrayBuffer) return { name, bytes: new Uint8Array(bytes) };
  return bytes instanceof Uint8Array ? { name, bytes } : null;
}
