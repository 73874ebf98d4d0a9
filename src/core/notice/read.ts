import type { Allocation } from '../record/allocation.ts';
import type { Finding } from '../record/finding.ts';
import type { Notice } from '../record/notice.ts';
import type { Task } from '../record/task.ts';
import type { SourceDocument } from '../source/document.ts';
import { type MappedText, offsetAt, sourceSpan, startOffset } from '../text/mapped-text.ts';
import { resolveDuty } from './duty/duty.ts';
import type { TaskDraft } from './task-draft.ts';
import { readingFindings } from './findings.ts';
import { taskKeys, slugify } from './identity.ts';
import { documentPartsOf, type PrintedLine } from './lines/line.ts';
import { linkAllocations, indexTaskPairs } from './tables/link-allocations.ts';
import { readNoticeHead } from './meta/head.ts';
import { readReportingRules } from './meta/reporting.ts';
import { correctedDrafts, type ListDrafts } from './correction/apply.ts';
import type { Correction } from './correction/correction.ts';
import { doubtfulUnits } from './doubtful-units.ts';
import { readPartsOfGrid, unreadFindings } from './unread.ts';
import { buildNoticeOutline } from './outline/scan.ts';
import { allocationsOfGrid } from './tables/forms.ts';
import { listsOfTasks } from './outline/task-lists.ts';

/** The notice, tasks, breakdowns and findings read from one document. */
export interface NoticeReading {
  readonly notice: Notice;
  readonly tasks: readonly Task[];
  /** Content of each task with source offsets, in the order of `tasks`; targets are read from it. */
  readonly contents: readonly MappedText[];
  readonly allocations: readonly Allocation[];
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
    progress: draft.progress.map(({ mark, m }) => ({
      mark,
      text: m.text,
      span: sourceSpan(m),
    })),
    span: { start: draft.start, end: draft.end },
  };
}

/** The words (separated by white space) before the first task and after the last one. */
function piecesOf(lines: readonly PrintedLine[], firstStart: number, lastEnd: number): readonly string[] {
  return lines.flatMap(({ raw }) => {
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
  const lists = correctedDrafts(document.text, listsOfTasks(outline.lists), corrections);
  const drafts = lists.flatMap((list) => list.drafts);
  const firstStart = Math.min(Infinity, ...drafts.slice(0, 1).map((draft) => draft.start));
  const lastEnd = drafts.reduce((end, draft) => Math.max(end, draft.end), 0);
  const text = (from: number, to: number): readonly string[] =>
    lines
      .filter((line) => startOffset(line.m) >= from && startOffset(line.m) < to)
      .map((line) => line.m.text);
  const head = readNoticeHead(
    text(0, firstStart),
    drafts.length > 0 ? [...text(lastEnd, Infinity), ...piecesOf(lines, 0, lastEnd)] : [],
    piecesOf(lines, firstStart, lastEnd),
  );
  const year = Number(YEAR.exec(head.title ?? '')?.[1] ?? head.issuedOn?.slice(0, 4) ?? Number.NaN);
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
  };
  const known = indexTaskPairs(outline.grids.length > 0 ? tasks : []);
  const allocations = outline.grids.flatMap(({ grid, caption }) =>
    linkAllocations(allocationsOfGrid(grid), caption, id, known),
  );
  return {
    notice,
    tasks,
    contents: drafts.map((draft) => draft.content),
    allocations,
    findings: [
      ...readingFindings(notice, tasks, drafts),
      ...doubtfulUnits(tasks),
      ...unreadFindings(document.text, id, {
        tasks,
        headings: new Set([
          ...lists.map(({ title }) => title ?? ''),
          ...drafts.flatMap(({ sections }) => sections.map((step) => step.title)),
        ]),
        tables: outline.grids.flatMap(({ grid }) => readPartsOfGrid(grid)),
      }),
    ],
  };
}
