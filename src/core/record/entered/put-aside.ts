/** Why something that a person entered is in 待处理内容 and not where it was entered. */
export type PutAsideReason =
  /** The registry changed, and it is not certain which of its records it was entered for. */
  | 'match-uncertain'
  /** The record it was entered for is no longer there. */
  | 'task-removed'
  /** The ledger says something else in the same place; this came in with another workbook. */
  | 'value-differs'
  /** Its cell has other content now. */
  | 'cell-taken'
  /** Nothing says what its row is about. */
  | 'row-unknown'
  /** The row it was written beside was deleted with its record. */
  | 'row-removed'
  /** It was typed over something that Duban draws. */
  | 'drawn-over'
  /** The finding it answered is no longer there. */
  | 'finding-gone';

/** 待处理内容: something a person entered that has no place any more, or would have been written over. */
export interface PutAside {
  /** Key of its row, once it has one: unique among the lines. */
  readonly key?: string;
  /** As entered. */
  readonly text: string;
  /** Name of the tab it was entered on. */
  readonly sheet: string;
  /** Header of its column. */
  readonly column: string;
  /** Address of its cell (`D7`) where it was last read; null where unknown. */
  readonly cell: string | null;
  /** Content of the task it was entered for; "" where unknown or none. */
  readonly task: string;
  /** Metric of the target it was entered for; "" where unknown or none. */
  readonly target: string;
  readonly unit: string | null;
  /** As in `Entry.period`. */
  readonly period: string | null;
  /** Null in a line that a user added. */
  readonly reason: PutAsideReason | null;
}
