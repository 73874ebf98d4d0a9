import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRegistryJson } from '#actions/import/registry-json';
import type { Registry } from '#core/record/registry';

/** A temporary folder of one test. */
export interface TestFolder {
  readonly path: string;
  /** Writes a file as if it had been there for a while. */
  readonly put: (name: string, content: string | Uint8Array | Registry) => void;
  readonly remove: () => void;
}

/** Seconds in the past: the store reads files with a recent date each time. */
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
