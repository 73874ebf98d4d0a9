import { assembleDocument } from '../block-draft.ts';
import type { BlockDraft } from '../block-draft.ts';
import { relationshipsOf } from '../office/package.ts';
import type { OfficePackage } from '../office/package.ts';
import type { ZipArchive } from '../office/zip-archive.ts';
import { readXml } from '../office/xml.ts';
import { sourceWarning } from '../opened-document.ts';
import type { OpenedDocument } from '../opened-document.ts';
import { NumberDisplay } from './number-display.ts';
import { readNumberFormats } from './number-formats.ts';
import { draftsOfSheet } from './sheet-blocks.ts';
import { readSheet, unescapeText } from './sheet.ts';

/** A sheet in the sheet list of the workbook part. */
interface SheetEntry {
  readonly name: string;
  /** Id of the relationship to the part of the sheet. */
  readonly relationship: string;
  readonly hidden: boolean;
}

/**
 * Reads the visible sheets of a workbook: title rows and notes become paragraphs, the other
 * cells a table; numbers and dates are read as displayed, formulas as their stored result.
 * Hidden sheets are not read and are listed in a warning.
 * @throws {InputFailure} `input.damaged`, `input.expands-too-much`, `input.unsafe-xml`,
 * `input.too-deep`, `input.too-many-cells`
 */
export async function readXlsx({ archive, main }: OfficePackage): Promise<OpenedDocument> {
  const links = await relationshipsOf(archive, main);
  const part = (type: string): string | null =>
    [...links.values()].find((link) => link.type.endsWith(type))?.target ?? null;
  const { sheets, is1904 } = await readSheetList(archive, main);
  const { formatValue } = await import('hucre');
  const strings = await readSharedStrings(archive, part('/sharedStrings'));
  const display = new NumberDisplay(formatValue, await readNumberFormats(archive, part('/styles')), is1904);
  const drafts: BlockDraft[] = [];
  for (const sheet of sheets) {
    const target = links.get(sheet.relationship)?.target;
    const bytes = sheet.hidden || target === undefined ? null : await archive.part(target);
    if (bytes !== null) drafts.push(...draftsOfSheet(await readSheet(bytes, strings, display)));
  }
  const hidden = sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
  const findings = hidden.length === 0 ? [] : [sourceWarning('source.hidden-sheets', { sheets: hidden })];
  return { ...assembleDocument('xlsx', drafts), findings };
}

async function readSheetList(
  archive: ZipArchive,
  main: string,
): Promise<{ readonly sheets: readonly SheetEntry[]; readonly is1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  await readXml((await archive.part(main)) ?? new Uint8Array(), {
    open(name, { name: title, id, state, date1904 }) {
      if (name === 'workbookPr') is1904 = date1904 === '1' || date1904 === 'true';
      if (name !== 'sheet' || id === undefined) return;
      sheets.push({
        name: title ?? '',
        relationship: id,
        hidden: state === 'hidden' || state === 'veryHidden',
      });
    },
  });
  return { sheets, is1904 };
}

/** The shared strings, by the index that cells refer to; phonetic readings (`rPh`) are left out. */
async function readSharedStrings(archive: ZipArchive, part: string | null): Promise<readonly string[]> {
  const bytes = part === null ? null : await archive.part(part);
  if (bytes === null) return [];
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await readXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeText(text));
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}
