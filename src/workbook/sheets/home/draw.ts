import { groupBy } from '#core/record/group-by';
import type { Notice } from '#core/record/notice';
import { optionalTextCell, textCell } from '../../codec/cell.ts';
import { deadlineCell } from '../../codec/date.ts';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import { BLANK_SHEET, type SheetModel } from '../../model/sheet-model.ts';
import { addGap, addRow, emptyPage, type RowPage } from '../../model/page-of-rows.ts';
import { charactersPerLine, lineCount, rowHeight } from '../../model/text-metrics.ts';
import type { BookContent, ListedSheet } from '../sheet-descriptor.ts';
import { GUIDE, HOME, HOME_FIGURES, homeFormula } from './layout.ts';
import { STYLES } from '../../model/cell-style.ts';
import { workingPage } from '../../model/page.ts';
import { pageKeys, uniqueKeys } from '../../model/row-keys.ts';
import { currentPeriodCells } from './current-period.ts';
import { homeFigures } from './figures.ts';
import { todoLines } from './todo.ts';
import type { TodoLine } from './todo-line.ts';
import { endedLines, leftOut } from './withdrawn.ts';

const WIDTHS = HOME.widths;
const NOT_STATED = '未规定';

/** 首页: what is to be done now, counts, the reporting rules that the notices state, links to the other sheets and a guide. */
export function homeSheet(content: BookContent, listed: readonly ListedSheet[]): SheetModel {
  const page = emptyPage();
  addRow(page, WIDTHS, [HOME.title], ['title']);
  page.styles.push({ range: rangeOf(0, 0, 1, WIDTHS.length), style: STYLES.title });
  const figures = homeFigures(content);
  const hasSheet = (sheet: string): boolean => listed.some(({ name }) => name === sheet);
  const merged = [
    ...addTodo(page, todoLines(content, figures)),
    ...addFigures(page, figures, { periods: currentPeriodCells(content), left: leftOut(content), hasSheet }),
  ];
  addNotices(page, content.registry.notices);
  merged.push(...addEnded(page, endedLines(content)));
  merged.push(...addSheets(page, listed));
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
    rowKeys: homeKeys(page),
    about: [0],
  };
}

/** A row with formulas is another one where it counts otherwise; two counts are in one row. */
function homeKeys({ values, formulas }: RowPage): readonly string[] {
  const labels = new Set<CellValue>(HOME_FIGURES.map(({ label }) => label));
  const keys = pageKeys(values);
  const counted = groupBy(formulas, ({ row }) => row);
  return uniqueKeys(
    values.map((cells, row) => {
      const counts = cells.filter((cell) => labels.has(cell));
      const said = counts.length === 0 ? [keys[row] ?? ''] : counts;
      return [...said, ...(counted.get(row) ?? []).map(({ formula }) => formula)].join(' ');
    }),
  );
}

function addPart(page: RowPage, title: string): void {
  addGap(page);
  addRow(page, WIDTHS, [title], ['section']);
}

/** 当前待办: a link to a sheet, and what is to be done there; returns the cells to merge. */
function addTodo(page: RowPage, lines: readonly TodoLine[]): readonly CellRange[] {
  addPart(page, HOME.parts.todo);
  const across = WIDTHS.length - 1;
  const width = charactersPerLine(
    WIDTHS.slice(1).reduce((sum, digits) => sum + digits, 0),
    STYLES.sentence.size,
  );
  return lines.map(({ sheet, label = sheet, text, formula }) => {
    const style = formula === null ? 'text' : 'sentence';
    const row = addRow(page, WIDTHS, [label, text], ['link', style]);
    page.heights[row] = rowHeight(lineCount(text, width), STYLES.text.size);
    page.styles.push({ range: rangeOf(row, 1, 1, across), style: STYLES[style] });
    if (formula !== null) page.formulas.push({ row, column: 1, formula });
    page.links.push({ row, column: 0, sheet });
    return rangeOf(row, 1, 1, across);
  });
}

/** Columns (from 0) of the label and the count on each side; the label on the right takes two. */
const SIDES = { left: { label: 0, figure: 1 }, right: { label: 4, figure: 6 } } as const;

interface FigureOptions {
  readonly periods: readonly CellValue[];
  readonly left: ReturnType<typeof leftOut>;
  readonly hasSheet: (sheet: string) => boolean;
}

/** The counts, two in a row, without those of a sheet that the workbook does not have; returns the cells to merge. */
function addFigures(
  page: RowPage,
  figures: ReturnType<typeof homeFigures>,
  { periods, left, hasSheet }: FigureOptions,
): readonly CellRange[] {
  addPart(page, HOME.parts.figures);
  const sides = ['left', 'right'] as const;
  const first = page.values.length;
  const rows: CellValue[][] = [];
  const merges: CellRange[] = [];
  for (const side of sides) {
    const { label: at, figure: to } = SIDES[side];
    const shown = HOME_FIGURES.filter((one) => one.side === side && (!('of' in one) || hasSheet(one.of)));
    for (const [place, { key, label }] of shown.entries()) {
      const row = first + place;
      const cells = (rows[place] ??= WIDTHS.map(() => null));
      cells[at] = label;
      cells[to] = figures[key];
      page.styles.push(
        { range: rangeOf(row, at, 1, to - at), style: STYLES.text },
        { range: rangeOf(row, to), style: STYLES.figure },
      );
      page.formulas.push({ row, column: to, formula: homeFormula(key, periods, left[key]) });
      if (to - at > 1) merges.push(rangeOf(row, at, 1, to - at));
    }
  }
  page.values.push(...rows);
  page.heights.push(...rows.map(() => rowHeight(1, STYLES.text.size)));
  return merges;
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

/** The tasks that left the list during the year, in a list of their own; returns the cells to merge. */
function addEnded(page: RowPage, lines: ReturnType<typeof endedLines>): readonly CellRange[] {
  if (lines.length === 0) return [];
  addGap(page);
  addRow(page, WIDTHS, [HOME.ended], ['section']);
  const across = WIDTHS.length - 1;
  const width = charactersPerLine(
    WIDTHS.slice(1).reduce((sum, digits) => sum + digits, 0),
    STYLES.text.size,
  );
  return lines.map(([label, text]) => {
    const row = addRow(page, WIDTHS, [label, text], ['text', 'text']);
    page.heights[row] = rowHeight(lineCount(text, width), STYLES.text.size);
    page.styles.push({ range: rangeOf(row, 1, 1, across), style: STYLES.text });
    return rangeOf(row, 1, 1, across);
  });
}

/** The table of contents; returns the cells to merge. */
function addSheets(page: RowPage, listed: readonly ListedSheet[]): readonly CellRange[] {
  addPart(page, HOME.parts.sheets);
  const across = WIDTHS.length - 1;
  return listed.map(({ name: sheet, purpose }) => {
    const row = addRow(page, WIDTHS, [sheet, purpose], ['link', 'text']);
    page.heights[row] = rowHeight(1, STYLES.text.size);
    page.styles.push({ range: rangeOf(row, 1, 1, across), style: STYLES.text });
    page.links.push({ row, column: 0, sheet });
    return rangeOf(row, 1, 1, across);
  });
}

/** The guide; returns its rows, which are merged over the whole width. */
function addGuide(page: RowPage): readonly number[] {
  addPart(page, HOME.parts.guide);
  const width = charactersPerLine(
    WIDTHS.reduce((sum, digits) => sum + digits, 0),
    STYLES.prose.size,
  );
  return GUIDE.map((line, index) => {
    const text = `${index + 1}. ${line}`;
    const row = addRow(page, WIDTHS, [text], ['prose']);
    page.heights[row] = rowHeight(lineCount(text, width), STYLES.prose.size);
    return row;
  });
}
