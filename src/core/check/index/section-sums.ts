import Big from 'big.js';
import type { Claim } from '../../record/claim.ts';
import type { ReadEntry } from '../context.ts';

/** Sections that have to state a figure for their sum to be a total. */
const MIN_SECTIONS = 3;
/** Words that do not say what a figure counts. */
const FILLERS = /^(?:其中|共|已|累计|目前|现)+|[、,:;\s]/g;

/**
 * Totals of the opening of a report that are the sums of what its numbered paragraphs state, one figure each, under one
 * name: 82项 of 承担事项24项, 18项, 16项. Such a claim can only agree, since not all may be listed.
 */
export function sectionSums(statements: readonly ReadEntry[]): readonly Claim[] {
  const opening = statements.filter(({ task }) => task?.no === '');
  const sections = statements.filter(({ task }) => task?.no !== '');
  if (opening.length === 0 || sections.length < MIN_SECTIONS) return [];
  const sums = [...sumsOf(sections)];
  return opening.flatMap(({ claims }) =>
    claims.flatMap((claim): readonly Claim[] => {
      if (claim.kind !== 'amount' || claim.prior || claim.basis === 'parts') return [];
      const sum = sums.find((one) => one.unit === claim.unit && one.value.eq(claim.printed));
      return sum === undefined ? [] : [totalOf(claim, sum.value)];
    }),
  );
}

interface SectionSum {
  readonly unit: string;
  readonly value: Big;
}

/** For each name that every section gives one figure: its sum. */
function* sumsOf(sections: readonly ReadEntry[]): Generator<SectionSum> {
  const names = sections.map(({ claims }) => firstByName(claims));
  const [first] = names;
  for (const [name, claim] of first ?? []) {
    const same = names.flatMap((own) => own.get(name) ?? []);
    if (same.length !== sections.length || same.some(({ unit }) => unit !== claim.unit)) continue;
    yield { unit: claim.unit, value: same.reduce((sum, { printed }) => sum.plus(printed), new Big(0)) };
  }
}

/** The first amount of each name: 承担事项, 办结. */
function firstByName(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  const named = new Map<string, Claim>();
  for (const claim of claims) {
    if (claim.kind !== 'amount' || claim.prior) continue;
    const name = claim.said.slice(0, Math.max(0, claim.said.lastIndexOf(claim.printed))).replace(FILLERS, '');
    if (!named.has(name)) named.set(name, claim);
  }
  return named;
}

const totalOf = (claim: Claim, sum: Big): Claim => ({
  ...claim,
  claimedPercent: null,
  targetValue: Number(sum.toFixed()),
  targetUnit: claim.unit,
  target: null,
  basis: 'parts',
  computedPercent: 100,
  verdict: 'consistent',
  pace: null,
  certainty: 'certain',
});
