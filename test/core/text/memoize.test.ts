import { memoize, memoizePair } from '#core/text/memoize';

test('a text is computed once, even if the result is undefined', () => {
  const computed: string[] = [];
  const lengthOf = memoize((text): number | undefined => {
    computed.push(text);
    return text === '' ? undefined : text.length;
  });
  expect(['甲', '甲乙', '甲', '', ''].map(lengthOf)).toEqual([1, 2, 1, undefined, undefined]);
  expect(computed).toEqual(['甲', '甲乙', '']);
});

test('results are the same after the cache was cleared', () => {
  let calls = 0;
  const doubled = memoize((text) => {
    calls += 1;
    return text + text;
  });
  const many = Array.from({ length: 10_000 }, (_, index) => String(index));
  const once = many.map(doubled);
  expect(once).toEqual(many.map((text) => text + text));
  expect(many.map(doubled)).toEqual(once);
  expect(calls).toBeGreaterThan(many.length);
});

test('records are compared by identity, not by content', () => {
  let calls = 0;
  const sum = memoizePair((a: { n: number }, b: { n: number }): number | undefined => {
    calls += 1;
    return a.n < 0 ? undefined : a.n + b.n;
  });
  const [one, other, none] = [{ n: 1 }, { n: 1 }, { n: -1 }];
  expect([sum(one, other), sum(one, other), sum(other, one), sum(one, one)]).toEqual([2, 2, 2, 2]);
  expect(calls).toBe(3);
  expect([sum(none, one), sum(none, one)]).toEqual([undefined, undefined]);
  expect(calls).toBe(4);
});
