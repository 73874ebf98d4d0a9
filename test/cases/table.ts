import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A table of cases beside this file; its rows become tests named by their input. */
// The caller says what shape the table has; the tests fail where it has not.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function caseTable<Table>(name: string): Table {
  const path = new URL(`./${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(path), 'utf8')) as Table;
}
