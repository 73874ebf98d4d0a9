import type { PDFDocumentProxy } from 'pdfjs-dist';
import { InputFailure } from '#core/failure/input-failure';
import { checkStreamSizes } from './stream-limits.ts';
import type { PdfOperators } from '../page/ruled-lines.ts';

/** Opens pdf files with pdf.js (pdfjs-dist). */

interface LoadedPdf {
  readonly document: PDFDocumentProxy;
  readonly operators: PdfOperators;
  readonly close: () => Promise<void>;
}

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
 * @throws {InputFailure} `input.encrypted`, `input.damaged` or `input.expands-too-much`
 */
export async function loadPdf(bytes: Uint8Array, given: string | null): Promise<LoadedPdf> {
  await checkStreamSizes(bytes);
  const assets = given ?? installedAssets();
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // @ts-expect-error the package has no types for its worker
    import('pdfjs-dist/legacy/build/pdf.worker.mjs') as Promise<unknown>,
  ]);
  // With its worker module set here, pdf.js starts no thread and loads no file.
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??= worker;
  const task = pdfjs.getDocument({
    // A copy, since pdf.js detaches the buffer; a plain Uint8Array, since it refuses Node's Buffer.
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
          // For URLs, the worker code itself fetches the files instead of delegating to a page.
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
