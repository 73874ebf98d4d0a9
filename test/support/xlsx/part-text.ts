import { strFromU8 } from 'fflate';

/**
 * The text of a part of an unzipped file.
 * @throws {RangeError} if there is no such part.
 */
export function partText(parts: Readonly<Record<string, Uint8Array>>, path: string): string {
  const bytes = parts[path];
  if (bytes === undefined) throw new RangeError(`no part ${path}`);
  return strFromU8(bytes);
}
