import fc from 'fast-check';
import { markChanges } from '#actions/diff/marked-text';
import { runs } from '../../support/properties/runs.ts';

/** The pieces with the changed ones in brackets. */
const marked = (was: string, is: string): readonly string[] => {
  const pieces = markChanges(was, is);
  return [pieces.was, pieces.is].map((side) =>
    side.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join(''),
  );
};

test.each([
  ['完成加装电梯150部。', '完成加装电梯180部。', '完成加装电梯[150]部。', '完成加装电梯[180]部。'],
  ['参保率98%以上。', '参保率98.5%以上。', '参保率[98%]以上。', '参保率[98.5%]以上。'],
  ['改造公园12处。', '改造公园12处，新建绿道3公里。', '改造公园12处。', '改造公园12处[，新建绿道3公里]。'],
  ['开展检查。', '开展检查。', '开展检查。', '开展检查。'],
  ['', '新增任务。', '', '[新增任务。]'],
  // A single character that both have by chance is not left between two changes.
  ['负责甲的乙项目。', '负责丙的丁项目。', '负责[甲的乙]项目。', '负责[丙的丁]项目。'],
])('%j → %j', (was, is, ...expected) => {
  expect(marked(was, is)).toEqual(expected);
});

const texts = fc.array(fc.constantFrom('甲', '乙', '12', '3.5%', 'GDP', '，', ' ', '\n', '𠀀'), {
  maxLength: 30,
});

test('no character is left out, and what is not marked is the same on both sides', () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const [was, is] = [a.join(''), b.join('')];
      const pieces = markChanges(was, is);
      const all = (side: typeof pieces.was): string => side.map(({ text }) => text).join('');
      const same = (side: typeof pieces.was): string =>
        side.flatMap(({ text, isChanged }) => (isChanged ? [] : [text])).join('');
      expect(all(pieces.was)).toBe(was);
      expect(all(pieces.is)).toBe(is);
      expect(same(pieces.was)).toBe(same(pieces.is));
    }),
    runs(300),
  );
});

test('long texts that have nothing in common are marked whole, at once', () => {
  const [was, is] = ['甲乙丙丁'.repeat(5000), '戊己庚辛'.repeat(5000)];
  expect(markChanges(was, is)).toEqual({
    was: [{ text: was, isChanged: true }],
    is: [{ text: is, isChanged: true }],
  });
});
