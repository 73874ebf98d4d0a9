import { type XlsxPage, DEFAULT_PAGE } from '#xlsx/sheet-parts';
import { rangeOf, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import { newPageLayout, type PageLayout } from '../../model/page-layout.ts';
import { fileHeaderFooterOf, hostHeadersFootersOf } from './header-footer-ooxml.ts';
import { inchesOf, keyFor, pointsOfInches } from './units.ts';

/** Paper size as the client names it → number in a file (ECMA-376 part 1, 18.3.1.63). */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
  Quatro: 15,
  Paper10x14: 16,
  Paper11x17: 17,
  Note: 18,
  Envelope9: 19,
  Envelope10: 20,
  Envelope11: 21,
  Envelope12: 22,
  Envelope14: 23,
  Csheet: 24,
  Dsheet: 25,
  Esheet: 26,
  EnvelopeDL: 27,
  EnvelopeC5: 28,
  EnvelopeC3: 29,
  EnvelopeC4: 30,
  EnvelopeC6: 31,
  EnvelopeC65: 32,
  EnvelopeB4: 33,
  EnvelopeB5: 34,
  EnvelopeB6: 35,
  EnvelopeItaly: 36,
  EnvelopeMonarch: 37,
  EnvelopePersonal: 38,
  FanfoldUS: 39,
  FanfoldStdGerman: 40,
  FanfoldLegalGerman: 41,
};
const COMMENTS: Readonly<Record<string, string>> = {
  NoComments: 'none',
  EndSheet: 'atEnd',
  InPlace: 'asDisplayed',
};
const ERRORS: Readonly<Record<string, string>> = {
  AsDisplayed: 'displayed',
  Blank: 'blank',
  Dash: 'dash',
  NotAvailable: 'NA',
};

/** The page layout of a sheet as a file has it; lengths in inches. */
export function filePageOf(page: PageLayout): XlsxPage {
  const { zoom } = page;
  const isFitted = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  return {
    ...DEFAULT_PAGE,
    paper: PAPERS[page.paperSize] ?? null,
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    scale: isFitted || zoom.scale === undefined || zoom.scale === 100 ? null : zoom.scale,
    fit: isFitted ? { wide: zoom.horizontalFitToPages ?? 0, high: zoom.verticalFitToPages ?? 0 } : null,
    margins: {
      left: inchesOf(page.leftMargin),
      right: inchesOf(page.rightMargin),
      top: inchesOf(page.topMargin),
      bottom: inchesOf(page.bottomMargin),
      header: inchesOf(page.headerMargin),
      footer: inchesOf(page.footerMargin),
    },
    centerHorizontally: page.centerHorizontally,
    centerVertically: page.centerVertically,
    gridLines: page.printGridlines,
    headings: page.printHeadings,
    firstPage: page.firstPageNumber === '' ? null : page.firstPageNumber,
    blackAndWhite: page.blackAndWhite,
    draft: page.draftMode,
    overThenDown: page.printOrder === 'OverThenDown',
    comments: COMMENTS[page.printComments] ?? 'none',
    errors: ERRORS[page.printErrors] ?? 'displayed',
    headerFooter: fileHeaderFooterOf(page.headersFooters),
    rowBreaks: [...page.rowBreaks].sort((a, b) => a - b),
    columnBreaks: [...page.columnBreaks].sort((a, b) => a - b),
    printArea: page.printArea ?? [],
    titleRows: page.titleRows === null ? null : [page.titleRows.row, lastRow(page.titleRows)],
    titleColumns:
      page.titleColumns === null ? null : [page.titleColumns.column, lastColumn(page.titleColumns)],
  };
}

/** The page layout of a file as the client reads it, lengths in points. Default paper: A4. */
export function hostPageOf(file: XlsxPage | null): PageLayout {
  if (file === null) return newPageLayout();
  const { margins, fit, titleRows, titleColumns } = file;
  return {
    orientation: file.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: keyFor(PAPERS, file.paper ?? -1) ?? 'A4',
    topMargin: pointsOfInches(margins.top),
    bottomMargin: pointsOfInches(margins.bottom),
    leftMargin: pointsOfInches(margins.left),
    rightMargin: pointsOfInches(margins.right),
    headerMargin: pointsOfInches(margins.header),
    footerMargin: pointsOfInches(margins.footer),
    centerHorizontally: file.centerHorizontally,
    centerVertically: file.centerVertically,
    printGridlines: file.gridLines,
    printHeadings: file.headings,
    blackAndWhite: file.blackAndWhite,
    draftMode: file.draft,
    printOrder: file.overThenDown ? 'OverThenDown' : 'DownThenOver',
    printComments: keyFor(COMMENTS, file.comments) ?? 'NoComments',
    printErrors: keyFor(ERRORS, file.errors) ?? 'AsDisplayed',
    firstPageNumber: file.firstPage ?? '',
    zoom:
      fit === null
        ? { scale: file.scale ?? 100 }
        : {
            ...(fit.wide === 0 ? {} : { horizontalFitToPages: fit.wide }),
            ...(fit.high === 0 ? {} : { verticalFitToPages: fit.high }),
          },
    printArea: file.printArea.length === 0 ? null : file.printArea,
    titleRows:
      titleRows === null ? null : rangeOf(titleRows[0], 0, titleRows[1] - titleRows[0] + 1, MAX_COLUMNS),
    titleColumns:
      titleColumns === null
        ? null
        : rangeOf(0, titleColumns[0], MAX_ROWS, titleColumns[1] - titleColumns[0] + 1),
    headersFooters: hostHeadersFootersOf(file.headerFooter),
    rowBreaks: new Set(file.rowBreaks),
    columnBreaks: new Set(file.columnBreaks),
  };
}
