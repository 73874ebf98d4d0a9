import { ExcelFailure } from '#workbook/excel-failure';
import { isAboutMissing } from '#core/finding/about-tasks';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import type { Override } from '#core/merge/difference';
import { hasDubanStore } from '#workbook/plan/plan-book';
import type { OpenWorkbook } from '#workbook/plan/open-workbook';
import type { BookSurvey } from '#workbook/plan/survey';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { readBook, withoutStore } from '#workbook/read-workbook';
import { isOfDuban } from '#workbook/sheets/recognise';
import { EMPTY_REGISTRY } from '../import/merge-registries.ts';
import { isWorkbookFinding, withoutCheckFindings } from '../check/check-findings.ts';
import { rawBook } from './raw-book.ts';

/** What was read from the open workbook: its registry with all edits and entries, or an empty one. */
export interface Ledger {
  readonly survey: BookSurvey;
  /** Whether there is a registry in the workbook. */
  readonly isDuban: boolean;
  /** The registry as the sheets show it, with the findings of reading them; empty where there is none. */
  readonly registry: Registry;
  /** The records as they were last imported or pulled, also those that users deleted. */
  readonly base: Registry;
  /** Differences from the registry that users chose to keep. */
  readonly overrides: readonly Override[];
  readonly entries: WorkbookEntries;
  /** What was missing when the workbook was last written: 首页 lists it; absent: nothing. */
  readonly missing?: readonly Finding[];
}

/**
 * Reads the open workbook.
 *
 * @throws Failure where its registry cannot be read.
 */
export const readLedger = async (openWorkbook: OpenWorkbook): Promise<Ledger> =>
  ledgerOf(await openWorkbook.survey());

/**
 * The ledger of a workbook, open or in a file, that was surveyed.
 *
 * @throws Failure where its registry cannot be read.
 */
export function ledgerOf(survey: BookSurvey): Ledger {
  if (!hasDubanStore(survey)) {
    const book = rawBook(survey);
    if (isOfDuban(book)) throw withoutStore(book, survey.workbook);
    return {
      survey,
      isDuban: false,
      registry: EMPTY_REGISTRY,
      base: EMPTY_REGISTRY,
      overrides: [],
      entries: NO_ENTRIES,
    };
  }
  const { registry, base, overrides, entries, findings } = readBook(rawBook(survey), survey.workbook);
  const { findings: noted, ...records } = withoutCheckFindings(registry);
  return {
    survey,
    isDuban: true,
    registry: { ...records, findings: [...findings, ...noted.filter((found) => !isWorkbookFinding(found))] },
    base: withoutCheckFindings(base),
    overrides,
    entries,
    missing: registry.findings.filter(isAboutMissing),
  };
}

/**
 * The ledger, for changes that need one.
 *
 * @throws ExcelFailure `excel.not-duban` where the workbook has no registry.
 */
export function requireRegistry(ledger: Ledger): Ledger {
  if (!ledger.isDuban) throw new ExcelFailure('excel.not-duban');
  return ledger;
}
