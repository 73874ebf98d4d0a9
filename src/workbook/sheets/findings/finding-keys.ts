import { isAboutMissing } from '#core/finding/about-tasks';
import type { Finding } from '#core/record/finding';

/**
 * Keys of findings, in their order: code and checksum of what the finding says and
 * where. Reading the same notice or report again gives the same key, so that the
 * answer in the row of a finding is found again. Rows may have been moved meanwhile,
 * so neither the cell of a finding nor the row in its params counts. The second of
 * two findings with the same key gets #2.
 */
export function findingKeys(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = `${finding.code}:${checksum(essenceOf(finding))}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  });
}

function essenceOf({ code, notice, task, target, unit, period, cell, params }: Finding): string {
  // It tells how much is left to do: the answer stays when that becomes less.
  if (isAboutMissing({ code })) return `${unit ?? ''}|${period ?? notice ?? ''}`;
  const report = unit === null && period === null ? [] : [unit, period];
  const place = [notice, task, target, ...report].map((part) => part ?? '').join('|');
  const said = Object.entries(params).filter(([name]) => cell === null || name !== 'row');
  return `${place}|${JSON.stringify(Object.fromEntries(said))}`;
}

/** FNV-1a over the UTF-16 units. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Findings with their keys, in their order. */
export function keyedFindings<T extends Finding>(
  findings: readonly T[],
): readonly { readonly key: string; readonly finding: T }[] {
  const keys = findingKeys(findings);
  return findings.map((finding, index) => ({ key: keys[index] ?? '', finding }));
}
