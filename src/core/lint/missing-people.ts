import { finding } from '../finding/make-finding.ts';
import type { Finding } from '../record/finding.ts';
import type { Task } from '../record/task.ts';
import { groupBy } from '../record/group-by.ts';
import { taskName } from '../record/task-name.ts';
import type { LintContext, PrintedTaskList } from './context.ts';

const hasUnit = (task: Task): boolean => task.units.length > 0 || task.groupUnits.length > 0;
/** Only a task with named units can have a lead unit; one with collectives alone has none by rule. */
const mayHaveLead = (task: Task): boolean => task.units.length > 0;
const place = (task: Task) => ({ notice: task.notice, task: task.id, span: task.span });

/** Tasks without any unit, without a lead unit, or without a leader. */
export function lintMissingPeople({ lists }: LintContext): readonly Finding[] {
  return lists.flatMap((list) => [...withoutUnits(list), ...withoutLeads(list), ...withoutLeaders(list)]);
}

/** At least so many tasks without a unit, if they are half of the list or more, are one finding. */
const MIN_TOGETHER = 3;

/** One finding for a list of which most tasks name no unit, else one for each task without. */
function withoutUnits({ notice, title, tasks }: PrintedTaskList): readonly Finding[] {
  const bare = tasks.filter((task) => !hasUnit(task));
  if (bare.length >= MIN_TOGETHER && bare.length * 2 >= tasks.length)
    return [finding('list.no-units', { notice }, { list: title, without: bare.length, tasks: tasks.length })];
  return bare.map((task) => finding('task.no-unit', place(task), { no: taskName(task) }));
}

/** One finding for a list in which no task has a lead unit, else one for each task without. */
function withoutLeads({ notice, title, tasks }: PrintedTaskList): readonly Finding[] {
  const candidates = tasks.filter(mayHaveLead);
  const bare = candidates.filter((task) => task.leadUnits.length === 0);
  if (bare.length === 0) return [];
  if (bare.length === candidates.length) {
    return [finding('list.no-leads', { notice }, { list: title, tasks: candidates.length })];
  }
  return bare.map((task) => finding('task.no-lead', place(task), { no: taskName(task) }));
}

/**
 * Tasks without a leader in sections that otherwise name leaders; a section of several tasks without
 * any leader is deliberate. No findings unless more than half of the list has a leader.
 */
function withoutLeaders({ title, tasks }: PrintedTaskList): readonly Finding[] {
  const sections = groupBy(tasks, (task) => JSON.stringify(task.section));
  const isLed = (section: readonly Task[]): boolean => section.some((task) => task.leaders.length > 0);
  const bare = [...sections.values()]
    .filter((section) => section.length === 1 || isLed(section))
    .flatMap((section) => section.filter((task) => task.leaders.length === 0));
  if (tasks.filter((task) => task.leaders.length > 0).length * 2 <= tasks.length) return [];
  return bare.map((task) => finding('task.no-leader', place(task), { no: taskName(task), list: title }));
}
