import type { Fact } from '../fact.ts';
import { facts as contents } from './cells-contents.ts';
import { facts as moving } from './cells-moving.ts';
import { facts as locations } from './cells-locations.ts';

export const facts: readonly Fact[] = [...locations, ...contents, ...moving];
