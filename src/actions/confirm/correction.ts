import type { Comparator, Target } from '#core/record/target';
import { typedTargetFields } from '#workbook/sheets/targets/fields';
import { CORRECTED_FIELDS, type CorrectedField } from './target-answer.ts';

/** A target as the texts of a form; `value2` counts for a range only. */
export type TargetDraft = Readonly<Record<CorrectedField, string>> & { readonly comparator: Comparator };

export type Correction =
  | { readonly fields: Partial<Pick<Target, CorrectedField>> }
  /** The fields whose text cannot be used. */
  | { readonly faults: readonly CorrectedField[] };

/** Whether a deadline is none, a day or a year: other words, which the sheet keeps as they are, are asked about here. */
const isDated = ({ deadline }: Target): boolean =>
  deadline === null || /^\d{4}(?:-\d\d-\d\d)?$/.test(deadline);

/** Kinds of targets that need no number. */
const WITHOUT_NUMBER: ReadonlySet<Target['kind']> = new Set(['milestone', 'rank']);

export const draftOf = ({ metric, comparator, value, value2, unit, deadline }: Target): TargetDraft => ({
  metric,
  comparator,
  value: value === null ? '' : String(value),
  value2: value2 === null ? '' : String(value2),
  unit,
  deadline: deadline ?? '',
});

/**
 * What a filled form changes. Texts are read as the cells of 目标指标 are: a value may have a unit
 * that converts, a deadline be a day in words; fields that show what they showed keep their value.
 *
 * @param year The year of the notice, for deadlines without one.
 */
export function readCorrection(target: Target, draft: TargetDraft, year: number | null): Correction {
  const before = draftOf(target);
  const isRange = draft.comparator === 'between';
  const columns = new Map(typedTargetFields(() => year).map((one) => [one.column, one]));
  const faults: CorrectedField[] = [];
  let changed: Target = { ...target, comparator: draft.comparator };
  for (const field of CORRECTED_FIELDS) {
    if (field === 'comparator') continue;
    const text = field === 'value2' && !isRange ? '' : draft[field].trim();
    if (text === before[field].trim()) continue;
    const read = columns.get(field)?.withCell(changed, text === '' ? null : text);
    if (read === undefined || !isDated(read)) faults.push(field);
    else changed = read;
  }
  if (changed.metric === '') faults.push('metric');
  if (changed.value === null && !WITHOUT_NUMBER.has(changed.kind)) faults.push('value');
  if (isRange && (changed.value2 === null || changed.value2 <= (changed.value ?? 0))) faults.push('value2');
  if (faults.length > 0) return { faults: [...new Set(faults)] };
  const fields = CORRECTED_FIELDS.filter((field) => changed[field] !== target[field]);
  return { fields: Object.fromEntries(fields.map((field) => [field, changed[field]])) };
}
