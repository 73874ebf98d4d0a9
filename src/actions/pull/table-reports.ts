import type { IncomingIds } from '#core/identity/known-ids';
import { isTable, type KnownTasks, matchTables, type TableMatch } from '#core/identity/match-tables';
import type { MatchAnswers } from '#core/identity/registry-match';
import type { Entry } from '#core/record/entered/entry';
import type { EntryVersion } from '#core/record/entered/entry-version';
import type { Finding } from '#core/record/finding';
import { groupBy } from '#core/record/group-by';
import type { PutAside } from '#core/record/entered/put-aside';
import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import { joinedTables } from '#core/tables/joined-tables';
import { tableFindings } from '#core/tables/table-findings';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { entryIdentity } from '#workbook/codec/entry-key';
import { progressText } from '#workbook/sheets/progress/text';
import { asRow, withSilentTasks } from '../import/join-tables.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import { knownRecords } from '../put-aside/known-records.ts';
import { PutAsideLines } from '../put-aside/lines.ts';
import { Reports } from './merge-reports.ts';
import type { PullQuestion } from './questions.ts';

/** What incoming completion tables report on the notices of a workbook, or on those that come with them. */
export interface TableReports {
  /** Ids of tables and of their tasks are those of the registry as it was read; the others are of the workbook. */
  readonly matches: readonly TableMatch[];
  /** The registry as it was read, without what became a report. */
  readonly rest: Registry;
  /** Reports on tasks of the workbook. */
  readonly reports: readonly Entry[];
  readonly findings: readonly Finding[];
  /** As `PullQuestion`, for the tasks of tables that may be tasks of notices. */
  readonly questions: readonly PullQuestion[];
}

/**
 * Finds what completion tables of an incoming registry report on. Tasks of a table that the workbook
 * has as a list of its own stay there.
 *
 * @param all The incoming registry with the ids that its records have in the workbook.
 */
export function tableReports(
  { registry, base }: Pick<Ledger, 'registry' | 'base'>,
  read: Registry,
  { ids, all }: { readonly ids: IncomingIds; readonly all: Registry },
  answers: MatchAnswers,
): TableReports {
  const stored = new Set(base.tasks.map(({ id }) => id));
  const isListed = ({ id }: Pick<Task, 'id'>): boolean => stored.has(ids.tasks.get(id) ?? '');
  const reporting = new Set(
    [...groupBy(read.tasks, ({ notice }) => notice)].flatMap(([notice, tasks]) =>
      isTable(tasks) ? [notice] : [],
    ),
  );
  const tables: KnownTasks = {
    notices: read.notices.filter(({ id }) => reporting.has(id)),
    tasks: read.tasks.filter((task) => reporting.has(task.notice) && !isListed(task)),
    targets: read.targets,
  };
  const known = bothOf(all, registry);
  const matches = matchTables(known, tables, answers);
  const { registry: rest, reports } = joinedTables(known, read, matches);
  return {
    matches,
    rest,
    reports,
    findings: tableFindings(known, read, matches),
    questions: matches.flatMap(({ uncertain }) =>
      uncertain.map(({ task, candidates }) => ({ record: 'report', known: task, candidates })),
    ),
  };
}

/** The records of a registry, and of another one those of other notices. */
function bothOf(first: Registry, second: Registry): KnownTasks {
  const notices = new Set(first.notices.map(({ id }) => id));
  const tasks = second.tasks.filter(({ notice }) => !notices.has(notice));
  const ids = new Set(tasks.map(({ id }) => id));
  return {
    notices: [...first.notices, ...second.notices.filter(({ id }) => !notices.has(id))],
    tasks: [...first.tasks, ...tasks],
    targets: [...first.targets, ...second.targets.filter(({ task }) => ids.has(task))],
  };
}

/** The ids, with those of records that became reports. */
export function withReportedIds(ids: IncomingIds, matches: readonly TableMatch[]): IncomingIds {
  return {
    notices: ids.notices,
    tasks: new Map([...ids.tasks, ...matches.flatMap(({ tasks }) => [...tasks])]),
    targets: new Map([...ids.targets, ...matches.flatMap(({ targets }) => [...targets])]),
  };
}

/**
 * The entries with the reports of tables: they come into blank rows or new ones. What differs from
 * what is there, or belongs to a closed period, is put aside.
 */
export function withTableReports(
  registry: Registry,
  entries: WorkbookEntries,
  all: readonly Entry[],
): WorkbookEntries {
  const here = knownRecords(registry);
  const reports = all.filter(({ task }) => here.tasks.has(task ?? '')).map(asRow);
  if (reports.length === 0) return entries;
  const lines = new PutAsideLines(here);
  const aside: PutAside[] = [];
  const merged = new Reports(entries.progress, lines, aside);
  const closed = new Set(
    entries.periods.flatMap(({ period, state }) => (state === 'closed' ? [period] : [])),
  );
  const versions = latestVersions(entries.history);
  for (const report of reports) {
    if (!closed.has(report.period ?? '')) merged.add(report, report);
    else if (textOf(versions.get(entryIdentity(report))) !== textOf(report))
      aside.push(...lines.report(report, [], 'value-differs'));
  }
  const said = new Set(entries.putAside.map(saying));
  const open = reports.filter(({ period }) => !closed.has(period ?? ''));
  const silent = withSilentTasks(registry, entries.progress, open).slice(
    entries.progress.length + open.length,
  );
  return {
    ...entries,
    progress: [...merged.all, ...silent],
    putAside: [...entries.putAside, ...aside.filter((line) => !said.has(saying(line)))],
  };
}

const saying = ({ text, sheet, column, task, unit, period }: PutAside): string =>
  JSON.stringify([text, sheet, column, task, unit, period]);

const textOf = (entry: Entry | undefined): string =>
  entry === undefined ? '' : progressText(entry.paragraphs).trim();

function latestVersions(history: readonly EntryVersion[]): ReadonlyMap<string, Entry> {
  const latest = new Map<string, EntryVersion>();
  for (const one of history) {
    const identity = entryIdentity(one.entry);
    if ((latest.get(identity)?.version ?? 0) < one.version) latest.set(identity, one);
  }
  return new Map(Array.from(latest, ([identity, { entry }]) => [identity, entry]));
}

/**
 * The findings about tables after a pull: those of its tables, and earlier ones of other tables, or of
 * tasks that a table kept, whose records are still there.
 */
export function findingsOfTables(
  registry: Registry,
  before: readonly Finding[],
  now: readonly Finding[],
): readonly Finding[] {
  const titles = new Set(now.map(({ params }) => params['title']));
  const ids = new Set([...registry.notices, ...registry.tasks, ...registry.targets].map(({ id }) => id));
  const isThere = ({ notice, task, target }: Finding): boolean =>
    [notice, task, target].every((id) => id === null || ids.has(id));
  /** Tasks of a table that it kept are not matched again. */
  const isKept = ({ code, params }: Finding): boolean =>
    code === 'table.match-uncertain' ||
    (code === 'table.tasks-left' && [params['tasks']].flat().every((id) => ids.has(String(id))));
  const stays = (found: Finding): boolean =>
    isOfTable(found) && isThere(found) && (isKept(found) || !titles.has(found.params['title']));
  const words = (found: Finding): string => JSON.stringify(found);
  const told = new Set(now.map(words));
  const stayed = before.filter((found) => stays(found) || told.has(words(found)));
  const known = new Set(stayed.map(words));
  return [
    ...registry.findings.filter((found) => !isOfTable(found)),
    ...stayed,
    ...now.filter((found) => !known.has(words(found))),
  ];
}

const isOfTable = ({ code }: Finding): boolean => code.startsWith('table.');
