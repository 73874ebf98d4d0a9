import { z } from 'zod';
import type { Confirmation } from '../entered/confirmation.ts';
import type { Entry } from '../entered/entry.ts';
import type { Handling } from '../entered/handling.ts';
import type { PlanEntry } from '../entered/plan-entry.ts';
import type { PutAside } from '../entered/put-aside.ts';
import type { SettingEntry } from '../entered/setting-entry.ts';
import type { UnitEntry } from '../entered/unit-entry.ts';
import type { UserEntries } from '../entered/user-entries.ts';
import { id, isoDay, paragraph, workbookCell, text, texts } from './parts.ts';

export const confirmationSchema: z.ZodType<Confirmation> = z.object({
  target: id,
  state: z.enum(['open', 'right', 'corrected']),
  note: text,
});

export const handlingSchema: z.ZodType<Handling> = z.object({
  finding: id,
  state: z.enum(['open', 'done', 'dismissed']),
  note: text,
});

export const planEntrySchema: z.ZodType<PlanEntry> = z.object({
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

export const unitEntrySchema: z.ZodType<UnitEntry> = z.object({
  name: id,
  canonical: text.nullable(),
  answer: z.enum(['open', 'yes', 'no']),
  members: texts,
  contact: text,
  phone: text,
});

export const settingEntrySchema: z.ZodType<SettingEntry> = z.object({
  key: id,
  value: z.number().nullable(),
});

export const entrySchema: z.ZodType<Entry> = z.object({
  key: id,
  task: text.nullable(),
  unit: text.nullable(),
  period: text.nullable(),
  paragraphs: z.array(paragraph).readonly(),
  problem: text,
  nextStep: text,
  rating: z.enum(['done', 'on-track', 'delayed', 'not-started']).nullable(),
  figures: z
    .array(
      z.object({
        target: id,
        value: z.union([z.number(), text, z.null()]),
        cell: workbookCell.nullable().default(null),
      }),
    )
    .readonly(),
  reportedOn: isoDay.nullable(),
  cell: workbookCell.nullable().default(null),
  unknown: z
    .array(z.enum(['unit', 'period', 'text', 'problem', 'nextStep', 'rating', 'reportedOn', 'figures']))
    .readonly()
    .exactOptional(),
});

export const putAsideSchema: z.ZodType<PutAside> = z.object({
  key: z.exactOptional(id),
  text,
  sheet: text,
  column: text,
  cell: text.nullable(),
  task: text,
  target: text,
  unit: text.nullable(),
  period: text.nullable(),
  reason: z
    .enum([
      'match-uncertain',
      'task-removed',
      'value-differs',
      'cell-taken',
      'row-unknown',
      'row-removed',
      'drawn-over',
      'finding-gone',
    ])
    .nullable(),
});

/** Everything users entered, as it is stored and sent; unknown fields are dropped. */
export const userEntriesSchema: z.ZodType<UserEntries> = z.object({
  confirmations: z.array(confirmationSchema).readonly(),
  handlings: z.array(handlingSchema).readonly(),
  plans: z.array(planEntrySchema).readonly(),
  units: z.array(unitEntrySchema).readonly(),
  settings: z.array(settingEntrySchema).readonly(),
  progress: z.array(entrySchema).readonly(),
  putAside: z.array(putAsideSchema).readonly().default([]),
});
