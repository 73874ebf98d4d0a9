import type { WriteSheet } from 'hucre';
import type { PageSetup } from '../layout/page.ts';

const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 1000) / 1000;

/** Distance of the page number from the paper's edge, in millimetres. */
const FOOTER_DISTANCE = 12;

/** Paper, margins, repeated rows and page number in the words of the file library; no wider than one page. */
export function filePage(
  { paper, orientation, margins, titleRows, isOnePage, footer }: PageSetup,
  showGridLines: boolean,
): Partial<WriteSheet> {
  return {
    pageSetup: {
      paperSize: paper,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: isOnePage ? 1 : 0,
      horizontalCentered: true,
      showGridLines,
      margins: {
        top: inches(margins.top),
        right: inches(margins.right),
        bottom: inches(margins.bottom),
        left: inches(margins.left),
        header: inches(FOOTER_DISTANCE),
        footer: inches(FOOTER_DISTANCE),
      },
      ...(titleRows === null ? {} : { printTitlesRow: `$${titleRows[0] + 1}:$${titleRows[1] + 1}` }),
    },
    headerFooter: { oddFooter: `&C&"宋体,常规"&14${footer.replace('{page}', '&P')}` },
  };
}
