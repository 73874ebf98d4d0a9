import { assembleDocument } from '../block-draft.ts';
import type { BlockDraft } from '../block-draft.ts';
import { ReadingRemarks } from '../markup/remarks.ts';
import { relationshipsOf } from '../office/package.ts';
import type { OfficePackage, Relationship } from '../office/package.ts';
import type { ZipArchive } from '../office/zip-archive.ts';
import { readXml } from '../office/xml.ts';
import type { OpenedDocument } from '../opened-document.ts';
import { readCellStyles } from './cell-styles.ts';
import { NumberDisplay } from './number-display.ts';
import { remarkOnSurroundings } from './surroundings.ts';
import { readPictureValues } from './rich-values.ts';
import { readSharedStrings } from './shared-strings.ts';
import { draftsOfSheet } from './sheet-blocks.ts';
import { SheetRemarks } from './sheet-remarks.ts';
import { readSheet } from './sheet.ts';
import { visibleCells } from './visible-cells.ts';

/** A sheet in the sheet list of the workbook part. */
interface SheetEntry {
  readonly name: string;
  /** Id of the relationship to the part of the sheet. */
  readonly relationship: string;
  readonly hidden: boolean;
}

interface SheetList {
  readonly sheets: readonly SheetEntry[];
  readonly is1904: boolean;
  /** Formulas are to be calculated when the file is opened: the program that saved it did not do it. */
  readonly isUncalculated: boolean;
}

/**
 * Reads the visible sheets of a workbook as they look: title rows and notes become paragraphs, the other
 * cells tables; numbers and dates are read as displayed, formulas as their stored result. Hidden sheets, rows
 * and columns are not read. What was not read, or not as it is shown, is said in findings.
 * @throws {InputFailure} `input.damaged`, `input.expands-too-much`, `input.unsafe-xml`,
 * `input.too-deep`, `input.too-many-cells`, `input.too-much-text`, `input.too-many-elements`
 */
export async function readXlsx({ archive, main, budget }: OfficePackage): Promise<OpenedDocument> {
  const links = await relationshipsOf(archive, main);
  const part = (type: string): string | null =>
    [...links.values()].find((link) => link.type.endsWith(type))?.target ?? null;
  const { sheets, is1904, isUncalculated } = await readSheetList(archive, main);
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const remarks = new SheetRemarks(visible.length > 1);
  const textRemarks = new ReadingRemarks();
  const reading = {
    strings: await readSharedStrings(archive, part('/sharedStrings'), budget),
    display: new NumberDisplay(await readCellStyles(archive, part('/styles')), is1904),
    isPictureValue: await readPictureValues(archive, links),
    isUncalculated,
    remarks,
    textRemarks,
    budget,
  };
  const drafts: BlockDraft[] = [];
  for (const { name, relationship, hidden } of sheets) {
    const link = links.get(relationship);
    if (hidden) remarks.hiddenSheet(name);
    else if (link !== undefined && !isSheetOfCells(link)) continue;
    else {
      const bytes = link === undefined ? null : await archive.part(link.target);
      if (link === undefined || bytes === null) {
        remarks.lostSheet(name);
        continue;
      }
      const seen = visibleCells(await readSheet(bytes, name, reading));
      remarks.hidden(name, seen.rows, seen.columns);
      await remarkOnSurroundings(archive, link.target, name, seen, remarks);
      for (const draft of draftsOfSheet(seen, budget)) drafts.push(draft);
    }
  }
  const document = assembleDocument('xlsx', drafts);
  return { ...document, findings: [...remarks.findings(), ...textRemarks.findings(document)] };
}

/** Sheets of charts, macros and dialogs have no cells. */
const isSheetOfCells = ({ type }: Relationship): boolean =>
  !/\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)$/.test(type);

async function readSheetList(archive: ZipArchive, main: string): Promise<SheetList> {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  let isUncalculated = false;
  await readXml((await archive.part(main)) ?? new Uint8Array(), {
    open(name, { name: title, id, state, date1904, fullCalcOnLoad }) {
      if (name === 'workbookPr') is1904 = date1904 === '1' || date1904 === 'true';
      if (name === 'calcPr') isUncalculated = fullCalcOnLoad === '1' || fullCalcOnLoad === 'true';
      if (name !== 'sheet' || id === undefined) return;
      sheets.push({
        name: title ?? '',
        relationship: id,
        hidden: state === 'hidden' || state === 'veryHidden',
      });
    },
  });
  return { sheets, is1904, isUncalculated };
}
