import { interpret } from '../../target/interpret.ts';
import type { TargetReading } from '../../target/reading.ts';
import { findQuantities, type Quantity } from '../../text/quantity.ts';

/** A number of a report with its reading by the grammar of targets (core/target). */
export interface AssertedNumber {
  readonly reading: Omit<TargetReading, 'comparator' | 'deadline' | 'stretch' | 'value2'>;
  readonly quantity: Quantity;
  /** The decimal with all printed digits: 85.0 is more precise than 85. */
  readonly printed: string;
  /** Number of things it applies to each: 2 for 甲区、乙区各5个. */
  readonly times: number;
}

/**
 * Every number that asserts a quantity, in order: those with a reading by the grammar of
 * targets, and those whose metric is unclear (已新增43.91万人), with metric "".
 * `text` as printed, `half` the same in half width.
 */
export function assertedNumbers(text: string, half: string, year: number | null): readonly AssertedNumber[] {
  const quantities = new Map(findQuantities(half).map((quantity) => [quantity.start, quantity]));
  const { targets, places, numbers } = interpret(text, { year });
  const asserted = new Map<number, AssertedNumber>();
  const put = (place: number, reading: AssertedNumber['reading']): void => {
    const quantity = quantities.get(place);
    const before = asserted.get(place);
    if (before !== undefined) asserted.set(place, { ...before, times: before.times + 1 });
    else if (quantity !== undefined && isAsserted(quantity))
      asserted.set(place, { reading, quantity, printed: printedOf(quantity, reading.direction), times: 1 });
  };
  targets.forEach((reading, index) => {
    if (reading.value !== null) put(places[index] ?? -1, reading);
  });
  for (const { span, reason } of numbers)
    if (reason === 'unclear.metric' && quantities.get(span.start)?.unit?.base !== '')
      put(span.start, unnamed(quantities.get(span.start), text));
  return [...asserted.values()].sort((a, b) => a.quantity.start - b.quantity.start);
}

/** The printed decimal; after a word of falling without the sign that repeats it (下降-2.1%). */
const printedOf = ({ printed }: Quantity, direction: 'down' | null): string =>
  (printed ?? '0').replace(direction === 'down' ? /^-/ : /^(?!)/, '');

/** False for numbers without a value and for versions, which look like fractional counts (2.0单轨). */
function isAsserted(quantity: Quantity): boolean {
  const isFraction = quantity.printed?.includes('.') === true;
  return (
    quantity.value !== null &&
    !(isFraction && quantity.unit?.family === 'count' && quantity.unit.factor === '1')
  );
}

function unnamed(quantity: Quantity | undefined, text: string): AssertedNumber['reading'] {
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
