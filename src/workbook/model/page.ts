/** Lengths in millimetres. */
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
  /** Everything on one page; else one page wide and as many high as it takes. */
  readonly isOnePage: boolean;
  /** Printed in the middle of the page foot; {page} is the page number. */
  readonly footer: string;
}

/**
 * Margins of a landscape sheet bound at its upper edge: those of the official
 * page (GB/T 9704: 37 mm top, 28 mm binding) turned with the paper, the text
 * block staying 225 mm by 156 mm on A4.
 */
const OFFICIAL_MARGINS = { top: 28, right: 37, bottom: 26, left: 35 } as const;

/** Working sheets are printed for the desk; paper is better used. */
const WORKING_MARGINS = { top: 18, right: 15, bottom: 18, left: 15 } as const;

/** Page number between dashes, as official documents carry it. */
const PAGE_NUMBER = '— {page} —';

/** Landscape page of an official table whose header rows repeat. */
export const officialPage = (paper: 'a4' | 'a3', titleRows: readonly [number, number]): PageSetup => ({
  paper,
  orientation: 'landscape',
  margins: OFFICIAL_MARGINS,
  titleRows,
  isOnePage: false,
  footer: PAGE_NUMBER,
});

/** Landscape page of a data sheet; its header row repeats. */
export const workingPage = (paper: 'a4' | 'a3', titleRows: readonly [number, number] | null): PageSetup => ({
  paper,
  orientation: 'landscape',
  margins: WORKING_MARGINS,
  titleRows,
  isOnePage: false,
  footer: PAGE_NUMBER,
});

/** Width of the text block of an official landscape page, in digits of the default font. */
export const OFFICIAL_WIDTH = { a4: 106, a3: 164 } as const;

/** Distance of the page number from the paper's edge, in millimetres. */
export const FOOTER_DISTANCE = 12;

/** A length as a file has it, in inches, and as Excel shows it. */
export const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 1000) / 1000;

/** The foot of a page in the codes of Excel. */
export const footerCodes = (footer: string): string => `&"宋体,常规"&14${footer.replace('{page}', '&P')}`;
