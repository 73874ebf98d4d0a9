import type { Span } from './span.ts';

export type TargetKind = 'amount' | 'growth' | 'ratio' | 'count' | 'range' | 'rank' | 'milestone';

/** `~` is 左右; `between` has both `value` and `value2`. */
export type Comparator = '>=' | '>' | '<=' | '<' | '=' | '~' | 'between';

/** A quantity or a date that a task promises; one record for each number. */
export interface Target {
  /** Task id + "/t" + running number within the task, from 1. */
  readonly id: string;
  readonly task: string;
  readonly metric: string;
  readonly kind: TargetKind;
  readonly comparator: Comparator;
  /** As printed (4500 of 4500万吨); null for ranks and milestones without a number. */
  readonly value: number | null;
  readonly value2: number | null;
  /** As printed (万吨, %, 个百分点); "" where there is none. */
  readonly unit: string;
  readonly direction: 'down' | null;
  /** Whether it is only striven for: the 7% of 增长6.5%，力争7%. */
  readonly stretch: boolean;
  /** ISO date, a year such as "2027", or null = within the notice's year. */
  readonly deadline: string | null;
  /** Threshold that narrows what is counted (亿元以上 of 亿元以上产业项目90个). */
  readonly qualifier: string | null;
  readonly span: Span & { readonly text: string };
}
