import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A table of test cases (`NAME.json` in this folder), its rows keyed by their input. */
// The caller states the shape of the table; tests fail if it differs.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function caseTable<Table>(name: string): Table {
  const path = new URL(`./${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(path), 'utf8')) as Table;
}
