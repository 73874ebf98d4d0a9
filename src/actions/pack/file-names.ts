/** Signs that Windows forbids in names, and those that no system shows; a slash is forbidden everywhere. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu;
/** Characters of a name before its ending: file systems take 255 bytes, a Chinese character has three. */
const LONGEST = 70;

/** Signs that Windows drops at the end of a name. */
const END: ReadonlySet<string> = new Set(['.', ' ']);

/** The name as file systems take it: forbidden signs replaced, no dot or space at its end, not too long. */
export function fileNameOf(parts: readonly string[]): string {
  const name = parts.map((part) => part.normalize('NFC').replace(FORBIDDEN, '_').trim()).join('_');
  const characters = [...name].slice(0, LONGEST);
  while (END.has(characters.at(-1) ?? '')) characters.pop();
  return characters.join('');
}

/** Names with the ending; those that a file system may take for one (by case, or by form) are numbered: 甲(2). */
export function uniqueNames(names: readonly string[], ending: string): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    for (let number = 1; ; number += 1) {
      const own = `${name}${number === 1 ? '' : `(${String(number)})`}${ending}`;
      const sameAs = own.normalize('NFKC').toLowerCase();
      if (taken.has(sameAs)) continue;
      taken.add(sameAs);
      return own;
    }
  });
}
