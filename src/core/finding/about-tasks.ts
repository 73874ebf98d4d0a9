import type { Finding } from '../record/finding.ts';
import type { FindingCode } from './catalogue.ts';

/** Findings that something has not come in yet: one a unit, with the tasks. */
const MISSING_CODES: ReadonlySet<string> = new Set<FindingCode>(['form.missing', 'form.plan-missing']);

/** Whether a finding tells what a unit has not reported or planned. */
export const isAboutMissing = ({ code }: Pick<Finding, 'code'>): boolean => MISSING_CODES.has(code);

/** The ids of the tasks that a finding about several names (form.missing); none in other findings. */
export function tasksOf({ params: { tasks } }: Pick<Finding, 'params'>): readonly string[] {
  return typeof tasks === 'object' && tasks !== null ? tasks : [];
}

/** Whether a finding tells what is missing of several tasks: its sentence names the unit and the tasks. */
export const isAboutTasks = (finding: Pick<Finding, 'params'>): boolean => tasksOf(finding).length > 0;
