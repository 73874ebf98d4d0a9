import { mapReadableText, readableText } from '#core/text/characters';
import { sourceSpan } from '#core/text/mapped-text';

test.each([
  ['radicals', '\u2f54\u2f12\u2f49\u2f00', '水力月一'],
  ['radicals of the supplement', '\u2ed3\u2ed4\u2ec5\u2ea0\u2ec4', '长门见民西'],
  ['compatibility ideographs', '\ufa1b\uf9dc', '福隆'],
  ['those beyond U+FFFF', '\u{2f804}', '你'],
  ['a unified ideograph among them', '\ufa11', '\ufa11'],
  ['direction marks and isolates', '\u202e市\u2066发\u2069改\u200e委\u202c', '市发改委'],
  ['blanks without width', '市\u200b发\ufeff改\u2060委', '市发改委'],
  ['variation selectors', '市发改委\ufe00\u{e0100}', '市发改委'],
  ['fillers and soft hyphens', '市\u034f发\u3164改\u00ad委', '市发改委'],
  ['ordinary text', '市发改委 12㎞、③、Ⅱ级', '市发改委 12㎞、③、Ⅱ级'],
])('%s', (_, text, readable) => {
  expect(readableText(text)).toBe(readable);
  expect(mapReadableText(text).text).toBe(readable);
});

test('offsets are those of the source', () => {
  const source = 'x新建\u200b污\u2f54管\u{2f804}网30公里';
  const m = mapReadableText(source, 1);
  expect(m.text).toBe('新建污水管你网30公里');
  const { start, end } = sourceSpan(m, m.text.indexOf('污水'), m.text.indexOf('管'));
  expect(source.slice(start, end)).toBe('污\u2f54');
  const figure = sourceSpan(m, m.text.indexOf('30'));
  expect(source.slice(figure.start, figure.end)).toBe('30公里');
});
