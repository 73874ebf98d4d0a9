import type { XlsxProperties } from '#xlsx/book';

/** Document property in the host → property in a file. */
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
type CustomValue = NonNullable<XlsxProperties['custom']>[string];

const CREATED = 'CreationDate';
/** Prefix of custom properties in the host. */
const CUSTOM = 'custom:';
const SECOND_MS = 1000;

const isKnown = (name: string): name is HostName => name in NAMES;

const isCustom = (value: unknown): value is CustomValue =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));

/** The properties a file has a place for, and the remaining ones. */
export function fileProperties(
  properties: ReadonlyMap<string, unknown>,
): readonly [XlsxProperties, readonly (readonly [string, unknown])[]] {
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

/** A file stores the time of creation in whole seconds. */
function isWholeSecond(value: unknown): value is string {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return time % SECOND_MS === 0 && new Date(time).toISOString() === value;
}

export const hostProperties = (file: XlsxProperties): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ...Object.entries(NAMES).flatMap(([name, property]): [string, unknown][] => {
      const value = file[property];
      return value === undefined ? [] : [[name, value]];
    }),
    ...(file.created === undefined ? [] : [[CREATED, file.created.toISOString()] as const]),
    ...Object.entries(file.custom ?? {}).map(
      ([name, value]) => [CUSTOM + name, value instanceof Date ? value.toISOString() : value] as const,
    ),
  ]);
