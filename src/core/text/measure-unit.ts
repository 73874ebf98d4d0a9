import Big from 'big.js';
import { MAGNITUDES, MEASURES, type MeasureFamily, MEASURE_EXCEPTIONS } from './lexicon/measures.ts';
import { memoize } from './memoize.ts';
import { wordList } from './words.ts';

/** A unit of measure printed after a number: 万吨, %, 万吨/年, 个百分点. */
export interface MeasureUnit {
  /** As printed, without LaTeX marks: 万吨. */
  readonly text: string;
  /** Number of characters in the source text, LaTeX marks included. */
  readonly length: number;
  readonly family: MeasureFamily;
  /** Base unit used for arithmetic: 吨. */
  readonly base: string;
  /** Size of one printed unit in base units, as an exact decimal: "10000". */
  readonly factor: string;
}

interface Measure {
  readonly family: MeasureFamily;
  readonly base: string;
  readonly factor: string;
}

const TABLE: ReadonlyMap<string, Measure> = new Map(
  Object.entries(MEASURES).flatMap(([family, bases]) =>
    Object.entries(bases as Readonly<Record<string, Readonly<Record<string, string>>>>).flatMap(
      ([base, measures]) =>
        Object.entries(measures).map(([word, factor]): [string, Measure] => [
          word,
          { family: family as MeasureFamily, base, factor },
        ]),
    ),
  ),
);
const WORDS = wordList([...TABLE.keys()]);
const MAGNITUDE_WORDS = wordList(Object.keys(MAGNITUDES));
/** Words that may follow the slash of a compound unit (元/人·月). */
const DENOMINATORS = wordList(
  [...TABLE.keys()],
  ['月', '年', '百户', '万人', '千人', '万元', '亿元', 'd', 'a', 'h'],
);
/** Names under which denominators are compared, where several are in use: 吨/天 and 吨/d are 吨/日. */
const DENOMINATOR_NAMES: Readonly<Record<string, string>> = {
  天: '日',
  d: '日',
  a: '年',
  h: '小时',
  'm³': '立方米',
  m3: '立方米',
  '㎥': '立方米',
  'm²': '平方米',
  m2: '平方米',
  '㎡': '平方米',
  km: '公里',
  千米: '公里',
  '㎞': '公里',
};
/** What may follow 成 as a tenth. */
const AFTER_TENTHS =
  /^(?:$|[,;。、:()!?.\n]|以[上下内]|左右|多|半|[一二三四五六七八九](?![一二三四五六七八九十百千]))/;
/** Characters that join two denominators. */
const JOINTS = '·•*';

/**
 * Reads the unit that begins at `at`, or null. A magnitude without a measure (500亿) is a
 * unit of family `other` whose base is "". `before` is a magnitude printed inside the number
 * (the 亿 of 1亿2000万元); it becomes part of the unit and does not count in its length.
 */
export function readMeasureUnitAt(text: string, at: number, before = ''): MeasureUnit | null {
  const direct = measureAt(text, at);
  if (direct !== null) return compound(text, at, { magnitude: before, length: 0 }, direct);
  const magnitude = before === '' ? MAGNITUDE_WORDS.startingAt(text, at) : before;
  if (magnitude === null) return null;
  const inner = at + (before === '' ? magnitude.length : 0);
  const more = /[多余]/.test(text.charAt(inner)) ? 1 : 0;
  const measure = measureAt(text, inner + more);
  if (measure !== null) return compound(text, at, { magnitude, length: inner + more - at }, measure);
  const factor = MAGNITUDES[magnitude as keyof typeof MAGNITUDES];
  return { text: magnitude, length: inner - at, family: 'other', base: '', factor };
}

/** The magnitude a unit begins with (万 of 万吨); "" for none. */
export const magnitudeOf = ({ text, base }: MeasureUnit): string =>
  base === text ? '' : (MAGNITUDE_WORDS.startingAt(text, 0) ?? '');

/** The size of a magnitude as a decimal; "1" for "". */
export const magnitudeFactor = (magnitude: string): string =>
  magnitude === '' ? '1' : MAGNITUDES[magnitude as keyof typeof MAGNITUDES];

/** Parses `text` as one unit; null if the unit is unknown or characters are left over. */
export const parseMeasureUnit = memoize((text: string): MeasureUnit | null => {
  const unit = readMeasureUnitAt(text, 0);
  return unit !== null && unit.length === text.length ? unit : null;
});

/**
 * Converts a value to base units exactly: 4500 万吨 → 45000000 吨, 3.0‰ → 0.3 %,
 * 20 BP → 0.2 个百分点. Null if the unit is unknown: such values are comparable only with values
 * of the same printed unit.
 */
export function toBaseUnit(value: string | number, unit: string): { value: Big; base: string } | null {
  const known = parseMeasureUnit(unit);
  if (known === null) return null;
  return { value: new Big(value).times(known.factor), base: known.base };
}

/** The measure word at `at`; null if the next character makes it part of another word. */
function measureAt(text: string, at: number): string | null {
  const word = WORDS.startingAt(text, at);
  if (word === null) return null;
  const next = text.charAt(at + word.length);
  const barred = next !== '' && (MEASURE_EXCEPTIONS[word]?.includes(next) ?? false);
  const runsOn = /[A-Za-z0-9]$/.test(word) && /[A-Za-z0-9]/.test(next);
  if (barred || runsOn) return null;
  // 九成以上, 三成五; but 五成群, 六成员单位.
  return word !== '成' || AFTER_TENTHS.test(text.slice(at + 1, at + 3)) ? word : null;
}

/** The unit of a measure word with its magnitude and the denominator that may follow (万吨/年). */
function compound(
  text: string,
  at: number,
  { magnitude, length }: { readonly magnitude: string; readonly length: number },
  word: string,
): MeasureUnit | null {
  const measure = TABLE.get(word);
  if (measure === undefined) return null;
  const clean = word.startsWith('\\') ? '%' : word;
  const factor = new Big(measure.factor).times(magnitudeFactor(magnitude)).toFixed();
  let end = at + length + word.length;
  let under = '';
  let base = '';
  if (text.charAt(end) === '/') {
    const first = DENOMINATORS.startingAt(text, end + 1);
    if (first !== null) {
      under = `/${first}`;
      base = `/${DENOMINATOR_NAMES[first] ?? first}`;
      const second = JOINTS.includes(text.charAt(end + under.length) || ' ')
        ? DENOMINATORS.startingAt(text, end + under.length + 1)
        : null;
      if (second !== null) {
        const joint = text.charAt(end + under.length);
        under += joint + second;
        base += joint + (DENOMINATOR_NAMES[second] ?? second);
      }
      end += under.length;
    }
  }
  return {
    text: magnitude + clean + under,
    length: end - at,
    family: measure.family,
    base: measure.base + base,
    factor,
  };
}
