import { writeXlsxBook } from '#xlsx/write/write-book';
import type { XlsxBook, XlsxSheet } from '#xlsx/book';
import { xlsxBookOf } from '../file/xlsx-book.ts';
import { figuresForm } from './figures-form.ts';
import type { Form } from './form-sheet.ts';
import { guideSheet } from './guide-sheet.ts';
import { metaSheet, type PackMeta } from './meta.ts';
import type { PackContent } from './pack-content.ts';
import { planForm } from './plan-form.ts';
import { progressForm } from './progress-form.ts';
import { sealOf } from './seal.ts';

/**
 * Protection without a password, against typing into a cell that nobody reads: cells to fill in are open,
 * rows and columns may be sized, rows inserted and filtered.
 */
const ALLOWED = {
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  sort: true,
  autoFilter: true,
} as const;

/** Writes a pack: the workbook that one unit is sent. Equal contents give equal bytes but for the time. */
export async function writePack(content: PackContent, modified?: Date): Promise<Uint8Array> {
  return writeXlsxBook(packBook(content, modified));
}

/** A pack as the model of an .xlsx file. */
export function packBook(content: PackContent, modified?: Date): XlsxBook {
  const { kind, period, plans, unit, notices } = content;
  const forms = {
    progress: kind === 'plan' || period === null ? null : progressForm(content, period),
    figures: kind === 'plan' || period === null ? null : figuresForm(content, period),
    plan: plans.length === 0 ? null : planForm(content),
  };
  const filled = [forms.progress, forms.figures, forms.plan].filter((form) => form !== null);
  const shown = [guideSheet(content, forms), ...filled.map(({ model }) => model)];
  const meta: PackMeta = {
    kind,
    unit,
    period,
    due: content.due,
    issuedOn: content.issuedOn,
    notices: notices.map(({ id, title }) => ({ id, title })),
    rows: filled.flatMap(({ rows }) => rows),
    sent: filled.flatMap(({ sent }) => sent),
    seal: sealOf(shown),
  };
  const book = xlsxBookOf([...shown, metaSheet(meta)], {
    title: '督办填报包',
    ...(modified === undefined ? {} : { modified }),
  });
  const byName = new Map(filled.map((form) => [form.model.name, form]));
  return { ...book, sheets: book.sheets.map((sheet) => withForm(sheet, byName.get(sheet.name))) };
}

/** The sheet with what only files have: a filter, what the protection allows, rows that grow with their text. */
function withForm(sheet: XlsxSheet, form: Form | undefined): XlsxSheet {
  if (form === undefined) return sheet;
  const { table } = form;
  return {
    ...sheet,
    filter: { range: table, columns: [] },
    protection: { allowed: ALLOWED, password: {} },
    growsFrom: table.row + 1,
    ignoredErrors: [{ range: table, kinds: ['numberStoredAsText'] }],
  };
}
