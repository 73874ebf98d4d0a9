import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRegistryJson } from '#actions/import/registry-json';
import type { Registry } from '#core/record/registry';

/** A temporary folder for one test. */
export interface TestFolder {
  readonly path: string;
  /** Writes a file with a modification time in the past. */
  readonly put: (name: string, content: string | Uint8Array | Registry) => void;
  readonly remove: () => void;
}

/** Age of the next file in seconds; large, since the store reads recently modified files again each time. */
let age = 100_000;

export function testFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'duban-registry-'));
  return {
    path,
    put: (name, content) => {
      const file = join(path, name);
      const isRegistry = typeof content === 'object' && 'format' in content;
      writeFileSync(file, isRegistry ? writeRegistryJson(content, 'zh') : content);
      age -= 10;
      const then = Date.now() / 1000 - age;
      utimesSync(file, then, then);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
