import type { Notice } from '#core/record/notice';
import type { Registry } from '#core/record/registry';
import { optionalTextCell, textCell } from '../codec/cell.ts';
import { deadlineCell } from '../codec/date.ts';
import type { WorkbookEntries } from '../codec/entries.ts';
import { BLANK_SHEET, type CellValue, rangeOf, type SheetDrawing } from '../drawing/drawing.ts';
import { addGap, addRow, emptyPage, type RowPage } from '../drawing/page-of-rows.ts';
import { charactersPerLine, lineCount, rowHeight } from '../drawing/text-metrics.ts';
import { GUIDE, HOME, HOME_FIGURES, SHEET_PURPOSES } from '../layout/home.ts';
import { LOOKS } from '../layout/look.ts';
import { workingPage } from '../layout/page.ts';
import { homeFigures, type Reports } from './home-figures.ts';

const WIDTHS = HOME.widths;
const NOT_STATED = '未规定';

/** 首页: what the book holds, the reporting rules read from the notices, ways to the other sheets. */
export function homeSheet(
  registry: Registry,
  entries: WorkbookEntries,
  reports: Reports,
  sheetNames: readonly string[],
): SheetDrawing {
  const page = emptyPage();
  addRow(page, WIDTHS, [HOME.title], ['title']);
  page.looks.push({ range: rangeOf(0, 0, 1, WIDTHS.length), look: LOOKS.title });
  addFigures(page, homeFigures(registry, entries, reports));
  addNotices(page, registry.notices);
  addSheets(page, sheetNames);
  const guide = addGuide(page);
  return {
    ...BLANK_SHEET,
    ...page,
    name: HOME.sheet,
    columns: WIDTHS.map((width) => ({ width, hidden: false })),
    merges: [rangeOf(0, 0, 1, WIDTHS.length), ...guide.map((row) => rangeOf(row, 0, 1, WIDTHS.length))],
    page: { ...workingPage('a4', null), isOnePage: true },
    isProtected: true,
  };
}

function addPart(page: RowPage, title: string): void {
  addGap(page);
  addRow(page, WIDTHS, [title], ['section']);
}

function addFigures(page: RowPage, figures: ReturnType<typeof homeFigures>): void {
  addPart(page, HOME.parts.figures);
  for (const { key, label, formula } of HOME_FIGURES) {
    const row = addRow(page, WIDTHS, [label, figures[key]], ['text', 'figure']);
    page.formulas.push({ row, column: 1, formula });
  }
}

function addNotices(page: RowPage, notices: readonly Notice[]): void {
  addPart(page, HOME.parts.notices);
  addRow(page, WIDTHS, HOME.noticeHeaders, ['header']);
  for (const notice of notices) {
    addRow(page, WIDTHS, noticeCells(notice), [
      'text',
      'text',
      'date',
      'center',
      'date',
      'center',
      'center',
      'text',
    ]);
  }
}

function noticeCells({ docNumber, title, issuedOn, year, reporting }: Notice): readonly CellValue[] {
  const { planDue, progressDay, progressMaxChars, firstUnitLeads } = reporting;
  return [
    optionalTextCell.toCell(docNumber),
    textCell.toCell(title),
    deadlineCell.toCell(issuedOn),
    year === null ? null : String(year),
    planDue === null ? NOT_STATED : deadlineCell.toCell(planDue),
    progressDay === null ? NOT_STATED : `每月${progressDay}日前`,
    progressMaxChars === null ? NOT_STATED : `不超过${progressMaxChars}字`,
    firstUnitLeads ? '列第一位者为牵头单位' : '以通知注明的为准',
  ];
}

function addSheets(page: RowPage, sheetNames: readonly string[]): void {
  addPart(page, HOME.parts.sheets);
  for (const { sheet, purpose } of SHEET_PURPOSES) {
    if (!sheetNames.includes(sheet)) continue;
    const row = addRow(page, WIDTHS, [sheet, purpose], ['link', 'text']);
    page.links.push({ row, column: 0, sheet });
  }
}

/** Lines of text across the whole width; they are merged, having no cells of their own. */
function addGuide(page: RowPage): readonly number[] {
  addPart(page, HOME.parts.guide);
  const width = charactersPerLine(
    WIDTHS.reduce((sum, digits) => sum + digits, 0),
    LOOKS.prose.size,
  );
  return GUIDE.map((line, index) => {
    const text = `${index + 1}. ${line}`;
    const row = addRow(page, WIDTHS, [text], ['prose']);
    page.heights[row] = rowHeight(lineCount(text, width), LOOKS.prose.size);
    return row;
  });
}
