import { ALL_SHEETS, type BuiltSheet } from '#workbook/sheets/all';
import type { InputPlace, MissingInput } from '#workbook/sheets/missing-input';
import type { BookSurvey } from '#workbook/plan/survey';
import { isSettled } from '../findings/answers.ts';
import type { Checked } from '../check/check.ts';
import { isCheckFinding } from '../check/check-findings.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import { type LedgerPlace, placeOfCell, placeOfRecord } from '../ledger/ledger-place.ts';

/** Something a sheet needs that is not entered yet, with the cell for it. */
export interface LocatedInput extends Pick<MissingInput, 'kind' | 'count' | 'isRequired'> {
  /** Where it is entered for the first record; null where the workbook has no such cell. */
  readonly first: LedgerPlace | null;
}

/** What is not entered yet for a sheet that is built on demand, most important first. */
export function missingInputsOf(
  { survey, registry, entries }: Ledger,
  { findings }: Checked,
  name: BuiltSheet,
): readonly LocatedInput[] {
  const sheet = ALL_SHEETS.find((one) => one.name === name);
  const openFindings = findings.filter((found) => isCheckFinding(found) && !isSettled(found));
  const missing = sheet?.missingInputs?.({ registry, entries, openFindings }) ?? [];
  return missing
    .filter(({ count }) => count > 0)
    .map(({ places, ...input }) => ({ ...input, first: firstPlace(survey, places) }));
}

/** Whether nothing is missing without which the sheet would be empty. */
export const canBuild = (inputs: readonly LocatedInput[]): boolean =>
  !inputs.some(({ isRequired }) => isRequired === true);

function firstPlace(survey: BookSurvey, places: readonly InputPlace[]): LedgerPlace | null {
  for (const place of places) {
    const found =
      place.kind === 'cell' ? placeOfCell(survey, place.cell) : placeOfRecord(survey, place.record);
    if (found !== null) return found;
  }
  return null;
}
