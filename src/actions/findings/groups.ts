import { type AnsweredFinding, isSettled } from './answers.ts';
import type { Severity } from '#core/record/finding';

/** Findings that belong together for a reader: of one unit, of one task, or of the notice. */
export interface FindingGroup {
  readonly kind: 'unit' | 'task' | 'notice';
  /** Unit name, task id, or notice id; "" where it is about no notice. */
  readonly of: string;
  readonly findings: readonly AnsweredFinding[];
}

export const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** How far down a finding stands: by severity, and within it open ones before answered ones. */
const depth = (found: AnsweredFinding): number =>
  WORST_FIRST.indexOf(found.severity) * 2 + (isSettled(found) ? 1 : 0);

/**
 * Findings about a unit's report by unit, others by task, the rest under the
 * notice; within a group and among groups the worst first, else in their order.
 */
export function findingGroups(findings: readonly AnsweredFinding[]): readonly FindingGroup[] {
  const groups = new Map<string, { kind: FindingGroup['kind']; of: string; findings: AnsweredFinding[] }>();
  for (const found of [...findings].sort((a, b) => depth(a) - depth(b))) {
    const { kind, of } = groupOf(found);
    const key = `${kind} ${of}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { kind, of, findings: [found] });
    else group.findings.push(found);
  }
  return [...groups.values()];
}

function groupOf({ unit, task, notice }: AnsweredFinding): Pick<FindingGroup, 'kind' | 'of'> {
  if (unit !== null) return { kind: 'unit', of: unit };
  return task === null ? { kind: 'notice', of: notice ?? '' } : { kind: 'task', of: task };
}
