import { lastIndexWhere } from '../text/sorted.ts';

const ENDS: ReadonlySet<string> = new Set('《》“”"\'「」。,;:.、');

/** What counts of a text that a person copied: no white space, punctuation at its ends, or differences of width. */
export function comparable(text: string): string {
  const characters = [...text.normalize('NFKC').replace(/\s/gu, '')];
  const isSaid = (character: string): boolean => !ENDS.has(character);
  const first = characters.findIndex(isSaid);
  return first < 0 ? '' : characters.slice(first, lastIndexWhere(characters, isSaid) + 1).join('');
}
