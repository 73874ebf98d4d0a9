import type { FoundRow } from './find-rows.ts';

/** The keys of rows that users add by hand; a row without one, or with that of a row above, gets the next free number. */
export function numberedKeys(rows: readonly Pick<FoundRow, 'key'>[]): readonly string[] {
  const used = new Set(rows.flatMap(({ key }) => key ?? []));
  const taken = new Set<string>();
  let number = 0;
  return rows.map(({ key }) => {
    let own = key;
    if (own === null || taken.has(own))
      do {
        number += 1;
        own = String(number);
      } while (used.has(own) || taken.has(own));
    taken.add(own);
    return own;
  });
}
