import { z } from 'zod';
import { AMENDMENT_KINDS, type Amendment } from '../entered/amendment.ts';
import type { AmendmentOutcome, RecordChange } from '../entered/amendment-outcome.ts';
import type { Confirmation } from '../entered/confirmation.ts';
import type { Entry, EntryFigure } from '../entered/entry.ts';
import type { EntryVersion } from '../entered/entry-version.ts';
import type { Handling } from '../entered/handling.ts';
import type { PeriodRecord } from '../entered/period-record.ts';
import type { Problem } from '../entered/problem.ts';
import type { PutAside } from '../entered/put-aside.ts';
import { REMINDER_TONES, type Reminder } from '../entered/reminder.ts';
import type { SettingEntry } from '../entered/setting-entry.ts';
import type { UnitEntry } from '../entered/unit-entry.ts';
import type { UserEntries } from '../entered/user-entries.ts';
import type { Target } from '../target.ts';
import type { Task } from '../task.ts';
import { RECORD_SCHEMAS } from './registry.ts';
import { id, isoDay, paragraph, planEntry, workbookCell, text, texts } from './parts.ts';
import { templateSchema } from './reading-template.ts';

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

export const figuresSchema: z.ZodType<readonly EntryFigure[]> = z
  .array(
    z.object({
      target: id,
      value: z.union([z.number(), text, z.null()]),
      isPercent: z.boolean().exactOptional(),
      cell: workbookCell.nullable().default(null),
    }),
  )
  .readonly();

export const entrySchema: z.ZodType<Entry> = z.object({
  key: id,
  task: text.nullable(),
  unit: text.nullable(),
  period: text.nullable(),
  paragraphs: z.array(paragraph).readonly(),
  problem: text,
  nextStep: text,
  rating: z.enum(['done', 'on-track', 'delayed', 'not-started']).nullable(),
  figures: figuresSchema,
  reportedOn: isoDay.nullable(),
  cell: workbookCell.nullable().default(null),
  unknown: z
    .array(z.enum(['unit', 'period', 'text', 'problem', 'nextStep', 'rating', 'reportedOn', 'figures']))
    .readonly()
    .exactOptional(),
});

export const periodRecordSchema: z.ZodType<PeriodRecord> = z.object({
  period: id,
  state: z.enum(['open', 'closed']),
  due: isoDay.nullable(),
  openedOn: isoDay.nullable(),
  closedOn: isoDay.nullable(),
  closedReports: z.int().min(0).exactOptional(),
});

export const entryVersionSchema: z.ZodType<EntryVersion> = z.object({
  entry: entrySchema,
  version: z.int().min(1),
  by: text,
  on: isoDay.nullable(),
  why: text,
  shown: z.object({ no: text, content: text, figures: text }).exactOptional(),
  seal: text.exactOptional(),
});

// Defaults are for whole records: of the changed fields only those count that are there.
const { task, target } = RECORD_SCHEMAS;
const taskFields = task
  .omit({ dueText: true })
  .partial()
  .extend({ dueText: text.nullable().exactOptional() }) as unknown as z.ZodType<Partial<Task>>;
const targetFields = target
  .omit({ qualifier: true })
  .partial()
  .extend({ qualifier: text.nullable().exactOptional() }) as unknown as z.ZodType<Partial<Target>>;

const recordChangeSchema: z.ZodType<RecordChange> = z.union([
  z.object({ record: z.literal('task'), id, before: taskFields.nullable() }),
  z.object({
    record: z.literal('target'),
    id,
    before: targetFields.nullable(),
    isEnded: z.boolean().exactOptional(),
  }),
]);

export const amendmentOutcomeSchema: z.ZodType<AmendmentOutcome> = z.object({
  on: isoDay.nullable(),
  changes: z.array(recordChangeSchema).readonly(),
});

export const amendmentSchema: z.ZodType<Amendment> = z.object({
  key: id,
  date: isoDay.nullable(),
  kind: z.enum(AMENDMENT_KINDS).nullable(),
  taskNo: text,
  list: text,
  task: text.nullable(),
  target: text.nullable(),
  before: text,
  after: text,
  reason: text,
  basis: text,
  approver: text,
  effectiveFrom: text.nullable(),
  scoring: z.enum(['original', 'adjusted', 'none']).nullable(),
  state: z.enum(['waiting', 'done', 'returned']),
  problem: text.nullable(),
  outcome: amendmentOutcomeSchema.exactOptional(),
});

export const reminderSchema: z.ZodType<Reminder> = z.object({
  key: id,
  unit: text,
  period: text,
  on: isoDay.nullable(),
  tone: z.enum(REMINDER_TONES).nullable(),
  tasks: texts,
  text,
  note: text,
});

export const problemSchema: z.ZodType<Problem> = z.object({
  key: id,
  task: text.nullable(),
  unit: text.nullable(),
  period: text.nullable(),
  text,
  nextStep: text,
  due: isoDay.nullable(),
  verifier: text,
  evidence: text,
  closedOn: isoDay.nullable(),
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
  plans: z.array(planEntry).readonly(),
  units: z.array(unitEntrySchema).readonly(),
  settings: z.array(settingEntrySchema).readonly(),
  progress: z.array(entrySchema).readonly(),
  periods: z.array(periodRecordSchema).readonly().default([]),
  history: z.array(entryVersionSchema).readonly().default([]),
  amendments: z.array(amendmentSchema).readonly().default([]),
  reminders: z.array(reminderSchema).readonly().default([]),
  problems: z.array(problemSchema).readonly().default([]),
  templates: z.array(templateSchema).readonly().default([]),
  putAside: z.array(putAsideSchema).readonly().default([]),
});
