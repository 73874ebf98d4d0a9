import { rangeOf } from '#xlsx/cell-range';
import { newBook } from '#excel-host/public';
import { copiedText, pastedBlock } from '#excel-host/preview/editor/clipboard';
import { argumentsOf } from '#excel-host/preview/editor/formula-arguments';

test.each<readonly [string, string, readonly (readonly string[])[]]>([
  ['one cell', 'a', [['a']]],
  [
    'a block as Excel copies it',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'empty cells',
    '\tb\n\t\n',
    [
      ['', 'b'],
      ['', ''],
    ],
  ],
  [
    'short rows',
    'a\nb\tc',
    [
      ['a', ''],
      ['b', 'c'],
    ],
  ],
  ['a quoted cell of two lines', '"a\r\nb"\tc\r\n', [['a\nb', 'c']]],
  ['doubled quotes', '"说""好"""\tc', [['说"好"', 'c']]],
  ['a quote that is text', '"好"的\tc', [['"好"的', 'c']]],
  ['nothing', '', []],
])('text from outside: %s', (_, text, block) => {
  expect(pastedBlock(text)).toEqual(block);
});

test('copied cells without hidden rows can be pasted again', () => {
  const book = newBook();
  const sheet = book.active;
  const texts = ['一', 'a\tb', 'a\n"b"', ''];
  texts.forEach((text, row) => sheet.grid.setContent(row, 0, text === '' ? null : text));
  sheet.grid.setContent(4, 0, 0.5);
  expect(pastedBlock(copiedText(book, sheet, rangeOf(0, 0, 5, 1)))).toEqual(
    [...texts, '0.5'].map((text) => [text]),
  );
  sheet.rows.set(1, { height: null, hidden: true });
  expect(copiedText(book, sheet, rangeOf(0, 0, 2, 1))).toBe('一\r\n');
});

test('the arguments of a call are separated only at the commas of that call', () => {
  expect(argumentsOf('=HYPERLINK("#"&IF(A1=1,"甲,乙","b"),"定位")')).toEqual([
    '"#"&IF(A1=1,"甲,乙","b")',
    '"定位"',
  ]);
});
