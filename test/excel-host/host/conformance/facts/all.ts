import type { Fact } from '../fact.ts';
import { facts as book } from './book.ts';
import { facts as cells } from './cells.ts';
import { facts as formula } from './formula.ts';
import { facts as look } from './look.ts';
import { facts as tables } from './tables.ts';
import { facts as wire } from './wire.ts';

/** Every fact, by the area of Excel it is of. */
export const FACTS: Readonly<Record<string, readonly Fact[]>> = { wire, cells, look, book, tables, formula };
