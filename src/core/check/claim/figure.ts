import type { TargetKind } from '../../record/target.ts';
import type { Relation } from '../../text/lexicon/comparators.ts';
import type { Unit } from '../../text/unit.ts';

/**
 * What a number does in a progress text.
 *
 * `amount`: so much was done; `growth`: it rose or fell by; `ratio`: a rate with a
 * name of its own (登记失业率); `completion`: so much of a goal (完成年度任务的53%);
 * `works`: so much of the works (工程量的39%); `goal`: the goal itself, told again
 * (全年130家, 总投资46亿元).
 */
export type FigureRole = 'amount' | 'growth' | 'ratio' | 'completion' | 'works' | 'goal';

/** A number a progress text asserts; positions count in the half-width text of its paragraph. */
export interface Figure {
  readonly role: FigureRole;
  readonly kind: TargetKind;
  /** Number and unit. */
  readonly start: number;
  readonly end: number;
  /** From what is measured to the words behind the number. */
  readonly from: number;
  readonly to: number;
  /** Exact decimal as printed. */
  readonly value: string;
  /** As printed; "" where there is none. */
  readonly unit: string;
  readonly measure: Unit | null;
  /** 约, 近, 超, 以上, 不低于 as printed around the number; null where it is plain, and for 达到 and 为. */
  readonly relation: Relation | null;
  readonly direction: 'down' | null;
  readonly metric: string;
  /** Threshold that narrows what is counted (亿元以上). */
  readonly qualifier: string | null;
  /** The number stands before what it counts: 10座码头, not 码头10座. */
  readonly leads: boolean;
  /** The district it is of, behind a total (其中泊云区12个); null where none is named. */
  readonly area: string | null;
  /** How many things it is dealt to: 2 of 甲区、乙区各5个. */
  readonly times: number;
  /** The words around the number: what is said of it up to the next stop. */
  readonly said: string;
  readonly clause: Stretch;
  readonly sentence: number;
  /** Inside round brackets. */
  readonly bracketed: boolean;
  readonly forecast: boolean;
  /** Of another year: 去年同期, 上年. */
  readonly prior: boolean;
  /** Months it is of, where the text says: 1-5月, 一季度; null where it says nothing. */
  readonly months: { readonly first: number; readonly last: number } | null;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}
