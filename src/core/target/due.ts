import type { DateMention } from '../text/date.ts';
import type { Clause, Outline } from './outline.ts';
import { textWithoutDates } from './topic.ts';

/**
 * The deadline that holds at a place.
 *
 *     到2027年,和美乡村覆盖率达100%;达标率达到70%。鱼山大桥3月底通车,秀山大桥年内通车
 *     ^frames the whole sentence                      ^in the clause
 */
export interface Due {
  readonly deadline: string | null;
  /** The date it comes from; null where none is. */
  readonly date: DateMention | null;
}

const NEVER: Due = { deadline: null, date: null };

export function dueAt(
  outline: Outline,
  clause: Clause,
  at: number,
  dates: readonly DateMention[],
  year: number | null,
): Due {
  const own = dates.filter(
    (date) => date.start >= clause.start && date.end <= clause.end && carries(date, year),
  );
  const nearest = own.filter(({ end }) => end <= at).at(-1) ?? own[0];
  if (nearest !== undefined) return { deadline: nearest.last, date: nearest };
  const frame = dates
    .filter((date) => date.end <= clause.start && carries(date, year) && frames(outline, date, dates))
    .filter((date) => sentenceAt(outline, date.start) === clause.sentence)
    .at(-1);
  if (frame !== undefined) return { deadline: frame.last, date: frame };
  // 年实际到位市外资金: an annual figure is complete when the year is.
  const lead = outline.text.slice(clause.start, at);
  const annual = /^(?:力争|确保|实现|争取)?年(?![均内底初中龄轻])/.test(lead);
  return annual && year !== null ? { deadline: `${year}-12-31`, date: null } : NEVER;
}

/** The notice's own year says nothing about when in it. */
function carries({ sense, last }: DateMention, year: number | null): boolean {
  if (sense === 'whole-year' || sense === 'by') return true;
  return sense === 'during' && last !== null && last !== String(year);
}

/** A date alone in its clause (2025年底前,) or led in by 到 and 至 governs the rest of the sentence. */
function frames(outline: Outline, date: DateMention, dates: readonly DateMention[]): boolean {
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

const sentenceAt = (outline: Outline, at: number): number =>
  outline.clauses.find(({ start, end }) => at >= start && at < end)?.sentence ?? -1;
