import { z } from 'zod';
import './without-eval.ts';
import type { PlanEntry } from '../entered/plan-entry.ts';

export const text = z.string();
export const texts = z.array(text).readonly();
/** Of a record; never empty. */
export const id = text.min(1);
export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const offset = z.int().min(0);
export const span = z.object({ start: offset, end: offset });
/** The span of a record that other programs wrote without one. */
export const unplaced = { start: 0, end: 0 };

export const workbookCell = z.object({ sheet: text, row: z.int().min(1), column: text.nullable() });

export const paragraph = z.object({
  mark: text.nullable(),
  text,
  span: span.default(unplaced),
  ofCells: z.literal(true).exactOptional(),
});

export const planEntry: z.ZodType<PlanEntry> = z.object({
  task: id,
  yearPlan: text,
  q1: text,
  q2: text,
  q3: text,
  q4: text,
  contact: text,
  approver: text,
  remark: text,
});
