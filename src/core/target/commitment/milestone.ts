import type { DateMention } from '../../text/date.ts';
import { STATE_VERBS } from '../../text/lexicon/verbs.ts';
import { wordList } from '../../text/words.ts';
import type { DeadlineFinder } from '../clause/deadline.ts';
import { isStateOnly } from '../phrase/noun.ts';
import type { ClauseOutline } from '../clause/clauses.ts';
import { textWithoutDates } from '../clause/text-without-dates.ts';
import { topicOf } from '../clause/topic.ts';
import { containsAchievement } from '../phrase/verbs.ts';

/**
 * A dated step without a number.
 *
 *     鱼山大桥3月底通车, 全面建设政府大脑,年内投入运行, 2025年底前,建成示范区
 *            ^date                       ^date; topic 政府大脑 ^date applies to the clause
 */
export interface Milestone {
  readonly clauseIndex: number;
  readonly start: number;
  readonly end: number;
  readonly metric: string;
  readonly deadline: string;
  readonly date: DateMention;
}

const STATE_WORDS = wordList(STATE_VERBS, ['推进', '启动', '见效', '成型', '到位', '获批', '达标', '建立']);
const HOPES = /^(?:力争|确保|争取|努力|实现|有|应|要|将)+|(?:力争|确保|争取|努力)$/g;
const INNER_HOPE = /(?:力争|确保|争取|前)(?=(?:全面|基本|正式)?(?:开工|建成|完成|通车|投))/;

/** Reads the milestones of all clauses; `taken` holds the indexes of clauses that already give targets. */
export function readMilestones(
  outline: ClauseOutline,
  dates: readonly DateMention[],
  deadlineAt: DeadlineFinder,
  taken: ReadonlySet<number>,
): readonly Milestone[] {
  return outline.clauses.flatMap((clause, clauseIndex): readonly Milestone[] => {
    if (clause.host !== null || taken.has(clauseIndex)) return [];
    const { deadline, date } = deadlineAt(clause, clause.end);
    if (deadline === null || date === null || date.sense === 'whole-year') return [];
    const step = textWithoutDates(outline.text, clause.start, clause.end, dates)
      .replace(HOPES, '')
      .replace(INNER_HOPE, '');
    const own = date.start >= clause.start;
    if (!own && !followsDirectly(outline, clauseIndex, date)) return [];
    if (!isStep(step, own, date, deadline)) return [];
    const metric = isStateOnly(step) ? topicOf(outline, clauseIndex, dates) + step : step;
    return [{ clauseIndex, start: clause.start, end: clause.end, metric, deadline, date }];
  });
}

/** Whether the date is in the clause directly before; steps further on may have other dates. */
function followsDirectly(outline: ClauseOutline, clauseIndex: number, date: DateMention): boolean {
  let before = clauseIndex - 1;
  while (before >= 0 && outline.clauses[before]?.host !== null) before -= 1;
  const last = outline.clauses[before];
  return last !== undefined && date.start >= last.start && date.end <= last.end;
}

/** Whether the clause is a step: a date of another clause, or a year alone, requires a verb of completion; a day in the clause itself any state. */
function isStep(step: string, own: boolean, { sense }: DateMention, deadline: string): boolean {
  if (step.length < 2) return false;
  const ends = STATE_WORDS.endingAt(step, step.length) !== null;
  if (!own || deadline.length === 4) return achievesFirst(step) || ends;
  if (sense === 'during') return containsAchievement(step) || ends;
  return STATE_WORDS.occursIn(step) || containsAchievement(step);
}

/** Whether a verb of completion is at the start: 基本建成现代化体系. */
const achievesFirst = (step: string): boolean =>
  /^(?:全面|基本|全部|初步|率先)*(?:完成|建成|竣工|开工|投产|投用|启用|出台|印发|建立|形成|启动)/.test(step);
