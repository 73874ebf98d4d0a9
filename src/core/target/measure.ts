import type { Quantity } from '../text/quantity.ts';
import type { Comparator, TargetKind } from '../record/target.ts';
import type { Phrase } from './phrase.ts';

/** Numeric fields of a target, from the quantity and the words that change it. */
export interface Measured {
  readonly kind: TargetKind;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly value2: number | null;
  readonly unit: string;
  readonly direction: 'down' | null;
}

/** Levels a fall leads to (降至5%): the figure is where it ends, not how far it falls. */
const LEVELLED = /[至到在]$/;

export function measured(quantity: Quantity, phrase: Phrase, comparatorText: string): Measured {
  const change = LEVELLED.test(comparatorText) ? null : phrase.change;
  const unit = quantity.unit?.text ?? '';
  return {
    kind: kindOf(quantity, change),
    comparator: comparatorOf(quantity, phrase),
    value: quantity.value === null ? null : Number(quantity.value),
    value2: quantity.value2 === null ? null : Number(quantity.value2),
    unit: phrase.per === null || unit.includes('/') ? unit : `${unit}/${phrase.per}`,
    direction: change === 'down' ? 'down' : null,
  };
}

function kindOf({ unit, value2 }: Quantity, change: Phrase['change']): TargetKind {
  if (value2 !== null) return 'range';
  switch (unit?.family) {
    case 'ratio':
      return change === null ? 'ratio' : 'growth';
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
 * 以上 and 以内 behind the number decide over 达 and 控制在 before it. A share that
 * reaches 100% cannot go beyond, so 达100% is `=`.
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
