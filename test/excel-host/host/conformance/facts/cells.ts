import type { Fact } from '../fact.ts';
import { facts as contents } from './cells-contents.ts';
import { facts as moving } from './cells-moving.ts';
import { facts as places } from './cells-places.ts';

export const facts: readonly Fact[] = [...places, ...contents, ...moving];
