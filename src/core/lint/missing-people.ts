import { finding } from '../finding/finding.ts';
import type { Finding } from '../record/finding.ts';
import type { Task } from '../record/task.ts';
import { groupBy } from '../record/group.ts';
import { type LintContext, type TaskList, taskName } from './context.ts';

const hasUnit = (task: Task): boolean => task.units.length > 0 || task.groupUnits.length > 0;
/** A list that begins with a collective has no lead by rule: nobody forgot one. */
const mayLead = (task: Task): boolean => task.units.length > 0;
const place = (task: Task) => ({ notice: task.notice, task: task.id, span: task.span });

/** Tasks nobody answers for: no unit at all, no lead unit among the units, no leader. */
export function missingPeople({ lists }: LintContext): readonly Finding[] {
  return lists.flatMap((list) => [...withoutUnits(list), ...withoutLeads(list), ...withoutLeaders(list)]);
}

const withoutUnits = ({ tasks }: TaskList): readonly Finding[] =>
  tasks
    .filter((task) => !hasUnit(task))
    .map((task) => finding('task.no-unit', place(task), { no: taskName(task) }));

/** One finding for a list without any lead; one a task where only some have none. */
function withoutLeads({ notice, title, tasks }: TaskList): readonly Finding[] {
  const candidates = tasks.filter(mayLead);
  const bare = candidates.filter((task) => task.leadUnits.length === 0);
  if (bare.length === 0) return [];
  if (bare.length === candidates.length) {
    return [finding('list.no-leads', { notice }, { list: title, tasks: candidates.length })];
  }
  return bare.map((task) => finding('task.no-lead', place(task), { no: taskName(task) }));
}

/** Sections that name no leader at all were left without one on purpose. */
function withoutLeaders({ title, tasks }: TaskList): readonly Finding[] {
  const sections = groupBy(tasks, (task) => JSON.stringify(task.section));
  const isLed = (section: readonly Task[]): boolean => section.some((task) => task.leaders.length > 0);
  const bare = [...sections.values()]
    .filter((section) => section.length === 1 || isLed(section))
    .flatMap((section) => section.filter((task) => task.leaders.length === 0));
  if (bare.length * 2 >= tasks.length) return [];
  return bare.map((task) => finding('task.no-leader', place(task), { no: taskName(task), list: title }));
}
