import { windowsBridge } from '#host/bridge/windows';
import { WorkbookHost } from '#host/host';
import { readMetadata } from '#host/protocol/metadata';

declare global {
  interface Window {
    /** The workbook of the preview, for the pages of the add-in in its frames. */
    dubanHost?: { readonly host: WorkbookHost; readonly external: object };
  }
}

/** Opens a workbook for the pages in the frames; `pane` gives the window whose library is asked for its classes. */
export function openWorkbook(pane: () => (Window & { readonly Excel?: object }) | null): WorkbookHost {
  const host = new WorkbookHost({ metadata: () => readMetadata(pane()?.Excel ?? {}) });
  const { external, connect } = windowsBridge(() => host);
  connect(host);
  window.dubanHost = { host, external };
  return host;
}
