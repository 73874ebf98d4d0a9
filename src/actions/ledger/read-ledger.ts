import { InputFailure } from '#core/failure/input-failure';
import type { Registry } from '#core/record/registry';
import type { Kept } from '#core/merge/difference';
import { isDuban } from '#workbook/plan/plan-book';
import type { LiveWorkbook } from '#workbook/plan/live-workbook';
import type { BookSurvey } from '#workbook/plan/survey';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { readBook } from '#workbook/read-workbook';
import { isOfReading, withoutChecks } from '../check/without-checks.ts';
import { rawBook } from './raw-book.ts';

/** What the open workbook holds: nothing of ours, or a registry with what people made of it. */
export interface Held {
  readonly survey: BookSurvey;
  /** Whether there is a registry in the workbook. */
  readonly isDuban: boolean;
  /** The registry as people see it, with the findings of its reading; empty where there is none. */
  readonly registry: Registry;
  /** Its records as they came, with those people deleted. */
  readonly drawn: Registry;
  /** What somebody chose to keep against the registry. */
  readonly kept: readonly Kept[];
  readonly entries: WorkbookEntries;
}

const NOTHING: Registry = {
  format: 'duban-registry/1',
  notices: [],
  tasks: [],
  targets: [],
  allocations: [],
  findings: [],
};

/** Reads the open workbook. Throws InputFailure where its registry cannot be read. */
export async function hold(live: LiveWorkbook): Promise<Held> {
  const survey = await live.survey();
  if (!isDuban(survey))
    return { survey, isDuban: false, registry: NOTHING, drawn: NOTHING, kept: [], entries: NO_ENTRIES };
  const { registry, drawn, kept, entries, findings } = readBook(rawBook(survey), survey.workbook);
  const { findings: noted, ...records } = withoutChecks(registry);
  return {
    survey,
    isDuban: true,
    registry: { ...records, findings: [...findings, ...noted.filter((found) => !isOfReading(found))] },
    drawn: withoutChecks(drawn),
    kept,
    entries,
  };
}

/** The same, where only a workbook of ours will do: else `excel.not-duban`. */
export async function holdRegistry(live: LiveWorkbook): Promise<Held> {
  const held = await hold(live);
  if (!held.isDuban) throw new InputFailure('excel.not-duban');
  return held;
}
