import { z } from 'zod';
import { REGISTRY_FORMAT, type Registry } from '../registry.ts';
import { id, isoDay, paragraph, planEntry, workbookCell, span, text, texts, unplaced } from './parts.ts';

const comparator = z.enum(['>=', '>', '<=', '<', '=', '~', 'between']);

const notice = z.object({
  id,
  docNumber: text.nullable(),
  title: text,
  issuer: text.nullable(),
  issuedOn: isoDay.nullable(),
  year: z.int().nullable(),
  layout: text,
  reporting: z.object({
    planDue: isoDay.nullable(),
    progressDay: z.int().min(1).max(31).nullable(),
    progressMaxChars: z.int().min(1).nullable(),
    firstUnitLeads: z.boolean(),
  }),
  period: text.nullable().exactOptional(),
});

const task = z.object({
  id,
  notice: text,
  list: text.nullable(),
  section: texts,
  no: text,
  content: text,
  leaders: z.array(z.object({ name: text, title: text.nullable() })).readonly(),
  leadUnits: texts,
  units: texts,
  groupUnits: texts,
  dueText: text.nullable().default(null),
  progress: z.array(paragraph).readonly(),
  span,
});

const target = z.object({
  id,
  task: text,
  metric: text,
  kind: z.enum(['amount', 'growth', 'ratio', 'count', 'range', 'rank', 'milestone']),
  comparator,
  value: z.number().nullable(),
  value2: z.number().nullable(),
  unit: text,
  direction: z.literal('down').nullable(),
  stretch: z.boolean(),
  deadline: text.nullable(),
  qualifier: text.nullable().default(null),
  span: span.extend({ text }),
});

const allocation = z.object({
  task: text.nullable(),
  notice: text.default(''),
  list: text,
  seq: text,
  category: text,
  item: text,
  total: z.object({ value: z.number(), unit: text, comparator }).nullable(),
  cells: z.record(z.string(), text.nullable()).readonly(),
  units: texts,
  sumOfCells: z.number().nullable(),
  reconciles: z.union([z.literal(true), z.literal(false), z.literal('not additive')]),
  span: span.default(unplaced),
});

const finding = z.object({
  code: text,
  severity: z.enum(['error', 'warning', 'info']),
  notice: text.nullable().default(null),
  task: text.nullable().default(null),
  target: text.nullable().default(null),
  unit: text.nullable().default(null),
  period: text.nullable().default(null),
  span: span.nullable().default(null),
  cell: workbookCell.nullable().default(null),
  params: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), texts]))
    .readonly()
    .default({}),
});

const statement = z.object({
  id,
  notice: text,
  no: text,
  section: texts,
  paragraphs: z.array(paragraph).readonly(),
  span: span.default(unplaced),
});

const months = z.object({ first: z.int().min(1).max(12), last: z.int().min(1).max(12) });

const progressTable = z.object({
  notice: text,
  columns: z
    .array(
      z.object({
        name: text,
        kind: z.enum(['plan', 'done', 'rate', 'growth', 'pace', 'gap', 'rank', 'prior', 'other']),
        scope: z.enum(['year', 'whole', 'part']),
        indicator: text,
        unit: text,
        months: months.nullable(),
      }),
    )
    .readonly(),
  rows: z
    .array(
      z.object({
        task: text.nullable(),
        label: text,
        kind: z.enum(['item', 'whole', 'total', 'subtotal']),
        unit: text,
        cells: z.array(z.object({ column: z.int().min(0), text, span: span.default(unplaced) })).readonly(),
      }),
    )
    .readonly(),
});

/** The records of a registry, each for itself. */
export const RECORD_SCHEMAS = { notice, task, target, allocation, table: progressTable, finding } as const;

/**
 * `duban-registry/1` as other programs write it. Unknown fields are dropped; fields
 * that were added to the format later have defaults.
 */
export const registrySchema: z.ZodType<Registry> = z.object({
  format: z.literal(REGISTRY_FORMAT),
  notices: z.array(notice).readonly(),
  tasks: z.array(task).readonly(),
  targets: z.array(target).readonly(),
  allocations: z.array(allocation).readonly(),
  tables: z.array(progressTable).readonly().exactOptional(),
  statements: z.array(statement).readonly().exactOptional(),
  plans: z.array(planEntry).readonly().exactOptional(),
  findings: z.array(finding).readonly(),
});
