import { bulletsOf } from '#core/notice/tables/progress';
import { mapText } from '#core/text/mapped-text';

type Bullet = readonly [mark: string | null, text: string];

const CASES: readonly (readonly [name: string, lines: readonly string[], bullets: readonly Bullet[]])[] = [
  ['one paragraph', ['完成投资3亿元。'], [[null, '完成投资3亿元。']]],
  [
    'two paragraphs without marks',
    ['完成投资3亿元。', '开工2个。'],
    [
      [null, '完成投资3亿元。'],
      [null, '开工2个。'],
    ],
  ],
  ['a broken paragraph', ['完成投资3', '亿元。'], [[null, '完成投资3亿元。']]],
  [
    'marks',
    ['①完成选址。', '②完成录入。'],
    [
      ['①', '完成选址。'],
      ['②', '完成录入。'],
    ],
  ],
  [
    'a mark directly after a sentence',
    ['①完成选址。②完成录入。'],
    [
      ['①', '完成选址。'],
      ['②', '完成录入。'],
    ],
  ],
  [
    'a missing mark',
    ['①完成选址。', '③完成录入。'],
    [
      ['①', '完成选址。'],
      ['③', '完成录入。'],
    ],
  ],
  [
    'a paragraph without mark continues the bullet',
    ['①完成选址。', '启动建设。', '②录入。'],
    [
      ['①', '完成选址。启动建设。'],
      ['②', '录入。'],
    ],
  ],
  ['a mark inside a sentence', ['完成选址，方案见①号文件。'], [[null, '完成选址，方案见①号文件。']]],
  ['a mark alone on its line', ['①', '完成选址。'], [['①', '完成选址。']]],
  [
    'a sentence before the marks',
    ['总体顺利。', '①完成选址。'],
    [
      [null, '总体顺利。'],
      ['①', '完成选址。'],
    ],
  ],
  ['nothing', [], []],
];

test.each(CASES)('%s', (_name, lines, bullets) => {
  expect(bulletsOf(lines.map((line) => mapText(line))).map(({ mark, m }) => [mark, m.text])).toEqual(bullets);
});
