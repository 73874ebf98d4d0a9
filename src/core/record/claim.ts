import type { Span } from './span.ts';
import type { Comparator } from './target.ts';

/**
 * consistent, inconsistent: the number agrees or does not agree with what it was compared
 * with; exceeds: beyond the year's target; behind: below the time-proportional pace;
 * uncheckable: there is nothing to compare it with.
 */
export type Verdict = 'consistent' | 'inconsistent' | 'exceeds' | 'behind' | 'uncheckable';

/**
 * amount: a quantity that was done; growth: a rise or fall; ratio: a rate with a name of
 * its own (登记失业率); completion: the share of a target; works: the share of building
 * works.
 */
export type ClaimKind = 'amount' | 'growth' | 'ratio' | 'completion' | 'works';

/** What a claim was compared with. */
export type Basis = 'target' | 'other-item' | 'parts' | 'same-entry' | 'none';

/**
 * A number a progress text asserts, and whether it is right. A number that can be compared
 * with several things gives one claim for each.
 */
export interface Claim {
  readonly task: string;
  /** Number of the task as printed. */
  readonly no: string;
  /** Running number of the paragraph, from 1; 0 where the progress is one unmarked paragraph. */
  readonly bullet: number;
  readonly unitName: string | null;
  readonly period: string | null;
  readonly metric: string;
  /** As printed, with `unit` as printed. */
  readonly value: number;
  readonly unit: string;
  /** The digits of `value` as printed: 85.0 is more precise than 85. */
  readonly printed: string;
  /** 约, 近, 超, 以上, 不低于 around the number; null where it is plain. */
  readonly relation: Exclude<Comparator, '=' | 'between'> | null;
  readonly kind: ClaimKind;
  /** Direction of a growth; `down` for a reduction (压减5万吨); null for the others. */
  readonly direction: 'up' | 'down' | null;
  /** Months of the year its sentence names (1-5月, 一季度); null where it names none. */
  readonly months: { readonly first: number; readonly last: number } | null;
  /** Of another year: 去年同期, 上年. */
  readonly prior: boolean;
  /** Its clause up to the number, with a short lead-in (其中：), in half width: 其中泊云区新增贷款180亿元. */
  readonly said: string;
  /** The completion rate printed next to it, per cent; null where there is none. */
  readonly claimedPercent: number | null;
  /** As printed where it was promised; null where there is nothing to compare it with. */
  readonly targetValue: number | null;
  readonly targetUnit: string;
  /** Id of the target it was compared with; null where it was something else. */
  readonly target: string | null;
  readonly basis: Basis;
  /** value ÷ targetValue, per cent, two decimals; null where that has no meaning. */
  readonly computedPercent: number | null;
  readonly verdict: Verdict;
  /** Against the time-proportional pace; null where a pace has no meaning. */
  readonly pace: 'ontrack' | 'behind' | null;
  /** `probable`: the wording is similar but not the same; no finding is made from it. */
  readonly certainty: 'certain' | 'probable';
  /** 预计, 预测: not yet a result. */
  readonly forecast: boolean;
  /** In the source text. */
  readonly span: Span & { readonly text: string };
}
