import { amendedContent, type NewAmendment, prepareAmendment, withAmendment } from '#actions/amend/amend';
import type { Ledger } from '#actions/ledger/read-ledger';
import { type AmendProblem, amendProblemSentence } from '#core/amend/problems';
import { taskOfRow } from '#core/amend/task-of-row';
import type { AmendmentKind } from '#core/record/entered/amendment';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import type { Language } from '#core/text/language';
import type { PaneStore } from '../state/store.ts';

/** 原内容 of a change, as the task states it. */
export function beforeOf(kind: AmendmentKind, task: Task, target: Target | null): string {
  switch (kind) {
    case 'adjust-target':
      return target?.value == null ? '' : `${target.metric}${String(target.value)}${target.unit}`;
    case 'adjust-deadline':
      return task.dueText ?? '';
    case 'reword':
      return task.content;
    case 'change-unit':
      return task.leadUnits[0] ?? task.units[0] ?? '';
    case 'change-leader':
      return task.leaders[0]?.name ?? '';
    case 'complete':
    case 'withdraw':
    case 'add':
      return '';
  }
}

/** 清单 of a row, by which its number means the task and no other; "" where the number alone does. */
export function listOf(task: Task, registry: Ledger['registry']): string {
  const notice = registry.notices.find(({ id }) => id === task.notice);
  const names = [
    '',
    task.list,
    ...[...task.section].reverse(),
    ...task.leaders.map(({ name }) => name),
    notice?.docNumber,
    notice?.title,
  ];
  const telling = names.find((list) => {
    if (list == null) return false;
    const found = taskOfRow({ taskNo: task.no, list, before: '' }, registry);
    return 'task' in found && found.task.id === task.id;
  });
  return telling ?? task.list ?? '';
}

/** Why a change would not be carried out; null where it would. */
export function amendProblem(
  ledger: Ledger,
  amendment: NewAmendment,
  on: string,
  language: Language,
): string | null {
  const more = withAmendment(ledger, amendment);
  const key = more.entries.amendments.at(-1)?.key ?? '';
  const problem: AmendProblem | undefined = amendedContent(more, on).carried.problems.get(key);
  return problem === undefined ? null : amendProblemSentence(problem, language);
}

/** Adds a change to 调整台账 and carries it out. True: it was written. */
export async function amend(store: PaneStore, amendment: NewAmendment): Promise<boolean> {
  const { session } = store.get();
  if (session === null) return false;
  return session.change((ledger) => prepareAmendment(ledger, amendment, session.checkOptions), {
    kind: 'amendment',
  });
}
