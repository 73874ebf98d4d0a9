import type { PlanInput } from '../record/entered/plan-entry.ts';

/** A part of 推进方案, by its name in the contract. */
export type PlanField = `plan:${Exclude<PlanInput, 'yearPlan'> | 'year'}`;

/** A part of a report. `figure:` is followed by the id of the target. */
export type ReportField = 'text' | 'problem' | 'nextStep' | 'rating' | 'reportedOn' | `figure:${string}`;

/** What one cell of a returned file says something about. */
export type ReturnedField = ReportField | PlanField;

export const isPlanField = (field: ReturnedField): field is PlanField => field.startsWith('plan:');

/** The id of the target of a figure; null for other fields. */
export const targetOfField = (field: ReturnedField): string | null =>
  field.startsWith('figure:') ? field.slice('figure:'.length) : null;

/** The input of a plan that a field names; null for other fields. */
export function planInputOf(field: ReturnedField): PlanInput | null {
  if (!isPlanField(field)) return null;
  const name = field.slice('plan:'.length);
  return (name === 'year' ? 'yearPlan' : name) as PlanInput;
}
