import { interpret } from '../../target/interpret.ts';
import type { TargetReading } from '../../target/reading.ts';
import { findQuantities, type Quantity } from '../../text/quantity.ts';

/** A number of a report with what the grammar of targets reads from it. */
export interface NumberTold {
  readonly reading: Omit<TargetReading, 'comparator' | 'deadline' | 'stretch' | 'value2'>;
  readonly quantity: Quantity;
  /** The decimal with the digits it is printed with: 85.0 says more than 85. */
  readonly printed: string;
  /** How many things it is dealt to: 2 of 甲区、乙区各5个. */
  readonly times: number;
}

const DIGITS = /^\d[\d,]*(?:\.\d+)?/;
const LONGEST_NUMBER = 24;

export const asPrinted = ({ start, value }: Quantity, text: string): string =>
  DIGITS.exec(text.slice(start, start + LONGEST_NUMBER))?.[0].replaceAll(',', '') ?? value ?? '0';

/**
 * Every number something is said with, in order: those the grammar of targets
 * reads, and those nothing says what they count (已新增43.91万人), without a metric.
 * `text` as printed, `half` the same in half width.
 */
export function numbersTold(text: string, half: string, year: number | null): readonly NumberTold[] {
  const quantities = new Map(findQuantities(half).map((quantity) => [quantity.start, quantity]));
  const { targets, places, numbers } = interpret(text, { year });
  const told = new Map<number, NumberTold>();
  const put = (place: number, reading: NumberTold['reading']): void => {
    const quantity = quantities.get(place);
    const before = told.get(place);
    if (before !== undefined) told.set(place, { ...before, times: before.times + 1 });
    else if (quantity !== undefined && isTold(quantity, half))
      told.set(place, { reading, quantity, printed: asPrinted(quantity, half), times: 1 });
  };
  targets.forEach((reading, index) => {
    if (reading.value !== null) put(places[index] ?? -1, reading);
  });
  for (const { span, why } of numbers)
    if (why === 'unclear.metric' && quantities.get(span.start)?.unit?.base !== '')
      put(span.start, unnamed(quantities.get(span.start), text));
  return [...told.values()].sort((a, b) => a.quantity.start - b.quantity.start);
}

/** 2.0单轨: versions look like counts of a fraction. */
function isTold(quantity: Quantity, half: string): boolean {
  const isFraction = asPrinted(quantity, half).includes('.');
  return (
    quantity.value !== null &&
    !(isFraction && quantity.unit?.family === 'count' && quantity.unit.factor === '1')
  );
}

function unnamed(quantity: Quantity | undefined, text: string): NumberTold['reading'] {
  const { start = 0, end = 0, unit = null, value = null } = quantity ?? {};
  const family = unit?.family;
  return {
    metric: '',
    kind: family === 'count' ? 'count' : family === 'ratio' ? 'ratio' : 'amount',
    value: value === null ? null : Number(value),
    unit: unit?.text ?? '',
    direction: null,
    qualifier: null,
    span: { start, end, text: text.slice(start, end) },
  };
}
