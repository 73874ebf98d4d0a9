import type { PageLayout } from '../../model/page-layout.ts';
import { excelError } from '../../excel-error/host-failure.ts';

/** Paper sizes as in the client. */
export const PAPERS = [
  ...['Letter', 'LetterSmall', 'Tabloid', 'Ledger', 'Legal', 'Statement', 'Executive', 'A3', 'A4', 'A4Small'],
  ...['A5', 'B4', 'B5', 'Folio', 'Quatro', 'Paper10x14', 'Paper11x17', 'Note', 'Envelope9', 'Envelope10'],
  ...['Envelope11', 'Envelope12', 'Envelope14', 'Csheet', 'Dsheet', 'Esheet', 'EnvelopeDL', 'EnvelopeC5'],
  ...['EnvelopeC3', 'EnvelopeC4', 'EnvelopeC6', 'EnvelopeC65', 'EnvelopeB4', 'EnvelopeB5', 'EnvelopeB6'],
  ...['EnvelopeItaly', 'EnvelopeMonarch', 'EnvelopePersonal', 'FanfoldUS', 'FanfoldStdGerman'],
  ...['FanfoldLegalGerman'],
];

/** Points per unit of length. */
export const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** Excel rejects margins of 49 inches and more. */
const MARGIN_LIMIT = 49 * 72;

/**
 * A margin in points.
 * @throws HostFailure for negative or too large margins.
 */
export function marginOf(given: unknown, unit = 1): number {
  const points = typeof given === 'number' ? given * unit : Number.NaN;
  if (!(points >= 0 && points < MARGIN_LIMIT)) throw excelError('bad-margin', String(given));
  return points;
}

const MAX_PAGES = 32_767;

/**
 * A scale in percent, or numbers of pages to fit, but not both. Pages are not limited in a
 * direction without a number.
 * @throws HostFailure for other values.
 */
export function zoomOf(given: unknown): PageLayout['zoom'] {
  if (typeof given !== 'object' || given === null) throw excelError('bad-zoom');
  const { scale, horizontalFitToPages, verticalFitToPages } = given as Readonly<Record<string, unknown>>;
  const fit = { horizontalFitToPages, verticalFitToPages };
  const pages = Object.entries(fit).filter(([, value]) => value !== null && value !== undefined);
  if (scale === null || scale === undefined) {
    const isFine = ([, value]: readonly [string, unknown]): boolean =>
      Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_PAGES;
    if (pages.length === 0 || !pages.every(isFine)) throw excelError('bad-zoom');
    return Object.fromEntries(pages);
  }
  if (pages.length > 0 || typeof scale !== 'number' || !Number.isInteger(scale) || scale < 10 || scale > 400)
    throw excelError('bad-zoom', JSON.stringify(scale));
  return { scale };
}
