import type { DateMention } from '../../text/date.ts';
import type { Quantity } from '../../text/quantity.ts';
import { measureQuantity, type TargetMeasure } from './measure.ts';
import type { ClauseMemory } from './clause-memory.ts';
import type { ClauseOutline } from '../clause/clauses.ts';
import type { Phrase } from '../phrase/phrase.ts';
import type { NumberContext } from '../clause/number-context.ts';

/** A quantified target before its deadline and qualifiers are known. */
export interface Commitment {
  readonly quantity: Quantity;
  readonly clauseIndex: number;
  readonly start: number;
  readonly end: number;
  readonly metric: string;
  readonly measure: TargetMeasure;
  readonly stretch: boolean;
}

/** What one number is read from. */
export interface NumberInput {
  readonly outline: ClauseOutline;
  readonly dates: readonly DateMention[];
  readonly context: NumberContext;
  /** The number and those distributed together with it (分别达到100%和90%). */
  readonly group: readonly NumberContext[];
  /** The next candidate number in the same clause. */
  readonly next: NumberContext | null;
  /** Offset where the words before the number begin: after the words taken by the previous number. */
  readonly from: number;
  /** Those words without dates. */
  readonly left: string;
  readonly phrase: Phrase;
  readonly memory: ClauseMemory;
}

/** The commitments of one number, and the offset from which the next may take words. */
export interface NumberOutcome {
  readonly commitments: readonly Commitment[];
  readonly memory: ClauseMemory;
  readonly cursor: number;
}

interface CommitmentParts {
  readonly input: NumberInput;
  readonly quantity: Quantity;
  readonly start: number;
  readonly end: number;
  readonly metric: string;
  readonly phrase: Phrase;
  /** Whether the number has no metric of its own. */
  readonly carried: boolean;
}

export function commitmentOf({
  input,
  quantity,
  start,
  end,
  metric,
  phrase,
  carried,
}: CommitmentParts): Commitment {
  const { outline, context, memory } = input;
  const comparator = outline.text.slice(quantity.from, quantity.start);
  const sameFamily = memory.family === (quantity.unit?.family ?? '');
  return {
    quantity,
    clauseIndex: context.clauseIndex,
    start,
    end,
    metric,
    measure: measureQuantity(quantity, phrase, comparator),
    stretch: phrase.hoped && carried && sameFamily,
  };
}
