import type { FileProperties } from '#workbook/file/book';

/** Document properties as the client names them → as a file does. */
const NAMES = {
  title: 'title',
  subject: 'subject',
  author: 'creator',
  keywords: 'keywords',
  comments: 'description',
  lastAuthor: 'lastModifiedBy',
  category: 'category',
  company: 'company',
  manager: 'manager',
} as const;
type HostName = keyof typeof NAMES;

const isKnown = (name: string): name is HostName => name in NAMES;

/** Properties that a file has a place for, and the others. */
export function fileProperties(
  properties: ReadonlyMap<string, unknown>,
): readonly [FileProperties, readonly (readonly [string, unknown])[]] {
  const known: Record<string, string> = {};
  const others: (readonly [string, unknown])[] = [];
  for (const [name, value] of properties)
    if (isKnown(name) && typeof value === 'string' && value !== '') known[NAMES[name]] = value;
    else others.push([name, value]);
  return [known, others];
}

export const hostProperties = (file: FileProperties): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(NAMES).flatMap(([name, word]) => {
      const value = file[word];
      return value === undefined ? [] : [[name, value]];
    }),
  );
