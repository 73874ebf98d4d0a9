import {
  COMPARATORS_AFTER,
  COMPARATORS_BEFORE,
  MORE_THAN,
  COMPARATOR_IN_WORD,
  RANGE_MARKS,
  type Relation,
} from './lexicon/comparators.ts';
import { readNumeralAt } from './numeral.ts';
import { readMeasureUnitAt, type MeasureUnit } from './measure-unit.ts';
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
  /** First character of the number itself. */
  readonly start: number;
  /** End of number and unit. */
  readonly end: number;
  /** End including the comparator after the unit (以上, 左右). */
  readonly to: number;
  /** Exact decimal as printed; null for a malformed numeral. */
  readonly value: string | null;
  /** Upper end of a range (1-2个). */
  readonly value2: string | null;
  readonly script: 'arabic' | 'han' | 'implied';
  readonly unit: MeasureUnit | null;
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
const MORE = wordList(MORE_THAN);

/** Finds every number in a half-width text, in order, whatever its meaning. */
export function findQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < text.length) {
    const quantity = quantityAt(text, at);
    if (quantity === null) {
      at += 1;
      continue;
    }
    found.push(quantity);
    at = Math.max(quantity.end, at + 1);
  }
  return found;
}

function quantityAt(text: string, at: number): Quantity | null {
  const first = readNumeralAt(text, at);
  if (first === null) return null;
  const more = MORE.startingAt(text, first.end)?.length ?? 0;
  const unit = readMeasureUnitAt(text, first.end + more);
  const end = unit === null ? first.end : first.end + more + unit.length;
  const second = first.value === null ? null : rangeEnd(text, end, unit);
  const last = second?.end ?? end;
  const whole = second?.unit ?? unit;
  const hasMore =
    unit !== null &&
    (more > 0 || /[多余]/.test(text.slice(first.end, end)) || MORE.startingAt(text, last) !== null);
  const ending = AFTER_WORDS.list.startingAt(text, last);
  const before = precedingRelation(text, at);
  return {
    from: before?.start ?? at,
    start: at,
    end: last,
    to: last + (ending?.length ?? 0),
    value: first.value,
    value2: second?.value ?? null,
    script: first.script,
    unit: whole,
    before: before?.relation ?? null,
    after: ending === null ? (hasMore ? '>' : null) : (AFTER_WORDS.relation.get(ending) ?? null),
  };
}

interface RangeEnd {
  readonly end: number;
  readonly value: string;
  readonly unit: MeasureUnit | null;
}

/** The second number of a range, which must have the same unit: 1-2个, 6%—7%, 6.5%至7%. */
function rangeEnd(text: string, at: number, unit: MeasureUnit | null): RangeEnd | null {
  const mark = RANGE.startingAt(text, at);
  if (mark === null) return null;
  const numeral = readNumeralAt(text, at + mark.length);
  if (numeral?.value == null || numeral.script === 'implied') return null;
  const other = readMeasureUnitAt(text, numeral.end);
  if (unit !== null && other?.base !== unit.base) return null;
  return { end: numeral.end + (other?.length ?? 0), value: numeral.value, unit: other };
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
