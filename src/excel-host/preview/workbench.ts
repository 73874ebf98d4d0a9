import type { Language } from '#core/text/language';
import { windowsBridge, type WindowsBridge, WorkbookHost, type Book, readMetadata } from '#excel-host/public';

declare global {
  interface Window {
    /** The workbook of the preview, for the pages of the add-in in its frames. */
    dubanHost?: { readonly host: WorkbookHost; readonly external: object };
  }
}

type PaneWindow = Window & { readonly Excel?: object };

/** Where workbooks are opened, and the bridge by which the pane beside one reaches it. */
export class Workbench {
  private bridge: WindowsBridge | null = null;
  private disconnect = (): void => undefined;

  constructor(
    /** The window whose library is asked for its classes. */
    private readonly pane: () => PaneWindow | null,
    private readonly page: Window,
  ) {}

  /** Opens a book, or an empty one; a pane that is loaded from now on stands beside it. */
  openHost(book: Book | null, language: Language): WorkbookHost {
    const host = new WorkbookHost({
      metadata: () => readMetadata(this.pane()?.Excel ?? {}),
      ...(book === null ? {} : { book }),
    });
    this.disconnect();
    const bridge = windowsBridge(() => host, { locale: language === 'zh' ? 'zh-CN' : 'en-US' });
    this.disconnect = bridge.connect(host);
    this.bridge = bridge;
    this.page.dubanHost = { host, external: bridge.external };
    return host;
  }

  /** Presses a button of the ribbon by the name of its function; false: the pane is not there yet. */
  press(name: string): Promise<boolean> {
    return this.bridge?.press(name) ?? Promise.resolve(false);
  }
}
