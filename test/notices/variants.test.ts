import { readRegistry } from '#core/read';
import { textDocument } from '../support/documents/text-document.ts';
import { VARIANTS } from '../support/variants/all.ts';
import { seededRandom } from '../support/variants/random.ts';
import { samples, type Sample } from './collection.ts';
import { essentialDifferences } from './compare.ts';
import type { Variant } from '../support/variants/variant.ts';

const SEEDS = ['1', '2'];

/** The texts a variant makes of a sample, one per seed, without repeats and unchanged texts. */
function textsOf(variant: Variant, { name, text, traits }: Sample): readonly (readonly [string, string])[] {
  if (variant.suits?.(traits) === false) return [];
  const made = SEEDS.map((seed) => [seed, variant.apply(text, seededRandom(`${seed} ${name}`))] as const);
  const seen = new Set([text]);
  return made.filter(([, changed]) => !seen.has(changed) && seen.add(changed));
}

describe.each(VARIANTS.map((variant) => [variant.name, variant] as const))('%s', (_, variant) => {
  const texts = samples.flatMap((sample) =>
    textsOf(variant, sample).map(([seed, text]) => [sample.name, seed, sample.expected.tasks, text] as const),
  );

  test('changes at least one sample', () => expect(texts).not.toEqual([]));

  test.each(texts)('%s, seed %s', (name, _seed, expected, text) => {
    const registry = readRegistry([{ name: `${name}.txt`, document: textDocument(text) }]);
    expect(essentialDifferences(expected, registry.tasks)).toEqual([]);
  });
});
