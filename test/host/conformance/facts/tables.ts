import type { Fact } from '../fact.ts';

export const facts: readonly Fact[] = [];
