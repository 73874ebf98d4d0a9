import { endOffset, startOffset } from '../../text/mapped-text.ts';
import type { Statement } from '../../record/statement.ts';
import { namesSomeone } from '../duty/duty.ts';
import type { TaskList } from '../outline/task-lists.ts';
import type { NoticeParagraph } from '../paragraphs/paragraph.ts';
import type { TaskDraft } from '../task-draft.ts';
import { isOfAnother, periodOfReport } from '../../figures/named-period.ts';
import { isPlanTitle, isReportTitle } from './report-title.ts';
import { withProgressApart } from './split-progress.ts';
import { statementsOf } from './statements.ts';

/** What a document says about what was done. */
export interface Report {
  /** The lists with goals and results of their tasks apart; without those that are no tasks. */
  readonly lists: readonly TaskList[];
  /** Its period; null where it names none, undefined where the document reports nothing. */
  readonly period: string | null | undefined;
  /** What it states outside of its tasks. */
  readonly statementsOf: (notice: string) => readonly Statement[];
}

/** What was done with a rate behind it, in a text without a title; a plan has neither 已 nor 截至. */
const RESULT =
  /(?:已|截至|累计)[^。；]{0,40}[\d０-９][^。；]{0,20}(?:率|占|完成)[^。；]{0,20}[\d０-９]\s*[%％]/;

/**
 * Reads a document as a report: what its tasks say was done, its period, and its paragraphs that belong to no task.
 *
 * @param year of the document, where its title or date tells
 * @param isCorrected whether a person put its tasks right, so that they all stay
 */
export function reportOf(
  lists: readonly TaskList[],
  paragraphs: readonly NoticeParagraph[],
  title: string,
  year: number | null,
  isCorrected: boolean,
): Report {
  const isReport = isReportTitle(title);
  const results = new Set<TaskDraft>();
  const partOf = (draft: TaskDraft): readonly TaskDraft[] => {
    if (draft.isRow) return [draft];
    const apart = withProgressApart(draft, isReport);
    if (apart === null) results.add(draft);
    const own = apart ?? draft;
    const isTask = isCorrected || !isReport || (apart === null ? namesSomeone(draft.duty) : !isBareName(own));
    return isTask ? [own] : [];
  };
  const apart = lists
    .map((list) => ({ ...list, drafts: list.drafts.flatMap(partOf) }))
    .filter(({ drafts }) => drafts.length > 0);
  // Sections of a 通报 that name nobody are no tasks.
  const isProse =
    isReport &&
    !isCorrected &&
    !lists.some(({ drafts }) => drafts.some((draft) => draft.isRow || namesSomeone(draft.duty)));
  const kept = isProse ? [] : apart;
  const drafts = kept.flatMap((list) => list.drafts);
  const isOnlyText =
    drafts.length === 0 && !isPlanTitle(title) && paragraphs.some(({ m }) => RESULT.test(m.text));
  const states = isReport || isOnlyText;
  // What a task says was done, without a promise, is checked as a statement.
  const told = drafts.filter((draft) => !results.has(draft));
  if (!states && drafts.every(({ progress }) => progress.length === 0))
    return { lists: kept, period: undefined, statementsOf: () => [] };
  return {
    lists: kept,
    period: periodOf(drafts, paragraphs, title, year),
    statementsOf: (notice) => (states ? statementsOf(paragraphs, told, notice, title) : []),
  };
}

/** Whether the content of a paragraph of a report is only the name of whom it is about: 清河县。已完成36.58亿元. */
const isBareName = ({ content, isRow }: TaskDraft): boolean => !isRow && BARE_NAME.test(content.text);

const BARE_NAME = /^[\u4e00-\u9fff（）()]{1,15}[县区市镇乡旗州局委办院部会司团心站所校处室][。：:，,]?$/;

function periodOf(
  drafts: readonly TaskDraft[],
  paragraphs: readonly NoticeParagraph[],
  title: string,
  year: number | null,
): string | null {
  const first = Math.min(...drafts.map(({ start }) => start), ...startsOfNumbered(paragraphs));
  const texts = paragraphs.filter(({ m }) => m.text !== '' && m.text !== title);
  const opening = texts.filter(({ m }) => endOffset(m) <= first).map(({ m }) => m.text);
  const body = texts.filter(({ m }) => endOffset(m) > first).map(({ m }) => m.text);
  const progress = drafts.flatMap((draft) => draft.progress.map(({ m }) => m.text));
  const all = [...opening, ...body, ...progress];
  return periodOfReport(title, opening, [...body, ...progress], year ?? yearIn(all));
}

/** The first year that a text names as its own. */
function yearIn(texts: readonly string[]): number | null {
  for (const text of texts)
    for (const match of text.matchAll(/20\d{2}(?=年)/g))
      if (!isOfAnother(text, match.index, match.index + match[0].length)) return Number(match[0]);
  return null;
}

const startsOfNumbered = (paragraphs: readonly NoticeParagraph[]): readonly number[] =>
  paragraphs
    .flatMap(({ m, ordinal }) => (ordinal === null || m.text === '' ? [] : [startOffset(m)]))
    .slice(0, 1);
