import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SheetDrawing } from '#workbook/drawing/drawing';

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** A workbook opened by LibreOffice and saved again. Its own profile keeps it apart from one that is open. */
export function savedByLibreOffice(bytes: Uint8Array, to: 'xlsx' | 'pdf'): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'duban-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const out = join(folder, 'out');
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        out,
        join(folder, 'book.xlsx'),
      ],
      { stdio: 'ignore' },
    );
    return readFileSync(join(out, `book.${to}`));
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
