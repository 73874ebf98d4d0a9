/// <reference lib="dom" />
import { windowsBridge, WorkbookHost, readMetadata } from '#excel-host/public';

declare global {
  interface Window {
    /** The Excel stand-in of a page, for the pages in its frames and for tests. */
    dubanHost?: { readonly host: WorkbookHost; readonly external: object };
  }
}

/** The window that owns the stand-in: this one or its parent. */
const owner = window.parent.dubanHost === undefined ? window : window.parent;
if (owner === window) {
  const frameOrSelf = (): Window & { readonly Excel?: object } => window.frames[0] ?? window;
  const host = new WorkbookHost({ metadata: () => readMetadata(frameOrSelf().Excel ?? {}) });
  const { external, connect } = windowsBridge(() => host);
  connect(host);
  window.dubanHost = { host, external };
}
Object.defineProperty(window, 'external', { value: owner.dubanHost?.external, configurable: true });
