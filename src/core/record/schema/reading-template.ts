import { z } from 'zod';
import './without-eval.ts';
import { MARK_ROLES, type ReadingTemplate, TEMPLATE_FORMAT } from '../reading-template.ts';

/** Templates are taught by hand; more rules than this are no template. */
const MOST_RULES = 200;
/** Labels, marks and separators are words of a line. */
const words = z.string().max(40);

const placeShape = z.object({ before: words, head: words, isAfterGap: z.boolean() });

const fieldShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('column'), column: z.int().min(0) }),
  z.object({ kind: z.literal('after'), label: words.min(1), until: words }),
  z.object({ kind: z.literal('bracket'), open: words.min(1) }),
  z.object({
    kind: z.literal('field'),
    separator: words.min(1),
    index: z.int().min(0),
    count: z.int().min(1),
  }),
]);

const rule = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['start', 'join', 'end', 'drop']), shape: placeShape }),
  z.object({ kind: z.literal('section'), shape: placeShape }),
  z.object({ kind: z.literal('mark'), role: z.enum(MARK_ROLES).exclude(['section']), field: fieldShape }),
]);

/** A reading template, as it is kept in a workbook and in a file. */
export const templateSchema: z.ZodType<ReadingTemplate> = z.object({
  format: z.literal(TEMPLATE_FORMAT),
  name: z.string().max(200),
  rules: z.array(rule).max(MOST_RULES).readonly(),
});
