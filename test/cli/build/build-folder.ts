import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { main } from '#cli/main';
import { nodeTerminal } from '#cli/terminal/node-terminal';
import { type FilledRow, filled } from '../../support/workbook/fill.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A folder on the disk in which commands are run, in this process. */
export interface BuildFolder {
  readonly path: string;
  readonly at: (name: string) => string;
  readonly put: (name: string, content: string | Uint8Array) => string;
  readonly bytes: (name: string) => Uint8Array;
  readonly has: (name: string) => boolean;
  /** Runs a command; names of files are those of the folder. */
  readonly run: (command: string, ...words: string[]) => Promise<Ran>;
  /** Runs `duban build`. */
  readonly build: (...words: string[]) => Promise<Ran>;
  /** Types into a workbook of the folder with another program. */
  readonly type: (name: string, rows: readonly FilledRow[]) => Promise<void>;
  readonly remove: () => void;
}

/** The day on which the commands run. */
const TODAY = '2030-02-01';

export function buildFolder(): BuildFolder {
  const path = mkdtempSync(join(tmpdir(), 'duban-build-'));
  const at = (name: string): string => join(path, name);
  const put = (name: string, content: string | Uint8Array): string => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
    return at(name);
  };
  const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(at(name)));
  const run: BuildFolder['run'] = async (command, ...words) => {
    const seen = { out: '', error: '' };
    const terminal = {
      ...nodeTerminal,
      out: (text: string) => {
        seen.out += text;
        return Promise.resolve();
      },
      error: (text: string) => {
        seen.error += text;
        return Promise.resolve();
      },
      today: () => TODAY,
    };
    const placed = words.map((word) => (/\.\w+$|\/$/.test(word) && !word.startsWith('-') ? at(word) : word));
    return { code: await main([command, ...placed], terminal), ...seen };
  };
  return {
    path,
    at,
    put,
    bytes,
    has: (name) => existsSync(at(name)),
    run,
    build: (...words) => run('build', ...words),
    type: async (name, rows) => {
      put(name, await filled(bytes(name), rows));
    },
    remove: () => rmSync(path, { recursive: true }),
  };
}
