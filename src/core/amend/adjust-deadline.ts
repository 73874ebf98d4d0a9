import type { Target } from '../record/target.ts';
import { findDates } from '../text/date.ts';
import { toHalfWidth } from '../text/width.ts';
import type { AmendedTask } from './amended-task.ts';
import { isMetricOf } from './goals.ts';
import { problem } from './problems.ts';
import type { Carrying, RecordEdit } from './record-edit.ts';
import { splitChange } from './split-change.ts';

/**
 * 调整时限: the deadline of the task as printed, and of its targets that were due by it. Where they have
 * several deadlines, 原内容 says which one changes.
 */
export function adjustDeadline({ amendment, task, targets, year }: AmendedTask): Carrying {
  const { was, is } = splitChange(amendment);
  const { no, dueText } = task;
  if (is === '') return problem('no-after');
  const after = deadlineIn(is, year);
  if (after === null) return problem('deadline-unread', { text: is });
  const printed = dueText === null ? null : deadlineIn(dueText, year);
  const dueOf = ({ deadline }: Target): string => deadline ?? endOf(year);
  const known = new Set([...targets.map(dueOf), ...(printed === null ? [] : [printed])].map(withDay));
  const names = [...known].filter((day) => day !== '').join('、') || dueText || '年内';
  const named = was === '' ? targets : targets.filter(({ metric }) => isMetricOf(was, metric));
  const before = was === '' ? null : deadlineIn(was, year);
  let chosen: readonly Target[];
  let isOfTask = true;
  if (was === '') {
    if (known.size > 1) return problem('deadline-several', { no, names });
    chosen = targets;
  } else if (before !== null) {
    const due = targets.filter((target) => withDay(dueOf(target)) === withDay(before));
    const narrowed = due.filter((target) => named.includes(target));
    chosen = narrowed.length > 0 ? narrowed : due;
    isOfTask =
      withDay(printed ?? endOf(year)) === withDay(before) || (chosen.length === 0 && known.size === 0);
    if (chosen.length === 0 && !isOfTask) return problem('deadline-unknown', { no, before: was, names });
  } else {
    // Words without a date: the target they name.
    if (named.length !== 1) return problem('deadline-unread', { text: was });
    chosen = named;
    isOfTask = false;
  }
  const edits: RecordEdit[] = chosen.map(({ id }) => ({
    record: 'target',
    id,
    fields: { deadline: after },
  }));
  const isShown = dueText !== null || chosen.length === 0;
  if (isOfTask && isShown) edits.push({ record: 'task', id: task.id, fields: { dueText: is } });
  return { task: task.id, target: chosen[0]?.id ?? null, edits };
}

/** The only deadline in a text, as in `Target.deadline`; null where there is none, or several. */
export function deadlineIn(text: string, year: number | null): string | null {
  const said = toHalfWidth(text).trim().replace(NUMERIC_DATE, inWords).replace(COMPACT_DATE, inWords);
  if (/^\d{4}$/u.test(said)) return said;
  const dates = findDates(said, year).filter(({ last, sense }) => last !== null && LIMITS.has(sense));
  return dates.length === 1 ? (dates[0]?.last ?? null) : null;
}

/** 2030-09-30, 2030-09: in a running text 2030-09 would be a range of years. */
const NUMERIC_DATE = /(?<!\d)(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![\d-])/gu;
const COMPACT_DATE = /^(\d{4})(\d{2})(\d{2})$/u;

const inWords = (_: string, year: string, month: string, day?: string): string =>
  `${year}年${month}月${day === undefined ? '' : `${day}日`}`;

const LIMITS: ReadonlySet<string> = new Set(['by', 'during', 'whole-year']);

const endOf = (year: number | null): string => (year === null ? '' : `${String(year)}-12-31`);
/** A deadline with its day: a year ends on 31 December. */
const withDay = (deadline: string): string => (/^\d{4}$/u.test(deadline) ? `${deadline}-12-31` : deadline);
