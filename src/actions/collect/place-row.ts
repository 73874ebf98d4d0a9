import { reasonOf } from '#core/collect/reasons';
import type { FailureReport } from '#core/failure/failure';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { toHalfWidth } from '#core/text/width';
import { PLAN_PERIOD } from '#workbook/pack/row-keys';
import type { PackSheet } from '#workbook/pack/layout';
import type { ReturnedRow } from '#workbook/pack/read/returned';
import type { FilePlace } from './place-file.ts';
import type { Occasion } from './occasion.ts';

/** What a row of a returned file is about. */
export interface RowPlace {
  readonly task: Task | null;
  /** On 指标进度. */
  readonly target: Target | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly refusal: FailureReport | null;
  readonly doubt: FailureReport | null;
}

/** A record that a row may be about, with what its row shows. */
interface Candidate {
  readonly id: string;
  readonly task: Task;
  readonly target: Target | null;
  readonly no: string;
  /** Content of the task, or the name of the indicator. */
  readonly about: string;
}

/**
 * The task, unit and period of a returned row. Its hidden key decides where the row still shows the task that
 * the key was written for; else the visible cells do, and the result is only proposed. Rows of another unit
 * or period than the file are refused.
 */
export function placeRow(code: PackSheet, row: ReturnedRow, file: FilePlace, occasion: Occasion): RowPlace {
  const { unitKey, unitName } = occasion;
  const period = code === 'plan' ? null : file.period;
  const refused = (refusal: FailureReport, found: Candidate | null = null): RowPlace => ({
    task: found?.task ?? null,
    target: found?.target ?? null,
    unit: file.unit,
    period,
    refusal,
    doubt: null,
  });
  const { key } = row;
  const keyed = key === null ? null : candidateOf(code, key.id, occasion);
  const { unit } = file;
  if (file.refusal !== null) return refused(file.refusal, keyed);
  if (unit === null) return refused(reasonOf('collect.no-unit'), keyed);
  if (key !== null && unitKey(key.unit) !== unitKey(unit))
    return refused(reasonOf('collect.other-unit', { unit: unitName(key.unit), own: unit }), keyed);
  const isOtherPeriod = code === 'plan' ? key?.period !== PLAN_PERIOD : key?.period !== period;
  if (key !== null && isOtherPeriod)
    return refused(
      reasonOf('collect.other-period', { period: key.period, periodOfFile: period ?? '' }),
      keyed,
    );
  if (key !== null && keyed === null) {
    const reason = code === 'figures' ? 'collect.target-unknown' : 'collect.task-unknown';
    return refused(reasonOf(reason, { what: shown(row) || key.id }));
  }
  const told = row.isAsDrawn && keyed !== null ? keyed : tell(code, row, unit, period, occasion);
  const found = keyed ?? told;
  if (found === null) return refused(reasonOf('collect.row-untold', { what: shown(row) || '—' }));
  const taken = keyed !== null && told !== null && isMoved(row, keyed, told) ? told : found;
  const owner = ownerOf(taken.task, unit, period, code, occasion);
  if (owner === null) return refused(reasonOf('collect.not-of-unit', { no: taken.no, unit }), taken);
  return {
    task: taken.task,
    target: taken.target,
    unit: owner,
    period: period ?? occasion.planYearOf(taken.task),
    refusal: null,
    doubt: doubtOf(row, keyed, told),
  };
}

/** Whether a row shows another record than that of its key; where its number is that of the key, only one with that number, too. */
const isMoved = ({ no }: ReturnedRow, keyed: Candidate, told: Candidate): boolean =>
  told.id !== keyed.id && (bare(no) !== bare(keyed.no) || bare(told.no) === bare(no));

/** Why it is not certain that a row is about a record; null where it is. */
function doubtOf(row: ReturnedRow, keyed: Candidate | null, told: Candidate | null): FailureReport | null {
  if (keyed === null) return reasonOf('collect.key-lost', { no: told?.no ?? '' });
  if (row.isAsDrawn) return null;
  if (told !== null && isMoved(row, keyed, told))
    return reasonOf('collect.key-differs', { keyed: keyed.no, no: told.no });
  if (told !== null)
    return told.id === keyed.id
      ? null
      : reasonOf('collect.key-unsure', { keyed: keyed.no, what: shown(row) });
  const isSilent = bare(row.no) === '' && bare(row.about) === '';
  const isSameNo = bare(row.no) === bare(keyed.no);
  return isSilent || isSameNo || isAbout(row, keyed)
    ? null
    : reasonOf('collect.key-unsure', { keyed: keyed.no, what: shown(row) });
}

/** The record with an id. */
function candidateOf(code: PackSheet, id: string, { taskOf, targetOf }: Occasion): Candidate | null {
  if (code !== 'figures') {
    const task = taskOf(id);
    return task === undefined ? null : taskCandidate(task);
  }
  const target = targetOf(id);
  const task = target === undefined ? undefined : taskOf(target.task);
  return target === undefined || task === undefined ? null : targetCandidate(target, task);
}

const taskCandidate = (task: Task): Candidate => ({
  ...{ id: task.id, task, target: null },
  ...{ no: task.no, about: task.content },
});

const targetCandidate = (target: Target, task: Task): Candidate => ({
  ...{ id: target.id, task, target },
  ...{ no: task.no, about: target.metric },
});

/** The one record of the unit that a row shows, by number and content, else by its content, else by its number alone. */
function tell(
  code: PackSheet,
  row: ReturnedRow,
  unit: string,
  period: string | null,
  { tasksOf, targetsOf }: Occasion,
): Candidate | null {
  const tasks = tasksOf(unit, period);
  const all =
    code === 'figures'
      ? tasks.flatMap((task) => targetsOf(task.id).map((target) => targetCandidate(target, task)))
      : tasks.map(taskCandidate);
  const no = bare(row.no);
  const ofNo = no === '' ? [] : all.filter((one) => bare(one.no) === no);
  const ofAbout = all.filter((one) => isAbout(row, one));
  return (
    only(ofNo.filter((one) => isAbout(row, one))) ??
    only(ofAbout) ??
    (bare(row.about) === '' ? only(ofNo) : null)
  );
}

/** So many characters of a content tell it, where the rest was cut off or added. */
const TELLING = 8;

/** Whether a row shows the content of a record: the same, or the beginning of it. */
function isAbout(row: ReturnedRow, { about }: Candidate): boolean {
  const [a, b] = [bare(row.about), bare(about)];
  if (a === '' || b === '') return false;
  return a === b || (Math.min(a.length, b.length) >= TELLING && (a.startsWith(b) || b.startsWith(a)));
}

const bare = (text: string | null): string =>
  toHalfWidth((text ?? '').replace(/\s/g, '')).replace(/(?<![.、])[.、]+$/, '');

const only = <T>(items: readonly T[]): T | null => (items.length === 1 ? (items[0] ?? null) : null);

/** Characters of a row that a sentence shows. */
const SHOWN = 30;

const shown = ({ no, about }: ReturnedRow): string =>
  [no ?? '', about ?? '']
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, SHOWN);

/** The unit as its row or its part in the task is written; null where it has neither. A plan is filled in by those that lead. */
function ownerOf(
  task: Task,
  unit: string,
  period: string | null,
  code: PackSheet,
  { dutyOf, rowOf, unitName }: Occasion,
): string | null {
  const duty = dutyOf(task.id, unit, period);
  if (code === 'plan') return duty?.role === 'lead' ? duty.unit : null;
  if (duty !== undefined) return duty.unit;
  return period !== null && rowOf(task.id, unit, period) !== undefined ? unitName(unit) : null;
}
