import type { CellRange } from '#xlsx/cell-range';

/** Print settings of a sheet; lengths in points. */
export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  /** "A4", "A3" and so on, as in the client. */
  paperSize: string;
  topMargin: number;
  bottomMargin: number;
  leftMargin: number;
  rightMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printOrder: string;
  printComments: string;
  printErrors: string;
  firstPageNumber: number | '';
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea: readonly CellRange[] | null;
  titleRows: CellRange | null;
  titleColumns: CellRange | null;
  headersFooters: {
    state: string;
    useSheetMargins: boolean;
    useSheetScale: boolean;
    /** Kind of page (`defaultForAllPages`, …) → part (`leftHeader`, …) → text with format codes. */
    readonly texts: Map<string, Map<string, string>>;
  };
  /** Rows that start a new page. */
  readonly rowBreaks: Set<number>;
  readonly columnBreaks: Set<number>;
}

/** The page layout of a new sheet, as Excel creates it. */
export const newPageLayout = (): PageLayout => ({
  orientation: 'Portrait',
  paperSize: 'A4',
  topMargin: 54,
  bottomMargin: 54,
  leftMargin: 50.4,
  rightMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  printOrder: 'DownThenOver',
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  firstPageNumber: '',
  zoom: { scale: 100 },
  printArea: null,
  titleRows: null,
  titleColumns: null,
  headersFooters: { state: 'Default', useSheetMargins: true, useSheetScale: true, texts: new Map() },
  rowBreaks: new Set(),
  columnBreaks: new Set(),
});
