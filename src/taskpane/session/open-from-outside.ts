import type { InputFile } from '#actions/import/input-file';
import type { PaneStore } from './store.ts';

/**
 * Files that come from outside the tab of tasks: dropped anywhere on the pane, or handed
 * over by the page around it as `{ kind: 'duban-open', name, bytes }`, which has to be
 * of the same origin. They open on the tab of tasks.
 */
export function openFromOutside(store: PaneStore): void {
  const open = (handed: readonly InputFile[]): void =>
    store.set({ tab: 'tasks', tasksView: 'import', incoming: null, handed });
  window.addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    if (source !== window.parent || origin !== window.location.origin) return;
    const file = fileOf(data);
    if (file !== null) open([file]);
  });
  // Otherwise the browser would leave the pane and show the file.
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void Promise.all(files.map(inputFile)).then(open);
  });
}

/** The file with its bytes. */
export const inputFile = async (file: File): Promise<InputFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

function fileOf(data: unknown): InputFile | null {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, name, bytes } = data as Readonly<Record<string, unknown>>;
  if (kind !== 'duban-open' || typeof name !== 'string') return null;
  if (bytes instanceof ArrayBuffer) return { name, bytes: new Uint8Array(bytes) };
  return bytes instanceof Uint8Array ? { name, bytes } : null;
}
