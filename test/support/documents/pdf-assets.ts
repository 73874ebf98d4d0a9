import { join } from 'node:path';
import { ROOT } from '../source/modules.ts';

/** The folder of the package pdfjs-dist, with its character maps and fonts; see `PdfOptions.assets`. */
export const PDF_ASSETS = join(ROOT, 'node_modules', 'pdfjs-dist', '/');
