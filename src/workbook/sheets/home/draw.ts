import type { Notice } from '#core/record/notice';
import type { Registry } from '#core/record/registry';
import { optionalTextCell, textCell } from '../../codec/cell.ts';
import { deadlineCell } from '../../codec/date.ts';
import type { WorkbookEntries } from '../../codec/entries.ts';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import { BLANK_SHEET, type SheetDrawing } from '../../model/sheet-model.ts';
import { addGap, addRow, emptyPage, type RowPage } from '../../model/page-of-rows.ts';
import { charactersPerLine, lineCount, rowHeight } from '../../model/text-metrics.ts';
import { GUIDE, HOME, HOME_FIGURES, SHEET_PURPOSES } from './layout.ts';
import { LOOKS } from '../../model/cell-style.ts';
import { workingPage } from '../../model/page.ts';
import { homeFigures, type Reports } from './figures.ts';

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
  const merged = [...addFigures(page, homeFigures(registry, entries, reports))];
  addNotices(page, registry.notices);
  merged.push(...addSheets(page, sheetNames));
  const guide = addGuide(page);
  return {
    ...BLANK_SHEET,
    ...page,
    name: HOME.sheet,
    columns: WIDTHS.map((width) => ({ width, hidden: false })),
    merges: [
      rangeOf(0, 0, 1, WIDTHS.length),
      ...merged,
      ...guide.map((row) => rangeOf(row, 0, 1, WIDTHS.length)),
    ],
    page: { ...workingPage('a4', null), isOnePage: true },
    isProtected: true,
  };
}

function addPart(page: RowPage, title: string): void {
  addGap(page);
  addRow(page, WIDTHS, [title], ['section']);
}

/** Where the label and the figure of a side stand; the label on the right takes two columns. */
const SIDES = { left: { label: 0, figure: 1 }, right: { label: 4, figure: 6 } } as const;

/** Two figures a line; gives the cells to merge. */
function addFigures(page: RowPage, figures: ReturnType<typeof homeFigures>): readonly CellRange[] {
  addPart(page, HOME.parts.figures);
  const sides = ['left', 'right'] as const;
  const first = page.values.length;
  const merges: CellRange[] = [];
  for (const side of sides) {
    const { label: at, figure: to } = SIDES[side];
    for (const [place, { key, label, formula }] of HOME_FIGURES.filter(
      (one) => one.side === side,
    ).entries()) {
      const row = first + place;
      if (row === page.values.length) addBlank(page);
      const cells = page.values[row] as CellValue[];
      cells[at] = label;
      cells[to] = figures[key];
      page.looks.push(
        { range: rangeOf(row, at, 1, to - at), look: LOOKS.text },
        { range: rangeOf(row, to), look: LOOKS.figure },
      );
      page.formulas.push({ row, column: to, formula });
      if (to - at > 1) merges.push(rangeOf(row, at, 1, to - at));
    }
  }
  return merges;
}

/** A line of empty cells to be filled. */
function addBlank(page: RowPage): void {
  page.values.push(WIDTHS.map(() => null));
  page.heights.push(rowHeight(1, LOOKS.text.size));
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

/** What each sheet is for; gives the cells to merge. */
function addSheets(page: RowPage, sheetNames: readonly string[]): readonly CellRange[] {
  addPart(page, HOME.parts.sheets);
  const across = WIDTHS.length - 1;
  return SHEET_PURPOSES.filter(({ sheet }) => sheetNames.includes(sheet)).map(({ sheet, purpose }) => {
    const row = addRow(page, WIDTHS, [sheet, purpose], ['link', 'text']);
    page.heights[row] = rowHeight(1, LOOKS.text.size);
    page.looks.push({ range: rangeOf(row, 1, 1, across), look: LOOKS.text });
    page.links.push({ row, column: 0, sheet });
    return rangeOf(row, 1, 1, across);
  });
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
