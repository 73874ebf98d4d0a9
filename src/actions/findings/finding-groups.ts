import { type AnsweredFinding, isSettled } from './answers.ts';
import { FINDING_CATALOGUE, isFindingCode } from '#core/finding/catalogue';
import { findingRank } from '#core/finding/order';

/** Findings about one unit, one task or one notice, or many that say the same of different ones. */
export interface FindingGroup {
  readonly kind: 'unit' | 'task' | 'notice' | 'same';
  /** Unit name, task id, or notice id; "" where it is about no notice. Of `same`: the code. */
  readonly of: string;
  readonly findings: readonly AnsweredFinding[];
}

/** From this number on, findings of a kind that differ only in what they are about are one group. */
const MANY = 6;

/** Sorts by rank, and within it open findings before settled ones. */
const rank = (found: AnsweredFinding): number => findingRank(found) * 2 + (isSettled(found) ? 1 : 0);

/**
 * Findings about a unit's report by unit, others by task, the rest by notice; many of one
 * kind that has a sentence for many are one group. Within a group and among groups those
 * of the first rank come first (`findingRank`), else their order is kept.
 */
export function findingGroups(findings: readonly AnsweredFinding[]): readonly FindingGroup[] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const isOneOfMany = ({ code }: AnsweredFinding): boolean =>
    (counts.get(code) ?? 0) >= MANY && isFindingCode(code) && 'many' in FINDING_CATALOGUE[code];
  const groups = new Map<string, { kind: FindingGroup['kind']; of: string; findings: AnsweredFinding[] }>();
  for (const found of [...findings].sort((a, b) => rank(a) - rank(b))) {
    const { kind, of } = isOneOfMany(found) ? { kind: 'same' as const, of: found.code } : groupOf(found);
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
