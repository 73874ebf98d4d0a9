import { execFile, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ROOT } from '../source/modules.ts';

/** Converts files with LibreOffice, for tests that are skipped where it is not installed. */

/** Time limit of a conversion in milliseconds; long, since the machine may be busy. */
export const LIBREOFFICE_TIMEOUT = 300_000;

/** Parts that Linux distributions package separately: Writer opens documents, Calc opens workbooks. */
type LibreOfficePart = 'Writer' | 'Calc';

/** Possible paths of the program; `SOFFICE_PATH` comes first. */
const PROGRAM_PATHS = [
  process.env['SOFFICE_PATH'] ?? '',
  ...(process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'soffice')),
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];
const PROGRAM = PROGRAM_PATHS.find((path) => path !== '' && existsSync(path));

/** For each part, name and content of a file that only that part can open. */
const PROBES: Readonly<Record<LibreOfficePart, readonly [string, string]>> = {
  Writer: ['writer.txt', '文字'],
  Calc: ['calc.csv', '1,2'],
};
const CACHE = join(ROOT, 'node_modules/.cache/libreoffice-parts.json');
const run = promisify(execFile);

/**
 * The parts that can open their probe file. The result of this run of the program (about a
 * second) is cached until the folder of the program changes, as when a part is installed.
 */
function installedParts(): readonly LibreOfficePart[] {
  if (PROGRAM === undefined) return [];
  const folder = dirname(realpathSync(PROGRAM));
  const key = `${folder} ${String(statSync(folder).mtimeMs)}`;
  if (existsSync(CACHE)) {
    const known = JSON.parse(readFileSync(CACHE, 'utf8')) as { key: string; parts: LibreOfficePart[] };
    if (known.key === key) return known.parts;
  }
  const parts = workingParts(PROGRAM);
  mkdirSync(dirname(CACHE), { recursive: true });
  // Written to another file first, since another test worker may be reading the cache.
  const draft = `${CACHE}.${String(process.pid)}`;
  writeFileSync(draft, JSON.stringify({ key, parts }));
  renameSync(draft, CACHE);
  return parts;
}

function workingParts(program: string): readonly LibreOfficePart[] {
  const folder = mkdtempSync(join(tmpdir(), 'duban-probe-'));
  try {
    const sources = Object.values(PROBES).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    spawnSync(program, convertArguments(folder, 'pdf', sources), { stdio: 'ignore' });
    const isConverted = (name: string): boolean => existsSync(join(folder, name.replace(/\w+$/, 'pdf')));
    const parts: readonly LibreOfficePart[] = ['Writer', 'Calc'];
    return parts.filter((part) => isConverted(PROBES[part][0]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const PARTS = installedParts();

/** Why tests that need a part of LibreOffice cannot be run; null if they can. */
function libreOfficeMissing(part: LibreOfficePart): string | null {
  if (PROGRAM === undefined) return 'LibreOffice is not installed';
  return PARTS.includes(part) ? null : `LibreOffice is installed without ${part}`;
}

/** A group of tests that need a part of LibreOffice; if it is missing, one skipped test states the reason. */
export function describeWithLibreOffice(part: LibreOfficePart, title: string, tests: () => void): void {
  const reason = libreOfficeMissing(part);
  if (reason === null) describe(title, tests);
  else test.skip(`${title} (skipped: ${reason})`, () => undefined);
}

/**
 * Converts files in one run of LibreOffice, with a separate user profile, so that it also works
 * while another LibreOffice is open.
 * @throws {Error} if LibreOffice is not installed or writes no file.
 */
export async function convertedByLibreOffice(
  files: readonly Uint8Array[],
  from: 'docx' | 'xlsx',
  to: 'pdf' | 'xlsx',
): Promise<readonly Buffer[]> {
  if (PROGRAM === undefined) throw new Error('LibreOffice is not installed.');
  const folder = mkdtempSync(join(tmpdir(), 'duban-office-'));
  try {
    const sources = files.map((bytes, at) => {
      const source = join(folder, `${String(at)}.${from}`);
      writeFileSync(source, bytes);
      return source;
    });
    const out = join(folder, 'converted');
    await run(PROGRAM, convertArguments(folder, to, sources, out));
    return await Promise.all(sources.map((_, at) => readFile(join(out, `${String(at)}.${to}`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function convertArguments(
  folder: string,
  to: string,
  sources: readonly string[],
  out = folder,
): readonly string[] {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  return [profile, '--headless', '--convert-to', to, '--outdir', out, ...sources];
}
