import type { Fact } from '../fact.ts';
import { facts as book } from './book.ts';
import { facts as cells } from './cells.ts';
import { facts as formula } from './formula.ts';
import { facts as format } from './format.ts';
import { facts as tables } from './tables.ts';
import { facts as wire } from './wire.ts';

/** All facts, by area of Excel. */
export const FACTS: Readonly<Record<string, readonly Fact[]>> = {
  wire,
  cells,
  format,
  book,
  tables,
  formula,
};
