import type { ApplyOptions } from '#workbook/plan/open-workbook';

export type WorkKind = 'opening' | 'reading' | 'fetching' | 'preparing' | 'writing' | 'undoing';

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
