import type { PDFDocumentProxy } from 'pdfjs-dist';
import type * as pdfjsTypes from 'pdfjs-dist';
import { InputFailure } from '#core/failure/input-failure';
import type { PdfOperators } from '../drawing/content.ts';
import { restoreBuiltIns, standInForDrawing } from './globals.ts';
import { settledWithin } from './guard.ts';
import { checkLimits } from './check-limits.ts';
import { openWorkerPort } from './worker-port.ts';

/** Opens pdf files with pdf.js (pdfjs-dist). */

export interface LoadedPdf {
  readonly document: PDFDocumentProxy;
  readonly operators: PdfOperators;
  /** Rejects when a page has more operators than a page may have. */
  readonly exceeded: Promise<never>;
  readonly close: () => Promise<void>;
}

interface WorkerModule {
  readonly WorkerMessageHandler: { readonly initializeFromPort: (port: unknown) => void };
}

/** Seconds that pdf.js may take to end. */
const CLOSING_SECONDS = 0.5;

/** Failure by the name of the pdf.js error; all other errors mean that the file is damaged. */
const FAILURES = { PasswordException: 'input.encrypted' } as const satisfies Record<
  string,
  'input.encrypted'
>;

/** Folder of the installed package `pdfjs-dist` in Node; null in a browser. */
function installedAssets(): string | null {
  try {
    const folder = new URL('.', import.meta.resolve('pdfjs-dist/package.json'));
    // A Windows drive letter follows a slash in a file URL, but not in a path.
    return folder.protocol === 'file:'
      ? decodeURIComponent(folder.pathname).replace(/^\/(?=[A-Za-z]:)/, '')
      : null;
  } catch {
    // In a bundle, package names cannot be resolved at run time; only files with embedded fonts can be read then.
    return null;
  }
}

/**
 * Opens a pdf with pdf.js in this thread. Images are not decoded, scripts are not run. `given`
 * is `PdfOptions.assets`.
 * @throws {InputFailure} `input.encrypted`, `input.damaged`, `input.expands-too-much` or `pdf.too-complex`
 */
export async function loadPdf(bytes: Uint8Array, given: string | null): Promise<LoadedPdf> {
  checkLimits(bytes);
  const assets = given ?? installedAssets();
  standInForDrawing();
  // The files without comments take a third less memory to load.
  const [pdfjs, { WorkerMessageHandler }] = await Promise.all([
    // @ts-expect-error the package has types for its other files only
    import('pdfjs-dist/legacy/build/pdf.min.mjs') as Promise<typeof pdfjsTypes>,
    // @ts-expect-error the package has types for its other files only
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs') as Promise<WorkerModule>,
  ]);
  restoreBuiltIns();
  // The worker code runs in this thread, but messages take the way of threads, so that timers are not held up.
  const port = openWorkerPort();
  WorkerMessageHandler.initializeFromPort(port.worker);
  const worker = pdfjs.PDFWorker.create({
    port: port.client as unknown as Worker,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const task = pdfjs.getDocument({
    worker,
    // A copy, since pdf.js detaches the buffer; a plain Uint8Array, since it refuses Node's Buffer.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    // What the fonts say about their characters.
    fontExtraProperties: true,
    ...(assets === null
      ? {}
      : {
          cMapUrl: `${assets}cmaps/`,
          cMapPacked: true,
          standardFontDataUrl: `${assets}standard_fonts/`,
          // For URLs, the worker code itself fetches the files instead of delegating to a page.
          useWorkerFetch: /^https?:/.test(assets),
        }),
  });
  const close = async (): Promise<void> => {
    // pdf.js waits for the page it is reading, whose messages may not pass any more.
    await settledWithin(CLOSING_SECONDS, task.destroy());
    worker.destroy();
    port.close();
  };
  try {
    const { exceeded } = port;
    return { document: await Promise.race([task.promise, exceeded]), operators: pdfjs.OPS, exceeded, close };
  } catch (error) {
    await close();
    if (error instanceof InputFailure) throw error;
    const name = error instanceof Error ? error.name : '';
    throw new InputFailure(name in FAILURES ? FAILURES[name as keyof typeof FAILURES] : 'input.damaged');
  }
}
