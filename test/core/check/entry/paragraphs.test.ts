import { entryParagraphs } from '#core/check/entry/paragraphs';
import { blankEntry } from '#core/record/entered/entry';

const read = (text: string) => {
  const paragraph = { mark: null, text, span: { start: 100, end: 100 + text.length } };
  return entryParagraphs({ ...blankEntry('t', null, '2026-06'), paragraphs: [paragraph] });
};

test.each([
  ['①新增就业1.47万人；②引进毕业生8260人。', ['①|新增就业1.47万人；', '②|引进毕业生8260人。']],
  ['①新增就业1.47万人。\n②引进毕业生8260人。', ['①|新增就业1.47万人。\n', '②|引进毕业生8260人。']],
  ['进展如下。一是完成选址；二是开工2个。', ['|进展如下。', '一是|完成选址；', '二是|开工2个。']],
  ['（1）完成选址\n(2) 开工2个', ['（1）|完成选址\n', '(2)| 开工2个']],
  ['1.完成选址\n2、开工2个', ['1.|完成选址\n', '2、|开工2个']],
  ['　①完成选址', ['①|完成选址']],
])('%s is taken apart at its marks', (text, pieces) => {
  const paragraphs = read(text);
  expect(paragraphs.map(({ mark, text: said }) => `${mark ?? ''}|${said}`)).toEqual(pieces);
  for (const { text: said, span } of paragraphs)
    expect(text.slice(span.start - 100, span.end - 100)).toBe(said);
});

test.each(['新增就业1.47万人，见①。', '1.47万人新增就业。', '5、6月份新增就业1.47万人。', ''])(
  '%s is one paragraph',
  (text) => {
    expect(read(text).map(({ text: said }) => said)).toEqual([text]);
  },
);

test('paragraphs with printed marks are not split', () => {
  const paragraph = { mark: '①', text: '②完成选址', span: { start: 0, end: 5 } };
  expect(entryParagraphs({ ...blankEntry('t', null, null), paragraphs: [paragraph] })).toEqual([paragraph]);
});
