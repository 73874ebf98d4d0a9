/** How a sheet is printed; lengths in millimetres. */
export interface PageSetup {
  readonly paper: 'a4' | 'a3';
  readonly orientation: 'landscape' | 'portrait';
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Rows repeated on every page, first and last, counted from 0. */
  readonly titleRows: readonly [number, number] | null;
  /** Whether the sheet is fitted to one page; else to the width of a page. */
  readonly isOnePage: boolean;
  /** Centred at the foot of every page; {page} is the page number. */
  readonly footer: string;
}

/**
 * Margins of an official page (GB/T 9704: 37 mm at the top, 28 mm at the binding) on a
 * landscape page bound at its upper edge; the text area on A4 is 225 mm by 156 mm.
 */
const OFFICIAL_MARGINS = { top: 28, right: 37, bottom: 26, left: 35 } as const;

/** Margins of data sheets, which are printed for work only. */
const WORKING_MARGINS = { top: 18, right: 15, bottom: 18, left: 15 } as const;

/** Page number as official documents have it. */
const PAGE_NUMBER = '— {page} —';

/** Page of an official table; `titleRows` are repeated. */
export const officialPage = (paper: 'a4' | 'a3', titleRows: readonly [number, number]): PageSetup => ({
  paper,
  orientation: 'landscape',
  margins: OFFICIAL_MARGINS,
  titleRows,
  isOnePage: false,
  footer: PAGE_NUMBER,
});

/** Page of a data sheet. */
export const workingPage = (paper: 'a4' | 'a3', titleRows: readonly [number, number] | null): PageSetup => ({
  paper,
  orientation: 'landscape',
  margins: WORKING_MARGINS,
  titleRows,
  isOnePage: false,
  footer: PAGE_NUMBER,
});

/** Distance of the page number from the paper's edge, in millimetres. */
export const FOOTER_DISTANCE = 12;

/** Millimetres in inches, rounded to a thousandth as Excel does. */
export const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 1000) / 1000;

/** A footer in Excel's header and footer codes. */
export const footerCodes = (footer: string): string => `&"宋体,常规"&14${footer.replace('{page}', '&P')}`;
