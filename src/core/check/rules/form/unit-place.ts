import type { FindingPlace } from '../../../finding/make-finding.ts';
import type { CheckContext } from '../../context.ts';

/** As many tasks as the sentence of a finding names. */
const MOST_SHOWN = 10;

/** The place of a finding about several tasks: their notice, and the task where it is one. */
export function placeOfTasks(
  tasks: readonly string[],
  { taskOf }: CheckContext,
): Pick<FindingPlace, 'notice' | 'task'> {
  const [notice = null, ...others] = new Set(tasks.map((id) => taskOf(id)?.notice ?? null));
  const [task = null, ...more] = tasks;
  return { notice: others.length === 0 ? notice : null, task: more.length === 0 ? task : null };
}

/** The names of the first tasks, the last one with … where there are more. */
export function shownTasks(tasks: readonly string[], { taskOf, namesOf }: CheckContext): readonly string[] {
  const names = namesOf(tasks.slice(0, MOST_SHOWN).flatMap((id) => taskOf(id) ?? []));
  if (tasks.length <= MOST_SHOWN) return names;
  return names.map((name, place) => (place === names.length - 1 ? `${name}…` : name));
}
