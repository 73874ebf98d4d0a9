import type { PDFDocumentProxy } from 'pdfjs-dist';
import { InputFailure } from '#core/failure/input-failure';
import { checkStreamSizes } from './stream-limits.ts';
import type { PdfOperators } from '../page/ruled-lines.ts';

export interface LoadedPdf {
  readonly document: PDFDocumentProxy;
  readonly operators: PdfOperators;
  readonly close: () => Promise<void>;
}

/** What pdf.js calls the errors that mean something to the person who opened the file. */
const FAILURES = { PasswordException: 'input.encrypted' } as const satisfies Record<
  string,
  'input.encrypted'
>;

/**
 * Folder of the installed `pdfjs-dist`, where modules are files; null in a
 * browser, whose page says where its copy is served.
 */
function installedAssets(): string | null {
  try {
    const folder = new URL('.', import.meta.resolve('pdfjs-dist/package.json'));
    // A drive letter of Windows stands behind a slash in an address but not in a path.
    return folder.protocol === 'file:'
      ? decodeURIComponent(folder.pathname).replace(/^\/(?=[A-Za-z]:)/, '')
      : null;
  } catch {
    // Bundles resolve no names at run time: only files that carry their fonts can be read then.
    return null;
  }
}

/**
 * Opens a pdf with pdf.js in this thread. Pictures are never decoded and no
 * script of the file is run.
 * Throws `input.encrypted`, `input.damaged` or `input.expands-too-much`.
 */
export async function loadPdf(bytes: Uint8Array, given: string | null): Promise<LoadedPdf> {
  await checkStreamSizes(bytes);
  const assets = given ?? installedAssets();
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // @ts-expect-error the package has no types for its worker
    import('pdfjs-dist/legacy/build/pdf.worker.mjs') as Promise<unknown>,
  ]);
  // Where pdf.js finds its worker here it starts no thread and fetches no file.
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??= worker;
  const task = pdfjs.getDocument({
    // A copy, since pdf.js takes the bytes away, and a plain one: it refuses the Buffer of Node.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    ...(assets === null
      ? {}
      : {
          cMapUrl: `${assets}cmaps/`,
          cMapPacked: true,
          standardFontDataUrl: `${assets}standard_fonts/`,
          // From an address they are fetched without asking for a page around this thread.
          useWorkerFetch: /^https?:/.test(assets),
        }),
  });
  try {
    return { document: await task.promise, operators: pdfjs.OPS, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    const name = error instanceof Error ? error.name : '';
    throw new InputFailure(name in FAILURES ? FAILURES[name as keyof typeof FAILURES] : 'input.damaged');
  }
}
