import type { Reported } from './clean-document.ts';
import type { Dice } from './dice.ts';
import type { Amount, Fact } from './fact.ts';

/** A fact and its place. */
export interface Site<Kind extends Fact = Fact> {
  readonly reported: Reported;
  readonly bullet: number;
  readonly place: number;
  readonly fact: Kind;
}

export type KindOf<K extends Fact['kind']> = Extract<Fact, { readonly kind: K }>;

const isOf =
  <K extends Fact['kind']>(kind: K) =>
  (fact: Fact): fact is KindOf<K> =>
    fact.kind === kind;

/** Every fact of a kind in the items without a planted error. */
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

/** A random one of the sites, if there is any. */
export const chosen = <T>(dice: Dice, sites: readonly T[]): T | null =>
  sites.length === 0 ? null : dice.pick(sites);

/** The item of a site with another fact in its place. */
export const withFact = ({ reported, bullet, place }: Site, fact: Fact): Reported => ({
  ...reported,
  bullets: reported.bullets.map((facts, index) =>
    index === bullet ? facts.map((old, at) => (at === place ? fact : old)) : facts,
  ),
});

/** The item with one more paragraph. */
export const withBullet = (reported: Reported, facts: readonly Fact[]): Reported => ({
  ...reported,
  bullets: [...reported.bullets, facts],
});

/** A printed figure changed by so many of its last digit. */
export function moved(text: string, steps: number): string {
  const decimals = text.split('.')[1]?.length ?? 0;
  return (Number(text) + steps / 10 ** decimals).toFixed(decimals);
}

/** A printed percentage changed by so many points. */
export const offBy = (rate: string, points: number): string =>
  moved(rate, points * 10 ** (rate.split('.')[1]?.length ?? 0));

export const goalOf = ({ reported, fact }: Site<Amount>): { readonly value: string; readonly unit: string } =>
  reported.item.goals[fact.goal] ?? { value: '0', unit: '' };
