import type { ApplyOptions } from '#workbook/plan/open-workbook';

export type WorkKind =
  | 'opening'
  | 'reading'
  | 'collecting'
  | 'packing'
  | 'fetching'
  | 'preparing'
  | 'writing'
  | 'undoing'
  | 'redoing';

/** Work that changes the workbook. */
const WRITES: readonly WorkKind[] = ['writing', 'undoing', 'redoing'];

/** Work in progress: `done` of `all` steps; `all` is 0 where their number is unknown. */
export interface Work {
  readonly kind: WorkKind;
  readonly done: number;
  readonly all: number;
  /** Null where it cannot be cancelled. */
  readonly cancel: (() => void) | null;
}

/** Cancels work and reports its progress. */
export type WorkControl = ApplyOptions & { readonly signal: AbortSignal };

/** Whether the workbook is being changed. */
export const isWriting = (work: Pick<Work, 'kind'> | null): boolean =>
  work !== null && WRITES.includes(work.kind);
