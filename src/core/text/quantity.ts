import Big from 'big.js';
import { FALL_WORDS, RISE_WORDS } from './lexicon/change.ts';
import {
  COMPARATOR_AFTER_IN_WORD,
  COMPARATORS_AFTER,
  COMPARATORS_BEFORE,
  MORE_THAN,
  COMPARATOR_IN_WORD,
  NOT_NEGATIVE,
  RANGE_ENDS,
  RANGE_MARKS,
  ROUGHLY_ABOVE,
  type Relation,
} from './lexicon/comparators.ts';
import { magnitudeFactor, magnitudeOf, type MeasureUnit } from './measure-unit.ts';
import { type PrintedNumber, readNumberAt } from './number.ts';
import { wordList, type WordList } from './words.ts';

/**
 * A number with its unit and the comparators before and after it. The four positions:
 *
 *     油品贸易额突破2600亿元以上
 *                ^from ^start ^end ^to
 */
export interface Quantity {
  /** First character, comparator included. */
  readonly from: number;
  /** First character of the number itself, sign included. */
  readonly start: number;
  /** End of number and unit. */
  readonly end: number;
  /** End including the comparator after the unit (以上, 左右). */
  readonly to: number;
  /** Exact decimal in the unit, negative after a minus sign or 负; null for a malformed numeral. */
  readonly value: string | null;
  /** `value` with every printed digit: 85.0 is more precise than 85, 1.2000 (1亿2000万) than 1.2. */
  readonly printed: string | null;
  /** Upper end of a range (1-2个). */
  readonly value2: string | null;
  readonly script: 'arabic' | 'han' | 'implied';
  readonly unit: MeasureUnit | null;
  /** Several of a magnitude, without a number: 数十, 几百. */
  readonly vague: boolean;
  /** Relation expressed before the number (突破) and after the unit (以上). */
  readonly before: Relation | null;
  readonly after: Relation | null;
}

type RelationTable = Partial<Record<Relation, readonly string[]>>;

interface RelationWords {
  readonly list: WordList;
  readonly relation: ReadonlyMap<string, Relation>;
}

const BEFORE_WORDS = relationWords(COMPARATORS_BEFORE);
const AFTER_WORDS = relationWords(COMPARATORS_AFTER);
const RANGE = wordList(RANGE_MARKS);
const RANGE_END = wordList(RANGE_ENDS);
const MORE = wordList(MORE_THAN);

/** Finds every number in a half-width text, in order, whatever its meaning. */
export function findQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  let last = -1;
  while (at < text.length) {
    const quantity = quantityAt(text, at, last);
    if (quantity === null) {
      at += 1;
      continue;
    }
    found.push(quantity);
    last = quantity.end;
    at = Math.max(quantity.end, at + 1);
  }
  return found;
}

/** `last` is the end of the quantity before; a dash directly after it is no minus sign. */
function quantityAt(text: string, at: number, last: number): Quantity | null {
  const number = readNumberAt(text, at);
  if (number === null) return null;
  const first = signAt(text, at, number.unit) > last ? negative(number) : number;
  const isChange = /[由从]$/.test(text.slice(Math.max(0, first.start - 1), first.start));
  const second = first.value === null || first.vague ? null : rangeEnd(text, first, isChange);
  const end = second?.end ?? first.end;
  const marked = second === null ? null : RANGE_END.startingAt(text, end);
  const to = end + (marked?.length ?? 0);
  const ending = followingRelation(text, to);
  const more = first.more || (first.unit !== null && MORE.startingAt(text, end) !== null);
  const before = precedingRelation(text, first.start) ?? roughlyAbove(text, first);
  return {
    from: before?.start ?? first.start,
    start: first.start,
    end,
    to: to + (ending?.length ?? 0),
    value: second?.low ?? first.value,
    printed: second?.low ?? first.printed,
    value2: second?.high ?? null,
    script: first.script,
    unit: second?.unit ?? first.unit,
    vague: first.vague,
    before: before?.relation ?? null,
    after: ending === null ? (more ? '>' : null) : (AFTER_WORDS.relation.get(ending) ?? null),
  };
}

const negative = (number: PrintedNumber): PrintedNumber => ({
  ...number,
  start: number.start - 1,
  value: number.value === null ? null : `-${number.value}`,
  printed: number.printed === null ? null : `-${number.printed}`,
});

/** Words after which a dash is a minus sign, whatever the unit. */
const SIGNED = wordList(RISE_WORDS, FALL_WORDS, Object.values(COMPARATORS_BEFORE).flat(), ['同比', '环比']);
/** Nouns of amounts that can be negative. */
const MAY_BE_NEGATIVE = /[额率值入润量速幅]$/;
/** 净增规上企业-3家 */
const NET = /净[增减][^,;。]{0,10}$/;
const LONGEST_NET = 14;

/**
 * Offset of the minus sign or 负 before the number at `at`; -1 where there is none. A dash is a sign
 * after a word of change or a comparator, and before a rate; in K3-5公里 and 1-5月 it is none.
 */
function signAt(text: string, at: number, unit: MeasureUnit | null): number {
  const sign = text.charAt(at - 1);
  const before = text.charAt(at - 2);
  if (sign === '负') return before !== '' && NOT_NEGATIVE.includes(before) ? -1 : at - 1;
  if ((sign !== '-' && sign !== '–') || /[\dA-Za-z%‰)\]-]/.test(before)) return -1;
  const family = unit?.family;
  const isRate = family === 'ratio' || family === 'points';
  const follows =
    SIGNED.endingAt(text, at - 1) !== null ||
    isRate ||
    (unit !== null && family !== 'count' && MAY_BE_NEGATIVE.test(before)) ||
    NET.test(text.slice(Math.max(0, at - LONGEST_NET), at - 1));
  return follows ? at - 1 : -1;
}

/** 上百人, 上千亩: at least so many, where no digit is printed. */
function roughlyAbove(
  text: string,
  { start, value }: PrintedNumber,
): { start: number; relation: Relation } | null {
  const isRound = value !== null && /[百千万亿]/.test(text.charAt(start));
  const isWord = endsAnotherWord(text, start, ROUGHLY_ABOVE);
  return isRound && text.charAt(start - 1) === ROUGHLY_ABOVE && !isWord
    ? { start: start - 1, relation: '>=' }
    : null;
}

/** Both ends of a range in one unit. */
interface Range {
  readonly end: number;
  readonly low: string;
  readonly high: string;
  readonly unit: MeasureUnit | null;
}

/** The range that begins with `first`: 1-2个, 6%—7%, 3万-5万平方米, 5000万元至1.2亿元; null where there is none. */
function rangeEnd(text: string, first: PrintedNumber, isChange: boolean): Range | null {
  const mark = RANGE.startingAt(text, first.end);
  // 由5%到8%: a change.
  if (mark === null || (isChange && /[至到]/.test(mark))) return null;
  const at = first.end + mark.length;
  const isNegative = /[-负]/.test(text.charAt(at));
  const read = readNumberAt(text, at + (isNegative ? 1 : 0));
  const second = read !== null && isNegative ? negative(read) : read;
  if (second?.value == null || first.value === null || second.script === 'implied') return null;
  const unit = second.unit ?? (first.unit?.family === 'ratio' ? first.unit : null);
  const low = lowIn(unit, first);
  if (low === null || new Big(low).gt(second.value)) return null;
  return { end: second.end, low, high: second.value, unit };
}

/** The value of the first number of a range in the unit of the second; null where the units differ in kind. */
function lowIn(unit: MeasureUnit | null, { value, unit: own }: PrintedNumber): string | null {
  if (own === null || value === null) return value;
  if (unit === null) return null;
  if (own.base === unit.base) return converted(value, own.factor, unit.factor);
  return own.base === '' ? converted(value, own.factor, magnitudeFactor(magnitudeOf(unit))) : null;
}

const converted = (value: string, from: string, to: string): string =>
  new Big(value).times(from).div(to).toFixed();

/** The comparator that begins at `at`; null where it is the beginning of another word (20条内河). */
function followingRelation(text: string, at: number): string | null {
  const word = AFTER_WORDS.list.startingAt(text, at);
  if (word === null) return null;
  const next = text.charAt(at + word.length);
  return next !== '' && COMPARATOR_AFTER_IN_WORD[word]?.includes(next) ? null : word;
}

/** The comparator that ends at `at`, spaces between ignored. */
function precedingRelation(text: string, at: number): { start: number; relation: Relation } | null {
  let end = at;
  while (end > 0 && text.charAt(end - 1) === ' ') end -= 1;
  const word = BEFORE_WORDS.list.endingAt(text, end);
  const relation = word === null ? undefined : BEFORE_WORDS.relation.get(word);
  if (word === null || relation === undefined) return null;
  if (endsAnotherWord(text, end, word)) return null;
  const inner = precedingRelation(text, end - word.length);
  // Of two adjacent comparators (不低于达到) the one next to the number decides, unless it is neutral (level).
  if (inner !== null && relation === 'level') return inner;
  return { start: inner?.start ?? end - word.length, relation };
}

/** Whether the comparator that ends at `end` is only the end of another word (签约, 附近, 行为). */
export function endsAnotherWord(text: string, end: number, word: string): boolean {
  const before = text.charAt(end - word.length - 1);
  return before !== '' && (COMPARATOR_IN_WORD[word]?.includes(before) ?? false);
}

function relationWords(table: RelationTable): RelationWords {
  const relation = new Map<string, Relation>();
  for (const [name, words] of Object.entries(table)) {
    for (const word of words) relation.set(word, name as Relation);
  }
  return { list: wordList([...relation.keys()]), relation };
}
