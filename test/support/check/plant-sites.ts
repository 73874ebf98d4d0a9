import type { Reported } from './clean-document.ts';
import type { Dice } from './dice.ts';
import type { Amount, Fact } from './fact.ts';

/** A fact and its position in the report of an item (0-based). */
export interface Site<Kind extends Fact = Fact> {
  readonly reported: Reported;
  readonly bullet: number;
  readonly place: number;
  readonly fact: Kind;
}

type KindOf<K extends Fact['kind']> = Extract<Fact, { readonly kind: K }>;

const isOf =
  <K extends Fact['kind']>(kind: K) =>
  (fact: Fact): fact is KindOf<K> =>
    fact.kind === kind;

/** All facts of a kind in the items that have no planted error yet. */
export function sitesOf<K extends Fact['kind']>(
  kind: K,
  reported: readonly Reported[],
  taken: ReadonlySet<string>,
): readonly Site<KindOf<K>>[] {
  const fits = isOf(kind);
  return reported
    .filter(({ item }) => !taken.has(item.no))
    .flatMap((one) =>
      one.bullets.flatMap((facts, bullet) =>
        facts.flatMap((fact, place) => (fits(fact) ? [{ reported: one, bullet, place, fact }] : [])),
      ),
    );
}

/** A random site; null if there is none. */
export const pickSite = <T>(dice: Dice, sites: readonly T[]): T | null =>
  sites.length === 0 ? null : dice.pick(sites);

/** The report of a site with its fact replaced. */
export const withFact = ({ reported, bullet, place }: Site, fact: Fact): Reported => ({
  ...reported,
  bullets: reported.bullets.map((facts, index) =>
    index === bullet ? facts.map((old, at) => (at === place ? fact : old)) : facts,
  ),
});

/** The report with a further paragraph. */
export const withBullet = (reported: Reported, facts: readonly Fact[]): Reported => ({
  ...reported,
  bullets: [...reported.bullets, facts],
});

/** A printed figure changed by a number of units of its last digit. */
export function moved(text: string, steps: number): string {
  const decimals = text.split('.')[1]?.length ?? 0;
  return (Number(text) + steps / 10 ** decimals).toFixed(decimals);
}

/** A printed percentage changed by a number of percentage points. */
export const offBy = (rate: string, points: number): string =>
  moved(rate, points * 10 ** (rate.split('.')[1]?.length ?? 0));

export const goalAt = ({ reported, fact }: Site<Amount>): { readonly value: string; readonly unit: string } =>
  reported.item.goals[fact.goal] ?? { value: '0', unit: '' };
