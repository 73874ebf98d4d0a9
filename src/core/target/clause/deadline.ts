import type { DateMention } from '../../text/date.ts';
import type { Clause, ClauseOutline } from './clauses.ts';
import { textWithoutDates } from './topic.ts';

/**
 * The deadline that applies at a position of a content, with its source.
 *
 *     到2027年,和美乡村覆盖率达100%;达标率达到70%。鱼山大桥3月底通车,秀山大桥年内通车
 *     ^frames the whole sentence                      ^in the clause
 */
interface DeadlineSource {
  /** ISO date, or a year alone; null if there is none. */
  readonly deadline: string | null;
  /** The printed date the deadline comes from; null if there is none. */
  readonly date: DateMention | null;
}

const NO_DEADLINE: DeadlineSource = { deadline: null, date: null };

/**
 * The deadline at offset `at` of a clause: the nearest date in the clause, else the last date that
 * applies to the rest of the sentence, else the end of `year` for annual figures.
 */
export function deadlineAt(
  outline: ClauseOutline,
  clause: Clause,
  at: number,
  dates: readonly DateMention[],
  year: number | null,
): DeadlineSource {
  const own = dates.filter(
    (date) => date.start >= clause.start && date.end <= clause.end && carriesDeadline(date, year),
  );
  const nearest = own.filter(({ end }) => end <= at).at(-1) ?? own[0];
  if (nearest !== undefined) return { deadline: nearest.last, date: nearest };
  const frame = dates
    .filter(
      (date) =>
        date.end <= clause.start && carriesDeadline(date, year) && framesSentence(outline, date, dates),
    )
    .filter((date) => sentenceAt(outline, date.start) === clause.sentence)
    .at(-1);
  if (frame !== undefined) return { deadline: frame.last, date: frame };
  // An annual figure is due at the end of the year: 年实际到位市外资金.
  const lead = outline.text.slice(clause.start, at);
  const annual = /^(?:力争|确保|实现|争取)?年(?![均内底初中龄轻])/.test(lead);
  return annual && year !== null ? { deadline: `${year}-12-31`, date: null } : NO_DEADLINE;
}

/** Whether a date can give a deadline; the notice's own year alone gives none. */
function carriesDeadline({ sense, last }: DateMention, year: number | null): boolean {
  if (sense === 'whole-year' || sense === 'by') return true;
  return sense === 'during' && last !== null && last !== String(year);
}

/** Whether a date applies to the rest of its sentence: it is alone in its clause (2025年底前,) or begins it with 到 or 至. */
function framesSentence(outline: ClauseOutline, date: DateMention, dates: readonly DateMention[]): boolean {
  const clause = outline.clauses.find(
    ({ start, end, host }) => host === null && date.start >= start && date.end <= end,
  );
  if (clause === undefined || date.sense === 'whole-year') return false;
  if (
    textWithoutDates(outline.text, clause.start, clause.end, dates).replace(/^(?:力争|确保|争取)/, '') === ''
  )
    return true;
  return date.start === clause.start && /[到至]/.test(outline.text.charAt(date.start));
}

const sentenceAt = (outline: ClauseOutline, at: number): number =>
  outline.clauses.find(({ start, end }) => at >= start && at < end)?.sentence ?? -1;
