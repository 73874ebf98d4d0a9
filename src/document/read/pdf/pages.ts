import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { DocumentBudget } from '../budget.ts';
import { failAsDamaged } from './file/guard.ts';
import type { LoadedPdf } from './file/load.ts';
import type { Box } from './drawing/box.ts';
import { readPageText } from './page/page-text.ts';
import { linesInColumns } from './page/text-columns.ts';
import type { TextLine } from './page/text-line.ts';
import type { TextRun } from './page/text-run.ts';
import { findAlignedTables } from './table/aligned-table.ts';
import { fillRuledGrid } from './table/pdf-table.ts';
import type { PdfTable } from './table/pdf-table.ts';
import { findRuledGrids } from './table/ruled-grid.ts';

/** Reads the pages of a pdf one after the other. */

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly tables: readonly PdfTable[];
  /** Text that the page does not show. */
  readonly hidden: readonly string[];
  readonly comments: readonly string[];
  readonly hasFields: boolean;
  /** How many characters the file names, and how many it does not. */
  readonly known: number;
  readonly unknown: number;
  readonly showsText: boolean;
}

/** @throws {InputFailure} `input.damaged`, and if the budget is exceeded */
export async function readPages(
  { document, operators }: LoadedPdf,
  budget: DocumentBudget,
): Promise<readonly PdfPage[]> {
  const isLayerShown = await layersOf(document);
  const pages: PdfPage[] = [];
  for (let index = 0; index < document.numPages; index += 1) {
    const page = await failAsDamaged(document.getPage(index + 1));
    const { runs, turnedRuns, lines, ...text } = await readPageText(page, {
      operators,
      budget,
      isLayerShown,
    });
    const ruled: PdfTable[] = [];
    let rest: readonly TextRun[] = runs;
    for (const grid of runs.length === 0 ? [] : findRuledGrids(lines, budget)) {
      const filled = fillRuledGrid(grid, rest, turnedRuns, index);
      if (filled.rest.length < rest.length) ruled.push(filled.table);
      rest = filled.rest;
    }
    const open = pages.at(-1)?.tables.at(-1) ?? null;
    const aligned = findAlignedTables(rest, lines.horizontal, open, index);
    const tables = [...ruled, ...aligned.tables];
    pages.push({ ...text, lines: linesInColumns(aligned.rest, tables.map(boxOf), index), tables });
    page.cleanup();
  }
  return pages;
}

const boxOf = ({ xs, top, bottom }: PdfTable): Box => {
  return { left: Math.min(...xs), right: Math.max(...xs), top, bottom };
};

/** The types of pdf.js leave its answer open. */
interface LayerConfig {
  readonly isVisible: (layer: object) => boolean;
}

/** Tells which layers (optional content) of a document are shown. */
async function layersOf(document: PDFDocumentProxy): Promise<(layer: unknown) => boolean> {
  const config = await failAsDamaged(document.getOptionalContentConfig());
  return (layer) => {
    if (typeof layer !== 'object' || layer === null) return true;
    return (config as LayerConfig).isVisible(layer);
  };
}
