import { type AnsweredFinding, isSettled } from './answers.ts';
import type { Severity } from '#core/record/finding';

/** Findings about one unit, one task or one notice. */
export interface FindingGroup {
  readonly kind: 'unit' | 'task' | 'notice';
  /** Unit name, task id, or notice id; "" where it is about no notice. */
  readonly of: string;
  readonly findings: readonly AnsweredFinding[];
}

export const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** Sorts by severity, and within it open findings before settled ones. */
const rank = (found: AnsweredFinding): number =>
  WORST_FIRST.indexOf(found.severity) * 2 + (isSettled(found) ? 1 : 0);

/**
 * Findings about a unit's report by unit, others by task, the rest by notice. Within a
 * group and among groups the most severe come first, else their order is kept.
 */
export function findingGroups(findings: readonly AnsweredFinding[]): readonly FindingGroup[] {
  const groups = new Map<string, { kind: FindingGroup['kind']; of: string; findings: AnsweredFinding[] }>();
  for (const found of [...findings].sort((a, b) => rank(a) - rank(b))) {
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
