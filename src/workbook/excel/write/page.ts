import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import type { Operation } from '../request/queue.ts';
import { sheetIn } from '../request/sheet-in.ts';

const ONE_PAGE = 4000;
const ONE_BREAK = 500;

/** Manual page breaks. */
export const breakOperations = (sheet: string, { pageBreaks }: ExcelSheetModel): readonly Operation[] =>
  pageBreaks.map((row) => ({
    bytes: ONE_BREAK,
    queue: (context) => {
      sheetIn(context, sheet).horizontalPageBreaks.add(`A${String(row + 1)}`);
    },
  }));

/** Paper, margins, repeated rows and page numbers. */
export function pageOperations(sheet: string, { page }: ExcelSheetModel): readonly Operation[] {
  if (page === null) return [];
  const { paper, orientation, margins, titleRows, fitToHeight, centerFooter, printGridlines } = page;
  return [
    {
      bytes: ONE_PAGE,
      queue: (context) => {
        const { pageLayout } = sheetIn(context, sheet);
        pageLayout.paperSize = paper;
        pageLayout.orientation = orientation;
        pageLayout.topMargin = margins.top;
        pageLayout.rightMargin = margins.right;
        pageLayout.bottomMargin = margins.bottom;
        pageLayout.leftMargin = margins.left;
        pageLayout.headerMargin = margins.header;
        pageLayout.footerMargin = margins.footer;
        pageLayout.centerHorizontally = true;
        pageLayout.printGridlines = printGridlines;
        pageLayout.zoom = {
          horizontalFitToPages: 1,
          ...(fitToHeight === null ? {} : { verticalFitToPages: fitToHeight }),
        };
        if (titleRows !== null) pageLayout.setPrintTitleRows(titleRows);
        pageLayout.headersFooters.defaultForAllPages.centerFooter = centerFooter;
      },
    },
  ];
}
