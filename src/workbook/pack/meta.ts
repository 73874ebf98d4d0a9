import type { CellValue } from '#xlsx/cell-value';
import { cellText } from '../codec/cell.ts';
import { checksum } from '../codec/checksum.ts';
import { BLANK_SHEET, type SheetModel } from '../model/sheet-model.ts';
import { META_SHEET, PACK_FORMAT, PACK_SHEETS, type PackSheet } from './layout.ts';
import { SEAL } from './seal.ts';

/** What a whole pack is: kept on its very hidden sheet. */
export interface PackMeta {
  /** `period`: reports of a period; `plan`: 推进方案 only. */
  readonly kind: 'period' | 'plan';
  /** Name by the 单位目录. */
  readonly unit: string;
  /** As in `Entry.period`; of a pack for plans the year, null where no notice states it. */
  readonly period: string | null;
  /** ISO date by which it is due; null where nothing states it. */
  readonly due: string | null;
  /** ISO date on which it was made. */
  readonly issuedOn: string;
  readonly notices: readonly { readonly id: string; readonly title: string }[];
  /** The rows as they were drawn. */
  readonly rows: readonly PackRow[];
  /** The cells to fill in that held something when the pack was made. */
  readonly sent: readonly SentCell[];
  /** `sealOf` the other sheets of the pack. */
  readonly seal: string;
}

export interface PackRow {
  readonly sheet: PackSheet;
  /** `packKey` */
  readonly key: string;
  /** `rowChecksum` */
  readonly checksum: string;
}

/** What the office had put into a cell to fill in: a cell that still holds it was left alone by the unit. */
export interface SentCell {
  readonly sheet: PackSheet;
  /** Key of its row. */
  readonly key: string;
  /** Key of its column in the layout. */
  readonly column: string;
  /** `cellChecksum` of what it held. */
  readonly checksum: string;
}

/** Checksum of what a cell to fill in holds; a number and its text have the same one. */
export const cellChecksum = (cell: CellValue): string => checksum([cell === null ? '' : String(cell)]);

/** Lines of the sheet: a name, then values. */
const LINES = {
  format: 'format',
  kind: 'kind',
  unit: 'unit',
  period: 'period',
  due: 'due',
  issuedOn: 'issued',
  notice: 'notice',
  row: 'row',
  sent: 'sent',
  checksum: 'checksum',
} as const;

/** The very hidden sheet. Its last line is the checksum of all others. */
export function metaSheet(meta: PackMeta): SheetModel {
  const lines = linesOf(meta);
  return {
    ...BLANK_SHEET,
    name: META_SHEET,
    visibility: 'very-hidden',
    values: [...lines, [LINES.checksum, sumOf(lines)]],
  };
}

function linesOf({
  kind,
  unit,
  period,
  due,
  issuedOn,
  notices,
  rows,
  sent,
  seal,
}: PackMeta): readonly (readonly string[])[] {
  const lines: readonly (readonly string[])[] = [
    [LINES.format, PACK_FORMAT],
    [LINES.kind, kind],
    [LINES.unit, unit],
    [LINES.period, period ?? ''],
    [LINES.due, due ?? ''],
    [LINES.issuedOn, issuedOn],
    ...notices.map(({ id, title }) => [LINES.notice, id, title]),
    [SEAL, seal],
    ...rows.map((row) => [LINES.row, row.sheet, row.key, row.checksum]),
    ...sent.map((cell) => [LINES.sent, cell.sheet, cell.key, cell.column, cell.checksum]),
  ];
  return lines.map((line) => line.map(cellText));
}

const sumOf = (lines: readonly (readonly string[])[]): string =>
  checksum(lines.map((line) => JSON.stringify(line.map((text) => text.trim()))));

/** What the hidden sheet of a file says. */
export interface MetaRead {
  readonly meta: PackMeta;
  /** Whether the sheet is as it was written. */
  readonly isWhole: boolean;
}

/**
 * Reads the cells of the hidden sheet, by row; null where they are not those of a pack. Of a sheet that
 * was changed it is read what can be read.
 */
export function readMeta(cells: readonly (readonly CellValue[] | undefined)[]): MetaRead | null {
  const lines = cells.map((row) => (row ?? []).map((cell) => (cell === null ? '' : String(cell))));
  const all = (name: string): readonly (readonly string[])[] => lines.filter(([first]) => first === name);
  const one = (name: string): string => all(name)[0]?.[1] ?? '';
  if (one(LINES.format) !== PACK_FORMAT) return null;
  const sheets = new Set<string>(PACK_SHEETS.map(({ code }) => code));
  const isSheet = (code: string): code is PackSheet => sheets.has(code);
  const meta: PackMeta = {
    kind: one(LINES.kind) === 'plan' ? 'plan' : 'period',
    unit: one(LINES.unit),
    period: one(LINES.period) || null,
    due: one(LINES.due) || null,
    issuedOn: one(LINES.issuedOn),
    notices: all(LINES.notice).map(([, id = '', title = '']) => ({ id, title })),
    rows: all(LINES.row).flatMap(([, sheet = '', key = '', sum = '']) =>
      isSheet(sheet) ? [{ sheet, key, checksum: sum }] : [],
    ),
    sent: all(LINES.sent).flatMap(([, sheet = '', key = '', column = '', sum = '']) =>
      isSheet(sheet) ? [{ sheet, key, column, checksum: sum }] : [],
    ),
    seal: one(SEAL),
  };
  return { meta, isWhole: one(LINES.checksum) === sumOf(linesOf(meta)) };
}
