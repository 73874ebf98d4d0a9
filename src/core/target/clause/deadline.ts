import type { DateMention } from '../../text/date.ts';
import { lastIndexWhere } from '../../text/sorted.ts';
import type { Clause, ClauseOutline } from './clauses.ts';
import { textWithoutDates } from './text-without-dates.ts';

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

/** The deadline at an offset of a clause. */
export type DeadlineFinder = (clause: Clause, at: number) => DeadlineSource;

/**
 * Finds the deadline at an offset of a clause: the nearest date in the clause, else the last date that
 * applies to the rest of the sentence, else the end of `year` for annual figures. The dates are sorted
 * once, so that a clause costs the same in a long sentence as in a short one.
 */
export function deadlineFinder(
  outline: ClauseOutline,
  dates: readonly DateMention[],
  year: number | null,
): DeadlineFinder {
  const due = dates.filter((date) => carriesDeadline(date, year));
  const frames = framesOf(outline, due, dates);
  return (clause, at) => {
    const own = nearestIn(due, clause, at);
    if (own !== null) return { deadline: own.last, date: own };
    const frame = frames[lastIndexWhere(frames, ({ date }) => date.end <= clause.start)];
    if (frame?.sentence === clause.sentence) return { deadline: frame.date.last, date: frame.date };
    // An annual figure is due at the end of the year: 年实际到位市外资金.
    const lead = outline.text.slice(clause.start, at);
    const annual = /^(?:力争|确保|实现|争取)?年(?![均内底初中龄轻])/.test(lead);
    return annual && year !== null ? { deadline: `${year}-12-31`, date: null } : NO_DEADLINE;
  };
}

/** The last date of a clause that ends before `at`, else its first. */
function nearestIn(due: readonly DateMention[], { start, end }: Clause, at: number): DateMention | null {
  const within = (date: DateMention | undefined): date is DateMention =>
    date !== undefined && date.start >= start && date.end <= end;
  const before = due[lastIndexWhere(due, (date) => date.end <= at && date.end <= end)];
  if (within(before)) return before;
  const first = due[lastIndexWhere(due, (date) => date.start < start) + 1];
  return within(first) ? first : null;
}

/** A date that applies to the rest of its sentence. */
interface Frame {
  readonly date: DateMention;
  readonly sentence: number;
}

/** The dates that are alone in their clause (2025年底前,) or begin it with 到 or 至, in order. */
function framesOf(
  outline: ClauseOutline,
  due: readonly DateMention[],
  dates: readonly DateMention[],
): readonly Frame[] {
  const main = outline.clauses.filter(({ host }) => host === null);
  const alone = new Map<Clause, boolean>();
  const isAlone = (clause: Clause): boolean => {
    const known = alone.get(clause);
    if (known !== undefined) return known;
    const rest = textWithoutDates(outline.text, clause.start, clause.end, dates);
    const only = rest.replace(/^(?:力争|确保|争取)/, '') === '';
    alone.set(clause, only);
    return only;
  };
  return due.flatMap((date): readonly Frame[] => {
    if (date.sense === 'whole-year') return [];
    const clause = main[lastIndexWhere(main, ({ start }) => start <= date.start)];
    if (clause === undefined || date.end > clause.end) return [];
    const leads = date.start === clause.start && /[到至]/.test(outline.text.charAt(date.start));
    return leads || isAlone(clause) ? [{ date, sentence: clause.sentence }] : [];
  });
}

/** Whether a date can give a deadline; the notice's own year alone gives none. */
function carriesDeadline({ sense, last }: DateMention, year: number | null): boolean {
  if (sense === 'whole-year' || sense === 'by') return true;
  return sense === 'during' && last !== null && last !== String(year);
}
