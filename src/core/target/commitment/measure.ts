import type { Quantity } from '../../text/quantity.ts';
import type { Comparator, TargetKind } from '../../record/target.ts';
import type { Phrase } from '../phrase/phrase.ts';

/** The numeric fields of a target. */
export interface TargetMeasure {
  readonly kind: TargetKind;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly value2: number | null;
  readonly unit: string;
  readonly direction: 'down' | null;
}

/** A comparator for the level a change reaches (降至5%); the number is then not the size of the change. */
const LEVELLED = /[至到在]$/;

/** The numeric fields for a quantity; `comparatorText` is the text of the comparator before it. */
export function measureQuantity(quantity: Quantity, phrase: Phrase, comparatorText: string): TargetMeasure {
  const change = LEVELLED.test(comparatorText) ? null : phrase.change;
  const unit = quantity.unit?.text ?? '';
  // 下降-3%: a fall of 3 %; the sign only repeats the word.
  const value =
    quantity.value !== null && change === 'down' ? quantity.value.replace(/^-/, '') : quantity.value;
  return {
    kind: kindOf(quantity, change),
    comparator: comparatorOf(quantity, phrase),
    value: value === null ? null : Number(value),
    value2: quantity.value2 === null ? null : Number(quantity.value2),
    unit: phrase.per === null || unit.includes('/') ? unit : `${unit}/${phrase.per}`,
    direction: change === 'down' ? 'down' : null,
  };
}

function kindOf({ unit, value, value2 }: Quantity, change: Phrase['change']): TargetKind {
  if (value2 !== null) return 'range';
  switch (unit?.family) {
    case 'ratio':
      // 同比-8.4%: no share is negative.
      return change === null && value?.startsWith('-') !== true ? 'ratio' : 'growth';
    case 'points':
      return 'growth';
    case 'times':
      return change === null ? 'amount' : 'growth';
    case 'count':
      return 'count';
    default:
      return 'amount';
  }
}

/**
 * 以上 and 以内 after the number take precedence over 达 and 控制在 before it. A share cannot exceed
 * 100%, so 达100% is `=`.
 */
function comparatorOf(quantity: Quantity, phrase: Phrase): Comparator {
  if (quantity.value2 !== null) return 'between';
  const { before, after, unit } = quantity;
  if (before === '>' && after === '>=') return '>';
  if (after !== null && after !== 'level') return after;
  if (before === '>=' && unit?.text === '%' && quantity.value === '100' && phrase.change === null) return '=';
  if (before !== null && before !== 'level') return before;
  return phrase.bound ?? '=';
}
