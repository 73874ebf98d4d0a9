import type { Allocation } from './allocation.ts';
import type { Finding } from './finding.ts';
import type { Notice } from './notice.ts';
import type { Target } from './target.ts';
import type { Task } from './task.ts';

export const REGISTRY_FORMAT = 'duban-registry/1';

/** Everything read from one or several notices. Records are plain data that JSON can hold. */
export interface Registry {
  readonly format: typeof REGISTRY_FORMAT;
  readonly notices: readonly Notice[];
  readonly tasks: readonly Task[];
  readonly targets: readonly Target[];
  readonly allocations: readonly Allocation[];
  readonly findings: readonly Finding[];
}
