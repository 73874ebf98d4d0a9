import type { AmendmentOutcome } from './amendment-outcome.ts';

/** 类别 of a change during the year (动态管理). */
export const AMENDMENT_KINDS = [
  /** 完成退出 */
  'complete',
  /** 撤销退出 */
  'withdraw',
  /** 调整目标 */
  'adjust-target',
  /** 调整时限 */
  'adjust-deadline',
  /** 调整内容 */
  'reword',
  /** 变更单位 */
  'change-unit',
  /** 变更领导 */
  'change-leader',
  /** 增补 */
  'add',
] as const;

export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];

/** 状态: waiting to be carried out (待执行), carried out (已执行), sent back (已退回). */
export type AmendmentState = 'waiting' | 'done' | 'returned';

/** 计分口径: what counts in a ranking, the original target, the new one, or neither. */
export type ScoringBasis = 'original' | 'adjusted' | 'none';

/** A row of 调整台账: an approved change of a task or target during the year. */
export interface Amendment {
  /** Unique among the rows. */
  readonly key: string;
  /** ISO date of the row; null where empty. */
  readonly date: string | null;
  /** Null where the cell names no kind. */
  readonly kind: AmendmentKind | null;
  /** Number of the task as typed, and its list where several hold the same number; "" where empty. */
  readonly taskNo: string;
  readonly list: string;
  /** Id of the task it was carried out on, or that its row shows; null where it is not certain. */
  readonly task: string | null;
  /** Id of the target it was carried out on; null for others. */
  readonly target: string | null;
  /** 原内容 and 调整后 as typed. */
  readonly before: string;
  readonly after: string;
  /** 理由 */
  readonly reason: string;
  /** 依据文件 */
  readonly basis: string;
  /** 批准人 */
  readonly approver: string;
  /** 生效期间: the period from which it holds; null: at once. */
  readonly effectiveFrom: string | null;
  readonly scoring: ScoringBasis | null;
  readonly state: AmendmentState;
  /** Why it could not be carried out: a sentence; null where it could. */
  readonly problem: string | null;
  /** What it changed; absent where it was not carried out by Duban. */
  readonly outcome?: AmendmentOutcome;
}
