import { z } from 'zod';
import '#core/record/schema/without-eval';
import { LIST_FORMAT, type NoticeList } from './list.ts';

const text = z.string();
const count = z.int().min(0);

const entry = z.object({
  id: text.min(1),
  docNumber: text.nullable(),
  title: text,
  issuer: text.nullable(),
  issuedOn: text.nullable(),
  year: z.int().nullable(),
  tasks: count,
  targets: count,
  etag: text.min(1),
});

/** `duban-registry-list/1` as a service writes it; unknown fields are dropped. */
export const listSchema: z.ZodType<NoticeList> = z.object({
  format: z.literal(LIST_FORMAT),
  notices: z.array(entry).readonly(),
  unusable: z
    .array(z.object({ file: text, code: text, message: text }))
    .readonly()
    .default([]),
});
