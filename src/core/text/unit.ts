import Big from 'big.js';
import { MAGNITUDES, MEASURES, type MeasureFamily, NOT_BEFORE } from './lexicon/measures.ts';
import { remembered } from './remembered.ts';
import { wordList } from './words.ts';

/** What stands behind a number: 万吨, %, 万吨/年, 个百分点. */
export interface Unit {
  /** As printed, without LaTeX marks: 万吨. */
  readonly text: string;
  /** Length of the printed unit in the source, LaTeX marks included. */
  readonly length: number;
  readonly family: MeasureFamily;
  /** Unit arithmetic happens in: 吨. */
  readonly base: string;
  /** One printed unit in base units, exact: "10000". */
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
/** What may stand under the stroke of a compound unit (元/人·月). */
const DENOMINATORS = wordList([...TABLE.keys()], ['月', '年', '百户', '万人', '千人', '万元', '亿元']);
const JOINTS = '·•*';

/**
 * The unit that begins at `at`, or null. A magnitude without a measure (500亿) is a
 * unit of family `other` whose base is the plain number.
 */
export function readUnitAt(text: string, at: number): Unit | null {
  const direct = measureAt(text, at);
  if (direct !== null) return compound(text, at, '', direct);
  const magnitude = MAGNITUDE_WORDS.startingAt(text, at);
  if (magnitude === null) return null;
  const inner = at + magnitude.length;
  const more = /[多余]/.test(text.charAt(inner)) ? 1 : 0;
  const measure = measureAt(text, inner + more);
  if (measure !== null) return compound(text, at, magnitude, measure, more);
  const factor = MAGNITUDES[magnitude as keyof typeof MAGNITUDES];
  return { text: magnitude, length: magnitude.length, family: 'other', base: '', factor };
}

/** The printed unit `text`, read whole; null where it is none we know. */
export const unitOf = remembered((text: string): Unit | null => {
  const unit = readUnitAt(text, 0);
  return unit !== null && unit.length === text.length ? unit : null;
});

/**
 * `value` printed units in base units, exactly: 4500 万吨 → 45000000 吨, 3.0‰ → 0.3 %,
 * 20 BP → 0.2 个百分点. Null where the unit is unknown: such values compare only with the
 * same printed unit.
 */
export function toBase(value: string | number, unit: string): { value: Big; base: string } | null {
  const known = unitOf(unit);
  if (known === null) return null;
  return { value: new Big(value).times(known.factor), base: known.base };
}

function measureAt(text: string, at: number): string | null {
  const word = WORDS.startingAt(text, at);
  if (word === null) return null;
  const next = text.charAt(at + word.length);
  const barred = next !== '' && (NOT_BEFORE[word]?.includes(next) ?? false);
  const runsOn = /[A-Za-z]$/.test(word) && /[A-Za-z0-9]/.test(next);
  return barred || runsOn ? null : word;
}

function compound(text: string, at: number, magnitude: string, word: string, more = 0): Unit | null {
  const measure = TABLE.get(word);
  if (measure === undefined) return null;
  const clean = word.startsWith('\\') ? '%' : word;
  const factor = new Big(measure.factor).times(factorOf(magnitude)).toFixed();
  let end = at + magnitude.length + more + word.length;
  let under = '';
  if (text.charAt(end) === '/') {
    const first = DENOMINATORS.startingAt(text, end + 1);
    if (first !== null) {
      under = `/${first}`;
      const second = JOINTS.includes(text.charAt(end + under.length) || ' ')
        ? DENOMINATORS.startingAt(text, end + under.length + 1)
        : null;
      if (second !== null) under = text.slice(end, end + under.length + 1 + second.length);
      end += under.length;
    }
  }
  return {
    text: magnitude + clean + under,
    length: end - at,
    family: measure.family,
    base: measure.base + under,
    factor,
  };
}

function factorOf(magnitude: string): string {
  return magnitude === '' ? '1' : MAGNITUDES[magnitude as keyof typeof MAGNITUDES];
}
