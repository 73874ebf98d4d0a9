import type { PackContent } from '#workbook/pack/pack-content';

/** How much a pack asks for. */
export interface PackCounts {
  readonly tasks: number;
  /** Tasks that the unit leads. */
  readonly lead: number;
  readonly figures: number;
}

export const packCounts = ({ reports, figures, plans }: PackContent): PackCounts => ({
  tasks: Math.max(reports.length, plans.length),
  lead: plans.length,
  figures: figures.length,
});
