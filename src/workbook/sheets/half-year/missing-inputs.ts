import { hasReport } from '#core/reporting/filled';
import { allReports } from '../../codec/all-reports.ts';
import {
  atCell,
  atRecord,
  countOf,
  type InputPlace,
  type MissingInput,
  type MissingInputContext,
} from '../missing-input.ts';
import { placesOfEntry } from '../progress/place.ts';
import { taskPlace } from '../tasks/place.ts';
import { halfYearEntries, halfYearTexts } from './texts.ts';

/** At least one report of the half year; then a report for each task of its notice, and no open error in them. */
export function missingInputs(context: MissingInputContext): readonly MissingInput[] {
  const { registry, entries, openFindings } = context;
  const texts = halfYearTexts(registry, allReports(entries));
  const placesOf = ({ id }: { readonly id: string }): readonly InputPlace[] => placesOfReport(context, id);
  if (texts.size === 0)
    return [{ kind: 'anyReport', ...countOf(registry.tasks, placesOf), isRequired: true }];
  const reporting = new Set(registry.tasks.filter(({ id }) => texts.has(id)).map(({ notice }) => notice));
  const missing = registry.tasks.filter(({ id, notice }) => reporting.has(notice) && !texts.has(id));
  const errors = openFindings.filter(({ severity }) => severity !== 'info');
  return [
    { kind: 'reports', ...countOf(missing, placesOf) },
    {
      kind: 'errors',
      ...countOf(errors, ({ cell, task }) =>
        cell === null && task !== null ? [atRecord(taskPlace(task))] : atCell(cell),
      ),
    },
  ];
}

/** The row a task is to be reported in, an empty one of the half year before others. */
function placesOfReport({ registry, entries }: MissingInputContext, task: string): readonly InputPlace[] {
  const own = entries.progress.filter((entry) => entry.task === task);
  const empty = halfYearEntries(registry, own).find((entry) => !hasReport(entry));
  const entry = empty ?? own[0];
  return entry === undefined ? [atRecord(taskPlace(task))] : placesOfEntry(entry);
}
