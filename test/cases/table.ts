import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A table of cases beside this file; its rows become tests named by their input. */
export function caseTable<Table>(name: string): Table {
  const path = new URL(`./${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(path), 'utf8')) as Table;
}
