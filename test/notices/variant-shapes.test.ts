import { VARIANTS } from '../support/variants/all.ts';
import { seededRandom } from '../support/variants/random.ts';
import { samples } from './collection.ts';
import { folded } from './compare.ts';

const ADDS_TEXT = /^(page numbers|web page|numbers as|labels as|brackets as)/;

/** Variants change the layout of a text and nothing else. */
describe.each(VARIANTS.map((variant) => [variant.name, variant] as const))('%s', (name, variant) => {
  const suited = samples.filter(({ traits }) => variant.suits?.(traits) !== false);

  test('gives the same text for the same seed', () => {
    for (const { text } of suited) {
      expect(variant.apply(text, seededRandom('7'))).toBe(variant.apply(text, seededRandom('7')));
    }
  });

  test('keeps every word', () => {
    for (const sample of suited) {
      const changed = folded(variant.apply(sample.text, seededRandom('7')));
      if (ADDS_TEXT.test(name)) {
        const han = (text: string): number => text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
        expect(han(changed)).toBeGreaterThanOrEqual(han(folded(sample.text)));
      } else if (name !== 'everything on one line') {
        expect(changed).toBe(folded(sample.text));
      }
    }
  });
});

test('names of variants are unique', () => {
  expect(new Set(VARIANTS.map(({ name }) => name)).size).toBe(VARIANTS.length);
});
