import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SheetDrawing } from '#workbook/model/sheet-model';

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/**
 * Workbooks opened by LibreOffice and saved again, all in one run: most of its time
 * is spent on starting. Its own profile keeps it apart from one that is open.
 */
export function savedByLibreOffice(books: readonly Uint8Array[], to: 'xlsx' | 'pdf'): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'duban-'));
  try {
    const files = books.map((bytes, at) => {
      const file = join(folder, `${String(at)}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'out');
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...files], {
      stdio: 'ignore',
    });
    return files.map((_, at) => readFileSync(join(out, `${String(at)}.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sheet without the results of its formulas, so that whoever opens it has to work them out. */
export function uncached(sheet: SheetDrawing): SheetDrawing {
  const formulas = new Set(sheet.formulas.map(({ row, column }) => `${row},${column}`));
  const values = sheet.values.map((row, at) =>
    row.map((cell, column) => (formulas.has(`${at},${column}`) ? null : cell)),
  );
  return { ...sheet, values };
}
