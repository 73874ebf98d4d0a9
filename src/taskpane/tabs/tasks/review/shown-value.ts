import type { TargetField, TaskField } from '#core/merge/difference';
import type { ReviewText } from '../../../text/review.ts';

/** The value of a field of a record, in words. */
export function shownValue(field: TaskField | TargetField, value: unknown, text: ReviewText): string {
  if (value === null || value === undefined || value === '') return text.nothing;
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return worded(field, value, text);
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return text.nothing;
  return value
    .map((member: unknown) => memberWords(member, text))
    .join(field === 'section' ? ' › ' : text.between);
}

function worded(field: TaskField | TargetField, value: string, text: ReviewText): string {
  const words: Readonly<Record<string, string>> =
    field === 'kind' ? text.kinds : field === 'comparator' ? text.comparators : { down: text.down };
  return field === 'kind' || field === 'comparator' || field === 'direction'
    ? (words[value] ?? value)
    : value;
}

/** A unit, or a leader with a title. */
function memberWords(member: unknown, text: ReviewText): string {
  if (typeof member === 'string') return member;
  const { name, title } = member as { readonly name: string; readonly title: string | null };
  return title === null ? name : text.person(name, title);
}
