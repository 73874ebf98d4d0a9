import { join } from 'node:path';
import { ROOT } from '../source/modules.ts';

/** The folder of character maps and fonts in the package of pdf.js. */
export const PDF_ASSETS = join(ROOT, 'node_modules', 'pdfjs-dist', '/');
