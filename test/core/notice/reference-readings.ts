import { readRegistry } from '#core/read';
import type { Registry } from '#core/record/registry';
import { REFERENCE } from '../../support/documents/notice-files.ts';
import { textDocument } from '../../support/documents/text-document.ts';

export interface Reading {
  readonly text: string;
  readonly registry: Registry;
}

const readings = new Map(
  REFERENCE.map(({ name, text }): readonly [number, Reading] => [
    Number(name.slice(0, 4)),
    { text, registry: readRegistry([{ name, document: textDocument(text) }]) },
  ]),
);

/** The reading of the reference notice of a year. */
export function reading(year: number): Reading {
  const found = readings.get(year);
  if (!found) throw new Error(`no reference notice of ${year}`);
  return found;
}

/** Text without white space. */
export const bare = (text: string): string => text.replace(/[\s\u3000]/g, '');

/** Runs the tests if the reference notices are next to the project; otherwise reports that they are missing. */
export function withReferences(tests: () => void): void {
  if (readings.size > 0) describe('reference notices', tests);
  else
    test('../shared/notices is missing: nothing is compared', () => {
      expect(REFERENCE).toEqual([]);
    });
}
