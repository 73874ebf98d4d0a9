import { formatGoal } from '#core/check/status/format';
import type { Amendment } from '#core/record/entered/amendment';
import type { RecordChange } from '#core/record/entered/amendment-outcome';
import type { Registry } from '#core/record/registry';
import { carriedOut, firstPeriodOf } from '#core/reporting/held-records';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { dateWords, periodWords } from '#core/text/calendar-words';
import { AMENDMENT_KIND_WORDS } from './columns.ts';

/**
 * 调整情况 of tasks and targets that were changed during the year, by id: what was promised first, from
 * when on the change holds, its basis and who approved it; one line a change.
 */
export function amendmentNotes(
  amendments: readonly Amendment[],
  { tasks, targets }: Pick<Registry, 'tasks' | 'targets'>,
): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  const put = (id: string, note: string): void =>
    void notes.set(id, notes.has(id) ? `${notes.get(id) ?? ''}\n${note}` : note);
  const records = new Map<string, Task | Target>([...tasks, ...targets].map((one) => [one.id, one]));
  const done = amendments.filter(({ state }) => state === 'done');
  for (const amendment of [
    ...done.filter(({ outcome }) => outcome === undefined),
    ...carriedOut(amendments),
  ]) {
    const { kind, task, outcome } = amendment;
    const changes = outcome?.changes ?? [];
    const head = headOf(amendment);
    if (task !== null && (kind === 'complete' || kind === 'withdraw' || kind === 'add')) put(task, head);
    for (const change of changes) {
      const what = formerWords(change, records.get(change.id));
      if (what !== null) put(change.id, `${head}；${what}`);
    }
    const changed = changes.find(({ record }) => record === 'target');
    const isShown = task === null || changes.some(({ record, id }) => record === 'task' && id === task);
    if (changed !== undefined && !isShown) put(task, `${head}，见“目标指标”`);
  }
  return notes;
}

/** What a row that was carried out changed, for the row itself; "" where that is not known. */
export function outcomeWords({ outcome, kind }: Amendment, { tasks, targets }: Registry): string {
  if (outcome === undefined) return '';
  const on = outcome.on === null ? '' : `${dateWords(outcome.on, 'zh')}执行`;
  const records = new Map<string, Task | Target>([...tasks, ...targets].map((one) => [one.id, one]));
  const whats = outcome.changes.flatMap((change) => formerWords(change, records.get(change.id)) ?? []);
  const nothing =
    kind === 'complete' || kind === 'withdraw' || kind === 'add' ? [] : ['与现有内容一致，没有改动'];
  return [on, ...(whats.length === 0 ? nothing : whats)].filter((words) => words !== '').join('；');
}

function headOf(amendment: Amendment): string {
  const { kind, effectiveFrom, basis, approver, date, outcome } = amendment;
  const from = firstPeriodOf(amendment);
  const start =
    effectiveFrom !== null && from !== null
      ? periodWords(effectiveFrom, 'zh')
      : dayWords(date ?? outcome?.on ?? null);
  const why = [basis === '' ? '' : `依据：${basis}`, approver === '' ? '' : `批准：${approver}`].filter(
    (words) => words !== '',
  );
  const said = why.length === 0 ? '' : `（${why.join('；')}）`;
  return `${kind === null ? '调整' : AMENDMENT_KIND_WORDS[kind]}${start === '' ? '' : `，${start}起`}${said}`;
}

const dayWords = (day: string | null): string => (day === null ? '' : dateWords(day, 'zh'));

/** What a record said before a change, and, of a figure, what it says now; null where there is nothing to say. */
function formerWords(change: RecordChange, now: Task | Target | undefined): string | null {
  if (change.before === null) return null;
  if (change.record === 'target') {
    if (now === undefined || !('metric' in now)) return null;
    const was = { ...now, ...change.before };
    if (change.isEnded === true) return `“${now.metric}”${formatGoal(now)}不再要求`;
    const goals = [was, now].map(formatGoal);
    const days = [was, now].map(({ deadline }) => deadline ?? '年内');
    return [
      ...(goals[0] === goals[1] ? [] : [`“${was.metric}”原为${goals.join('，现为')}`]),
      ...(days[0] === days[1] ? [] : [`“${was.metric}”时限原为${days.join('，现为')}`]),
      ...(was.metric === now.metric ? [] : [`指标原为“${was.metric}”`]),
    ].join('；');
  }
  const { content, dueText, leadUnits, units, groupUnits, leaders } = change.before;
  return [
    ...(content === undefined ? [] : [`原内容：${content}`]),
    ...(dueText === undefined ? [] : [`原时限：${dueText ?? '未列'}`]),
    ...(leadUnits === undefined ? [] : [`原牵头单位：${listed(leadUnits)}`]),
    ...(units === undefined ? [] : [`原责任单位：${listed(units)}`]),
    ...(groupUnits === undefined ? [] : [`原集体责任单位：${listed(groupUnits)}`]),
    ...(leaders === undefined ? [] : [`原牵头领导：${listed(leaders.map(({ name }) => name))}`]),
  ].join('；');
}

const listed = (names: readonly string[]): string => names.join('、') || '未列';
