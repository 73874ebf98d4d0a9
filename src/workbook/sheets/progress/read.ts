import type { Entry, EntryFigure, EntryPart } from '#core/record/entered/entry';
import type { Finding } from '#core/record/finding';
import type { Task } from '#core/record/task';
import { entryIdentity, withEntryKeys } from '../../codec/entry-key.ts';
import type { StrayFigure, UnreadCell } from '../../codec/unread.ts';
import { PROGRESS } from './columns.ts';
import { type FigureRow, readFigureRows } from '../figures/read.ts';
import type { FoundRows } from '../../reading/find-rows.ts';
import { type EntryRow, readProgressRows } from './rows.ts';
import { type BookRecords, tasksOfRows } from '../../reading/row-task.ts';

/** The entries, and what could not be read. */
interface ProgressRead {
  readonly entries: readonly Entry[];
  readonly unread: readonly UnreadCell[];
  readonly strays: readonly StrayFigure[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the entries of 进展填报 and 指标进度. Figures are added to the first row with the
 * same task, unit and period; figures without such a row become entries of their own.
 */
export function readProgress(
  progress: FoundRows | null,
  figures: FoundRows | null,
  records: BookRecords,
): ProgressRead {
  const taskOf = tasksOfRows(records);
  const years = new Map(records.notices.map(({ id, year }) => [id, year]));
  const yearOf = (task: Task | null): number | null =>
    (task === null ? records.notices[0]?.year : years.get(task.notice)) ?? null;
  const reports = progress === null ? NOTHING : readProgressRows(progress, taskOf, yearOf);
  const typed = figures === null ? NOTHING : readFigureRows(figures, records, taskOf, yearOf);
  const order = new Map(records.targets.map(({ id }, place) => [id, place]));
  const joined = withEntryKeys(joinFigures(reports.rows, typed.rows));
  return {
    entries: joined.map((entry) => ({
      ...entry,
      figures: [...entry.figures].sort((a, b) => (order.get(a.target) ?? 0) - (order.get(b.target) ?? 0)),
    })),
    // The entries of 进展填报 come first, so the index of the row is that of the entry.
    unread: reports.unread.map(({ row, column, value }) => ({
      sheet: PROGRESS.sheet,
      key: joined[row]?.key ?? '',
      column,
      value,
    })),
    strays: typed.strays,
    findings: [...reports.findings, ...typed.findings],
  };
}

const NOTHING = { rows: [], unread: [], strays: [], findings: [] } as const;

type Joined = EntryRow & { readonly figures: EntryFigure[] };

function joinFigures(rows: readonly EntryRow[], figures: readonly FigureRow[]): readonly Joined[] {
  const joined: Joined[] = rows.map((row) => ({ ...row, figures: [] }));
  const byIdentity = new Map<string, Joined>();
  const unknown = new Map<Joined, ReadonlySet<EntryPart>>();
  for (const entry of joined) {
    const identity = entryIdentity(entry);
    if (!byIdentity.has(identity)) byIdentity.set(identity, entry);
  }
  for (const row of figures) {
    const identity = entryIdentity(row);
    const entry = byIdentity.get(identity) ?? entryWithout(row);
    if (!byIdentity.has(identity)) {
      byIdentity.set(identity, entry);
      joined.push(entry);
    }
    if (row.figure !== null) entry.figures.push(row.figure);
    if (row.unknown.length > 0)
      unknown.set(entry, new Set([...(unknown.get(entry) ?? entry.unknown ?? []), ...row.unknown]));
  }
  return joined.map((entry) => {
    const parts = unknown.get(entry);
    return parts === undefined ? entry : { ...entry, unknown: [...parts] };
  });
}

/** The entry of a figure without a row of 进展填报. */
const entryWithout = ({ task, unit, period, cell }: FigureRow): Joined => ({
  task,
  unit,
  period,
  paragraphs: [],
  problem: '',
  nextStep: '',
  rating: null,
  reportedOn: null,
  cell,
  figures: [],
});
