import { MEASURES } from '#core/text/lexicon/measures';
import { toBaseUnit, parseMeasureUnit } from '#core/text/measure-unit';
import { caseTable } from '../../cases/table.ts';

test.each(Object.entries(caseTable<Record<string, string | null>>('units')))('%s', (text, expected) => {
  const [value = '', unit = ''] = text.split(' ');
  const base = toBaseUnit(value, unit);
  expect(base === null ? null : `${base.value.toFixed()} ${base.base}`).toBe(expected);
});

test('arithmetic is exact where binary fractions are not', () => {
  expect(toBaseUnit('0.1', '亿元')?.value.plus('0.2').toFixed()).toBe('10000000.2');
  expect(toBaseUnit(1.1, '万吨')?.value.toFixed()).toBe('11000');
});

const families: readonly Readonly<Record<string, Readonly<Record<string, string>>>>[] =
  Object.values(MEASURES);
const words = families.flatMap((bases) => Object.values(bases).flatMap((table) => Object.keys(table)));

test('no measure is in two families', () => {
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

test.each(words)('%s is read whole', (word) => {
  expect(parseMeasureUnit(word)).not.toBeNull();
});
