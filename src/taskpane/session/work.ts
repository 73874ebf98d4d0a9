import type { Control } from '#workbook/plan/live-workbook';

/** What takes time. */
export type WorkKind = 'opening' | 'reading' | 'fetching' | 'preparing' | 'writing' | 'undoing';

/** Something that is being done now; `all` 0: nobody knows how much there is. */
export interface Work {
  readonly kind: WorkKind;
  readonly done: number;
  readonly all: number;
  /** Null where it cannot be stopped. */
  readonly cancel: (() => void) | null;
}

/** How work is stopped and how far it is. */
export type WorkControl = Control & { readonly signal: AbortSignal };
