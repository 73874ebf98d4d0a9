import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** The maps of characters that pdf.js brings along; jest cannot resolve packages the way Node does. */
export const PDF_ASSETS = join(process.cwd(), 'node_modules', 'pdfjs-dist', '/');

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

/** Prints Office files to pdf, all in one run of LibreOffice: most of its time is spent on starting. */
export async function pdfsOf(
  files: readonly Uint8Array[],
  extension = 'docx',
): Promise<readonly Uint8Array[]> {
  if (soffice === null) throw new Error('LibreOffice is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'duban-pdf-'));
  const sources = files.map((_, i) => join(folder, `${i}.${extension}`));
  await Promise.all(sources.map((source, i) => writeFile(source, files[i] as Uint8Array)));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  await run(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...sources]);
  const printed = files.map(async (_, i) => new Uint8Array(await readFile(join(folder, `${i}.pdf`))));
  const bytes = await Promise.all(printed);
  await rm(folder, { recursive: true, force: true });
  return bytes;
}
