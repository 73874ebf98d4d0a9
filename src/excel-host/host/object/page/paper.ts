import type { PageLayout } from '../../model/book.ts';
import { refusal } from '../../protocol/host-failure.ts';

/** Paper as the client names it. */
export const PAPERS = [
  ...['Letter', 'LetterSmall', 'Tabloid', 'Ledger', 'Legal', 'Statement', 'Executive', 'A3', 'A4', 'A4Small'],
  ...['A5', 'B4', 'B5', 'Folio', 'Quatro', 'Paper10x14', 'Paper11x17', 'Note', 'Envelope9', 'Envelope10'],
  ...['Envelope11', 'Envelope12', 'Envelope14', 'Csheet', 'Dsheet', 'Esheet', 'EnvelopeDL', 'EnvelopeC5'],
  ...['EnvelopeC3', 'EnvelopeC4', 'EnvelopeC6', 'EnvelopeC65', 'EnvelopeB4', 'EnvelopeB5', 'EnvelopeB6'],
  ...['EnvelopeItaly', 'EnvelopeMonarch', 'EnvelopePersonal', 'FanfoldUS', 'FanfoldStdGerman'],
  ...['FanfoldLegalGerman'],
];

/** Points of a unit of length. */
export const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** Excel takes no margin of 49 inches or more. */
const MOST_MARGIN = 49 * 72;

/** A margin in points. */
export function marginOf(given: unknown, unit = 1): number {
  const points = typeof given === 'number' ? given * unit : Number.NaN;
  if (!(points >= 0 && points < MOST_MARGIN)) throw refusal('bad-margin', String(given));
  return points;
}

const PAGES = 32_767;

/** A scale in percent, or numbers of pages to fit: one or the other. No number of pages leaves it free. */
export function zoomOf(given: unknown): PageLayout['zoom'] {
  if (typeof given !== 'object' || given === null) throw refusal('bad-zoom');
  const { scale, horizontalFitToPages, verticalFitToPages } = given as Readonly<Record<string, unknown>>;
  const fit = { horizontalFitToPages, verticalFitToPages };
  const pages = Object.entries(fit).filter(([, value]) => value !== null && value !== undefined);
  if (scale === null || scale === undefined) {
    const isFine = ([, value]: readonly [string, unknown]): boolean =>
      Number.isInteger(value) && Number(value) >= 0 && Number(value) <= PAGES;
    if (pages.length === 0 || !pages.every(isFine)) throw refusal('bad-zoom');
    return Object.fromEntries(pages);
  }
  if (pages.length > 0 || typeof scale !== 'number' || !Number.isInteger(scale) || scale < 10 || scale > 400)
    throw refusal('bad-zoom', JSON.stringify(scale));
  return { scale };
}
