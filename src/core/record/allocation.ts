import type { Span } from './span.ts';
import type { Comparator } from './target.ts';

/** The total that is split; `value` as printed, with 万/亿 left in the unit. */
export interface AllocationTotal {
  readonly value: number;
  readonly unit: string;
  readonly comparator: Comparator;
}

/** One row of a 任务分解 table: a total split over districts. */
export interface Allocation {
  /** The task it belongs to, where that is certain. */
  readonly task: string | null;
  readonly notice: string;
  /** Title of the table as printed. */
  readonly list: string;
  readonly seq: string;
  readonly category: string;
  readonly item: string;
  readonly total: AllocationTotal | null;
  /** District → printed string, null for "/" or an empty cell; in printed order. */
  readonly cells: Readonly<Record<string, string | null>>;
  readonly units: readonly string[];
  /** Sum of the numeric cells, in the unit of the total. */
  readonly sumOfCells: number | null;
  readonly reconciles: true | false | 'not additive';
  readonly span: Span;
}
