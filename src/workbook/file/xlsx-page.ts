import type { SheetModel } from '../model/sheet-model.ts';
import { FOOTER_DISTANCE, footerCodes, inches } from '../model/page.ts';
import { type XlsxPage, DEFAULT_PAGE } from '#xlsx/sheet-parts';

/** Ids of paper sizes (ECMA-376 part 1, 18.3.1.63 pageSetup). */
const PAPERS = { a3: 8, a4: 9 } as const;

/** Paper, margins, repeated rows and page number of a sheet; the print is fitted to one page in width. */
export function xlsxPage({ page, pageBreaks: rowBreaks, hasGridLines }: SheetModel): XlsxPage | null {
  if (page === null) return rowBreaks.length === 0 ? null : { ...DEFAULT_PAGE, rowBreaks };
  const { paper, orientation, margins, titleRows, isOnePage, footer } = page;
  return {
    ...DEFAULT_PAGE,
    paper: PAPERS[paper],
    orientation,
    fit: { wide: 1, high: isOnePage ? 1 : 0 },
    margins: {
      top: inches(margins.top),
      right: inches(margins.right),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      header: inches(FOOTER_DISTANCE),
      footer: inches(FOOTER_DISTANCE),
    },
    centerHorizontally: true,
    gridLines: hasGridLines,
    headerFooter: {
      ...DEFAULT_PAGE.headerFooter,
      texts: { oddFooter: `&C${footerCodes(footer)}` },
    },
    rowBreaks,
    titleRows,
  };
}
