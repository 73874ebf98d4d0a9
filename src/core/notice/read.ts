import type { Allocation } from '../record/allocation.ts';
import type { PlanEntry } from '../record/entered/plan-entry.ts';
import type { Finding } from '../record/finding.ts';
import type { Notice } from '../record/notice.ts';
import type { ProgressTable } from '../record/progress-table.ts';
import type { Statement } from '../record/statement.ts';
import type { Task } from '../record/task.ts';
import type { SourceDocument } from '../source/document.ts';
import { type MappedText, endOffset, offsetAt, sourceSpan, startOffset } from '../text/mapped-text.ts';
import { resolveDuty } from './duty/duty.ts';
import type { TaskDraft } from './task-draft.ts';
import { readingFindings } from './findings.ts';
import { taskKeys, slugify } from './identity.ts';
import { documentPartsOf, type PrintedLine } from './lines/line.ts';
import { linkAllocations, indexTaskPairs } from './tables/link-allocations.ts';
import { readNoticeHead } from './meta/head.ts';
import { readReportingRules } from './meta/reporting.ts';
import { correctedDrafts } from './correction/apply.ts';
import type { Correction } from './correction/correction.ts';
import { doubtfulUnits } from './doubtful-units.ts';
import { readPartsOfGrid, unreadFindings } from './unread.ts';
import { buildNoticeOutline } from './outline/scan.ts';
import { allocationsOfGrid, figuresOfGrid } from './tables/forms.ts';
import type { TableGrid } from './tables/grid.ts';
import { listsOfTasks } from './outline/task-lists.ts';
import { periodOfColumns, yearOfGoals } from './tables/progress/period.ts';
import { periodOfTitle } from '../figures/named-period.ts';
import { reportOf } from './report/report.ts';

/** The notice, tasks, breakdowns and findings read from one document. */
export interface NoticeReading {
  readonly notice: Notice;
  readonly tasks: readonly Task[];
  /** Content of each task with source offsets, in the order of `tasks`; targets are read from it. */
  readonly contents: readonly MappedText[];
  readonly allocations: readonly Allocation[];
  readonly tables: readonly ProgressTable[];
  /** Plans that tables print for their tasks. */
  readonly plans: readonly PlanEntry[];
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
}

function taskOf(
  draft: TaskDraft,
  id: string,
  notice: string,
  list: string | null,
  firstLeads: boolean,
): Task {
  const { leadUnits, units, groupUnits } = resolveDuty(draft.duty, firstLeads);
  return {
    id,
    notice,
    list,
    section: draft.sections.filter((step) => !step.generic).map((step) => step.title),
    no: draft.no,
    content: draft.content.text,
    leaders: draft.duty.leaders.length > 0 ? draft.duty.leaders : draft.inheritedLeaders,
    leadUnits,
    units,
    groupUnits,
    dueText: draft.duty.due,
    progress: draft.progress.map(({ mark, m, ofCells }) => ({
      mark,
      text: m.text,
      span: sourceSpan(m),
      ...(ofCells === undefined ? {} : { ofCells }),
    })),
    span: { start: draft.start, end: draft.end },
  };
}

/** The words (separated by white space) before the first task and after the last one. */
function piecesOf(lines: readonly PrintedLine[], firstStart: number, lastEnd: number): readonly string[] {
  return lines.flatMap(({ raw }) => {
    if (startOffset(raw) >= firstStart && endOffset(raw) <= lastEnd) return [];
    const pieces: string[] = [];
    for (const match of raw.text.matchAll(/[^\s\u3000]+/g)) {
      const at = offsetAt(raw, match.index);
      if (at < firstStart || at >= lastEnd) pieces.push(match[0]);
    }
    return pieces;
  });
}

const YEAR = /(\d{4})年/;

/** Name of the layout of most of the tasks, for information only. */
function layoutOf(drafts: readonly TaskDraft[]): string {
  const most = (holds: (draft: TaskDraft) => boolean): boolean =>
    drafts.filter(holds).length > drafts.length / 2;
  if (drafts.length === 0) return 'none';
  if (most((draft) => draft.progress.length > 0)) return 'completion-table';
  if (most((draft) => draft.isRow)) return 'task-table';
  if (most((draft) => draft.no === '')) return 'unnumbered-paragraphs';
  return most((draft) => draft.inheritedLeaders.length > 0) ? 'leader-sections' : 'numbered-paragraphs';
}

/** The table of figures that a grid is, each row with its task, found by where it stands; null for any other grid. */
function progressTable(grid: TableGrid, notice: string, tasks: readonly Task[]): ProgressTable | null {
  const found = figuresOfGrid(grid);
  if (found === null) return null;
  const taskAt = new Map(tasks.map(({ id, span }) => [span.start, id]));
  return {
    notice,
    columns: found.columns,
    rows: found.rows.map(({ start, ...row }) => ({
      task: row.kind === 'item' || row.kind === 'whole' ? (taskAt.get(start) ?? null) : null,
      ...row,
    })),
  };
}

/**
 * Reads one document: head, reporting rules, tasks and breakdown tables. `name` is its file name, `corrections` are
 * what a person put right in its tasks. Deterministic; never throws.
 */
export function readNotice(
  document: SourceDocument,
  name = '',
  corrections: readonly Correction[] = [],
): NoticeReading {
  const parts = documentPartsOf(document);
  const lines = parts.flatMap((part) => (part.kind === 'lines' ? part.lines : []));
  const outline = buildNoticeOutline(document, parts);
  const read = correctedDrafts(document.text, listsOfTasks(outline.lists), corrections);
  const readDrafts = read.flatMap((list) => list.drafts);
  const firstStart = Math.min(Infinity, ...readDrafts.slice(0, 1).map((draft) => draft.start));
  const lastEnd = readDrafts.reduce((end, draft) => Math.max(end, draft.end), 0);
  const text = (from: number, to: number): readonly string[] =>
    lines
      .filter((line) => startOffset(line.m) >= from && startOffset(line.m) < to)
      .map((line) => line.m.text);
  const head = readNoticeHead(
    text(0, firstStart),
    readDrafts.length > 0 ? [...text(lastEnd, Infinity), ...piecesOf(lines, 0, lastEnd)] : [],
    [...piecesOf(lines, firstStart, lastEnd), ...outline.lists.flatMap(({ title }) => title ?? [])],
  );
  const printedYear = YEAR.exec(head.title ?? '')?.[1] ?? head.issuedOn?.slice(0, 4) ?? null;
  const { lists, period, ...report } = reportOf(
    read,
    outline.paragraphs,
    head.title ?? '',
    printedYear === null ? null : Number(printedYear),
    corrections.length > 0,
  );
  const drafts = lists.flatMap((list) => list.drafts);
  const columns = outline.grids.flatMap(({ grid }) => figuresOfGrid(grid)?.columns ?? []);
  const year = Number(printedYear ?? yearOfGoals(columns) ?? period?.slice(0, 4) ?? Number.NaN);
  const printed = Number.isNaN(year) ? null : year;
  const ofColumns = periodOfColumns(columns, printed, period ?? periodOfTitle(head.title ?? '', printed));
  const running = outline.paragraphs.map((paragraph) => paragraph.m.text).join('\n');
  const reporting = readReportingRules(running, Number.isNaN(year) ? null : year);
  // A text without document number and title takes its id from the file name.
  const id =
    head.docNumber ??
    [head.title ?? '', name.replace(/\.\w{1,5}$/, '')].map(slugify).find((slug) => slug !== '') ??
    'notice';

  const several = lists.length > 1;
  const tasks = lists.flatMap(({ title, drafts: own }, index) => {
    const keys = taskKeys(own);
    const prefix = several ? `${index + 1}/` : '';
    return own.map((draft, i) =>
      taskOf(draft, `${id}#${prefix}${keys[i]}`, id, several ? title : null, reporting.firstUnitLeads),
    );
  });
  const notice: Notice = {
    id,
    docNumber: head.docNumber,
    title: head.title ?? '',
    issuer: head.issuer,
    issuedOn: head.issuedOn,
    year: Number.isNaN(year) ? null : year,
    layout: layoutOf(drafts),
    reporting,
    ...(ofColumns === null ? (period === undefined ? {} : { period }) : { period: ofColumns }),
  };
  const statements = report.statementsOf(id);
  const known = indexTaskPairs(outline.grids.length > 0 ? tasks : []);
  const allocations = outline.grids.flatMap(({ grid, caption }) =>
    linkAllocations(allocationsOfGrid(grid), caption, id, known),
  );
  return {
    notice,
    tasks,
    contents: drafts.map((draft) => draft.content),
    allocations,
    plans: tasks.flatMap(({ id: task }, i) => {
      const plan = drafts[i]?.plan;
      return plan === undefined ? [] : [{ task, ...plan }];
    }),
    tables: outline.grids.flatMap(({ grid }) => progressTable(grid, id, tasks) ?? []),
    statements,
    findings: [
      ...readingFindings(notice, tasks, drafts),
      ...doubtfulUnits(tasks),
      ...unreadFindings(document.text, id, {
        tasks,
        headings: new Set([
          ...lists.map(({ title }) => title ?? ''),
          ...drafts.flatMap(({ sections }) => sections.map((step) => step.title)),
        ]),
        tables: [
          ...outline.grids.flatMap(({ grid }) => readPartsOfGrid(grid)),
          ...statements.map(({ span }) => span),
        ],
      }),
    ],
  };
}
