import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where LibreOffice is usually installed; `SOFFICE_PATH` comes first. */
const PLACES = [
  process.env['SOFFICE_PATH'] ?? '',
  ...(process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'soffice')),
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** The LibreOffice program, or null where there is none: tests of pdf then say that they are skipped. */
export const soffice: string | null = PLACES.find((place) => place !== '' && existsSync(place)) ?? null;

const converted = new Map<string, Promise<Uint8Array>>();

/** Prints an Office file to pdf; the same bytes are converted once a run. */
export function pdfOf(office: Uint8Array, extension = 'docx'): Promise<Uint8Array> {
  const key = createHash('sha1').update(office).digest('hex');
  const known = converted.get(key) ?? convert(office, extension);
  converted.set(key, known);
  return known;
}

async function convert(office: Uint8Array, extension: string): Promise<Uint8Array> {
  if (soffice === null) throw new Error('LibreOffice is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'duban-pdf-'));
  const source = join(folder, `notice.${extension}`);
  await writeFile(source, office);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source], {
    timeout: 120_000,
  });
  return new Uint8Array(await readFile(join(folder, 'notice.pdf')));
}
