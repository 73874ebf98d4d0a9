import type { Target } from '#core/record/target';

/** The fields of a target that can be corrected where it is confirmed. */
export const CORRECTED_FIELDS = ['metric', 'comparator', 'unit', 'value', 'value2', 'deadline'] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

/**
 * What a person says about a target that was read: it is right; it is something else; it is no target,
 * which removes its row, as deleting it on the sheet does; or, again, that nothing is said.
 */
export type TargetAnswer =
  | { readonly target: string; readonly state: 'right' | 'open' | 'rejected' }
  | {
      readonly target: string;
      readonly state: 'corrected';
      /** The fields that differ from what was read. */
      readonly fields: Partial<Pick<Target, CorrectedField>>;
      readonly note: string;
    };
