import type { FileProperties } from '#xlsx/book';

/** Document properties as the host keeps them → as a file names them. */
const NAMES = {
  Title: 'title',
  Subject: 'subject',
  Author: 'creator',
  Keywords: 'keywords',
  Comments: 'description',
  LastAuthor: 'lastModifiedBy',
  Category: 'category',
  Company: 'company',
  Manager: 'manager',
} as const;
type HostName = keyof typeof NAMES;
type CustomValue = NonNullable<FileProperties['custom']>[string];

const CREATED = 'CreationDate';
/** Before the names of properties that people named. */
const CUSTOM = 'custom:';
const SECOND_MS = 1000;

const isKnown = (name: string): name is HostName => name in NAMES;

const isCustom = (value: unknown): value is CustomValue =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));

/** Properties that a file has a place for, and the others. */
export function fileProperties(
  properties: ReadonlyMap<string, unknown>,
): readonly [FileProperties, readonly (readonly [string, unknown])[]] {
  const known: Record<string, string | Date> = {};
  const custom: Record<string, CustomValue> = {};
  const others: (readonly [string, unknown])[] = [];
  for (const [name, value] of properties)
    if (isKnown(name) && typeof value === 'string' && value !== '') known[NAMES[name]] = value;
    else if (name === CREATED && isWholeSecond(value)) known.created = new Date(value);
    else if (name.startsWith(CUSTOM) && isCustom(value)) custom[name.slice(CUSTOM.length)] = value;
    else others.push([name, value]);
  return [{ ...known, ...(Object.keys(custom).length === 0 ? {} : { custom }) }, others];
}

/** A file keeps no parts of a second. */
function isWholeSecond(value: unknown): value is string {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return time % SECOND_MS === 0 && new Date(time).toISOString() === value;
}

export const hostProperties = (file: FileProperties): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ...Object.entries(NAMES).flatMap(([name, word]): [string, unknown][] => {
      const value = file[word];
      return value === undefined ? [] : [[name, value]];
    }),
    ...(file.created === undefined ? [] : [[CREATED, file.created.toISOString()] as const]),
    ...Object.entries(file.custom ?? {}).map(
      ([name, value]) => [CUSTOM + name, value instanceof Date ? value.toISOString() : value] as const,
    ),
  ]);
