import { FOOTER_DISTANCE, footerCodes, inches, type PageSetup } from '../model/page.ts';
import type { ExcelPage } from './excel-sheet-model.ts';

const points = (millimetres: number): number => Math.round(inches(millimetres) * 1000) * 0.072;

/** Translates a page setup for Excel; the print is fitted to one page in width. */
export const excelPage = (
  { paper, orientation, margins, titleRows, isOnePage, footer }: PageSetup,
  printGridlines: boolean,
): ExcelPage => ({
  paper: paper === 'a4' ? 'A4' : 'A3',
  orientation: orientation === 'landscape' ? 'Landscape' : 'Portrait',
  margins: {
    top: points(margins.top),
    right: points(margins.right),
    bottom: points(margins.bottom),
    left: points(margins.left),
    header: points(FOOTER_DISTANCE),
    footer: points(FOOTER_DISTANCE),
  },
  titleRows: titleRows === null ? null : `$${String(titleRows[0] + 1)}:$${String(titleRows[1] + 1)}`,
  fitToHeight: isOnePage ? 1 : null,
  centerFooter: footerCodes(footer),
  printGridlines,
});
