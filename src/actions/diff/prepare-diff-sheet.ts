import { retainedIds } from '#core/merge/difference';
import type { DiffItem } from '#core/diff/diff';
import { type BookPlan, summarizePlan } from '#workbook/plan/book-plan';
import type { BookSurvey } from '#workbook/plan/survey';
import { type CheckOptions, checkRegistry } from '../check/check.ts';
import type { PreparedChange } from '../ledger/prepare-change.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import { DIFF_SHEET, diffSheet, type DiffSheetName } from './diff-sheet.ts';

/**
 * Prepares a comparison as a new sheet at the end of the workbook: an earlier one, in which somebody may have
 * written, stays as it is. Nothing is written.
 */
export function prepareDiffSheet(
  ledger: Ledger,
  items: readonly DiffItem[],
  names: readonly [string, string],
  options: CheckOptions,
): PreparedChange {
  const { survey, registry, entries } = ledger;
  const model = diffSheet(items, names, freeName(survey));
  const plan: BookPlan = {
    workbook: survey.workbook,
    steps: [{ kind: 'add', name: model.name, model, place: 'end' }],
  };
  const checked = checkRegistry({ registry, entries, retained: retainedIds(ledger) }, options);
  return { survey, plan, summary: summarizePlan(plan), checked };
}

/** 通知比对, or with a number behind it where the workbook has that. */
function freeName({ sheets, names }: BookSurvey): DiffSheetName {
  const taken = new Set([...sheets, ...names].map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : String(number);
    const own = { sheet: `${DIFF_SHEET.sheet}${end}`, rangeName: `${DIFF_SHEET.rangeName}${end}` };
    if (!taken.has(own.sheet) && !taken.has(own.rangeName)) return own;
  }
}
