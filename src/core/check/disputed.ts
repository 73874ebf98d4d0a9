import type { Finding } from '../record/finding.ts';
import type { Registry } from '../record/registry.ts';

/**
 * A printed completion rate is not called wrong (T1) in the report of a completion table that states
 * another figure for the target than its notice: the rate may be one of that figure, and the difference
 * is told (`table.target-differs`).
 */
export function withoutDisputedRates(
  findings: readonly Finding[],
  { findings: known }: Pick<Registry, 'findings'>,
): readonly Finding[] {
  const disputed = new Set(
    known.flatMap((found) => (found.code === 'table.target-differs' ? [about(found)] : [])),
  );
  if (disputed.size === 0) return findings;
  return findings.filter((found) => found.code !== 'target.rate-differs' || !disputed.has(about(found)));
}

const about = ({ target, period }: Finding): string => JSON.stringify([target, period]);
