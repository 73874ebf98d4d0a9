import type { TargetKind } from '../../record/target.ts';
import type { Relation } from '../../text/lexicon/comparators.ts';
import type { MeasureUnit } from '../../text/measure-unit.ts';

/**
 * The meaning of a number in a progress text.
 *
 * `amount`: a quantity done or reached; `growth`: a rise or fall; `ratio`: a rate with a
 * name of its own (登记失业率); `completion`: a percentage of a goal (完成年度任务的53%);
 * `works`: a percentage of the works (工程量的39%); `goal`: a restated goal (全年130家,
 * 总投资46亿元).
 */
export type FigureRole = 'amount' | 'growth' | 'ratio' | 'completion' | 'works' | 'goal';

/** A number asserted in a progress text; positions are offsets in the half-width text of its paragraph. */
export interface Figure {
  readonly role: FigureRole;
  readonly kind: TargetKind;
  /** Number and unit. */
  readonly start: number;
  readonly end: number;
  /** Including the metric before and the relation after the number. */
  readonly from: number;
  readonly to: number;
  /** Exact decimal with every printed digit; negative after a minus sign (增长-1.2%). */
  readonly value: string;
  /** Written in Chinese numerals (三千五百, 九成), which are round: exact to the last digit that is not 0. */
  readonly inWords: boolean;
  /** As printed, 成 and rates of a goal in %; "" without a unit. */
  readonly unit: string;
  readonly measure: MeasureUnit | null;
  /** 约, 近, 超, 以上, 不低于 as printed next to the number; null for a plain number and for 达到 and 为. */
  readonly relation: Relation | null;
  readonly direction: 'down' | null;
  readonly metric: string;
  /** Threshold that restricts what is counted (亿元以上). */
  readonly qualifier: string | null;
  /** The number precedes what it counts: 10座码头, not 码头10座. */
  readonly precedesNoun: boolean;
  /** The district it refers to (其中泊云区12个); null where none is named. */
  readonly district: string | null;
  /** Number of things it applies to each: 2 for 甲区、乙区各5个. */
  readonly times: number;
  /** The text around the number, from the previous number to the next punctuation mark. */
  readonly phrase: string;
  /** Offset of the number in `phrase`; number and unit take `end - start` characters. */
  readonly numberAt: number;
  readonly clause: TextRange;
  readonly sentence: number;
  /** In round brackets. */
  readonly bracketed: boolean;
  readonly forecast: boolean;
  /** Refers to another year: 去年同期, 上年. */
  readonly prior: boolean;
  /** The months it covers, 1 to 12, where the text names them: 1-5月, 一季度; else null. */
  readonly months: { readonly first: number; readonly last: number } | null;
}

interface TextRange {
  readonly start: number;
  readonly end: number;
}
