import { checkEntries } from '#core/check/check';
import { publishedEntries } from '#core/check/entry/published';
import { readRegistry } from '#core/read';
import type { Claim } from '#core/record/claim';
import type { Finding } from '#core/record/finding';
import { textDocument } from '../../../support/documents/text-document.ts';
import { RIGHT } from './right.ts';
import { WRONG } from './wrong.ts';

function check(table: string): { readonly claims: readonly Claim[]; readonly findings: readonly Finding[] } {
  const registry = readRegistry([{ name: '', document: textDocument(table.trim().replaceAll('|', '\t')) }]);
  return checkEntries(registry, publishedEntries(registry));
}

const wrongClaims = (claims: readonly Claim[]): readonly number[] =>
  claims.flatMap(({ verdict, claimedPercent, value }) =>
    verdict === 'inconsistent' ? [claimedPercent ?? value] : [],
  );

const accused = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity }) => severity !== 'info');

describe('tables that are right are not accused', () => {
  test.each(Object.entries(RIGHT))('%s', (_, { table, recomputed }) => {
    const { claims, findings } = check(table);
    expect(wrongClaims(claims)).toEqual([]);
    expect(accused(findings)).toEqual([]);
    const known = claims.filter(
      ({ verdict, computedPercent, basis }) =>
        verdict === 'consistent' && (computedPercent !== null || basis !== 'none'),
    );
    expect(known.length).toBeGreaterThanOrEqual(recomputed);
  });
});

describe('wrong figures of tables are found', () => {
  test.each(Object.entries(WRONG))('%s', (_, { table, wrong }) => {
    const { claims, findings } = check(table);
    expect(wrongClaims(claims)).toEqual(wrong);
    expect(accused(findings)).toHaveLength(wrong.length);
  });
});
