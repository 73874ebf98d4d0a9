import { remembered, rememberedPair } from '#core/text/remembered';

test('a text is worked on once, whatever comes of it', () => {
  const asked: string[] = [];
  const lengthOf = remembered((text): number | undefined => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  });
  expect(['甲', '甲乙', '甲', '', ''].map(lengthOf)).toEqual([1, 2, 1, undefined, undefined]);
  expect(asked).toEqual(['甲', '甲乙', '']);
});

test('what was asked long ago may be forgotten; the answer stays the same', () => {
  let asked = 0;
  const doubled = remembered((text) => {
    asked += 1;
    return text + text;
  });
  const many = Array.from({ length: 10_000 }, (_, index) => String(index));
  const once = many.map(doubled);
  expect(once).toEqual(many.map((text) => text + text));
  expect(many.map(doubled)).toEqual(once);
  expect(asked).toBeGreaterThan(many.length);
});

test('two records are told apart by what they are, not by what they hold', () => {
  let asked = 0;
  const sum = rememberedPair((a: { n: number }, b: { n: number }): number | undefined => {
    asked += 1;
    return a.n < 0 ? undefined : a.n + b.n;
  });
  const [one, other, none] = [{ n: 1 }, { n: 1 }, { n: -1 }];
  expect([sum(one, other), sum(one, other), sum(other, one), sum(one, one)]).toEqual([2, 2, 2, 2]);
  expect(asked).toBe(3);
  expect([sum(none, one), sum(none, one)]).toEqual([undefined, undefined]);
  expect(asked).toBe(4);
});
