import type { Language } from './text.ts';
import { windowsBridge, type WindowsBridge, WorkbookHost, type Book, readMetadata } from '#excel-host/public';

declare global {
  interface Window {
    /** The workbook of the preview, for the pages of the add-in in its frames. */
    dubanHost?: { readonly host: WorkbookHost; readonly external: object };
  }
}

type PaneWindow = Window & { readonly Excel?: object };

/** Opens hosts for workbooks, and connects the pane to the current one by a bridge. */
export class HostOpener {
  private bridge: WindowsBridge | null = null;
  private disconnect = (): void => undefined;

  constructor(
    /** The window of the pane, whose library provides the metadata of its classes. */
    private readonly pane: () => PaneWindow | null,
    private readonly page: Window,
  ) {}

  /** Opens a host for a book, or for an empty one; a pane that is loaded after that is connected to it. */
  openHost(
    book: Book | null,
    { language, clock }: { readonly language: Language; readonly clock: () => Date },
  ): WorkbookHost {
    const host = new WorkbookHost({
      metadata: () => readMetadata(this.pane()?.Excel ?? {}),
      clock,
      ...(book === null ? {} : { book }),
    });
    this.disconnect();
    const bridge = windowsBridge(() => host, { locale: language === 'zh' ? 'zh-CN' : 'en-US' });
    this.disconnect = bridge.connect(host);
    this.bridge = bridge;
    this.page.dubanHost = { host, external: bridge.external };
    return host;
  }

  /** Presses a button of the ribbon by the name of its function; false while the pane is not loaded. */
  press(name: string): Promise<boolean> {
    return this.bridge?.press(name) ?? Promise.resolve(false);
  }
}
