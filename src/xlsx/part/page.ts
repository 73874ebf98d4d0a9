import { type FilePage, PLAIN_PAGE } from '../element.ts';
import { fileText } from '../write/file-text.ts';
import { childOf, childrenOf, decoded, isTrueAt, numberAt, type Tree } from './tree.ts';
import { element, flag } from './xml.ts';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const TEXTS = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'] as const;

/** Printing of a sheet (ECMA-376 part 1, 18.3.1.70, .62, .63, .46, .74 and .14), in the order of a sheet. */
export function pageXml(page: FilePage | null): string {
  const set = page ?? PLAIN_PAGE;
  const { left, right, top, bottom, header, footer } = set.margins;
  return [
    optional('printOptions', {
      gridLines: flag(set.gridLines),
      headings: flag(set.headings),
      horizontalCentered: flag(set.centerHorizontally),
      verticalCentered: flag(set.centerVertically),
    }),
    element('pageMargins', { left, right, top, bottom, header, footer }),
    optional('pageSetup', {
      paperSize: set.paper,
      orientation: set.orientation,
      scale: set.scale,
      fitToWidth: set.fit?.wide,
      fitToHeight: set.fit?.high,
      firstPageNumber: set.firstPage,
      useFirstPageNumber: flag(set.firstPage !== null),
      pageOrder: set.overThenDown ? 'overThenDown' : null,
      blackAndWhite: flag(set.blackAndWhite),
      draft: flag(set.draft),
      cellComments: set.comments === 'none' ? null : set.comments,
      errors: set.errors === 'displayed' ? null : set.errors,
    }),
    headerFooterXml(set),
    breaksXml('rowBreaks', set.rowBreaks, LAST_COLUMN),
    breaksXml('colBreaks', set.columnBreaks, LAST_ROW),
  ].join('');
}

/** An element that only stands there if it says something. */
function optional(name: string, attributes: Parameters<typeof element>[1]): string {
  return Object.values(attributes).some((value) => value !== null && value !== undefined)
    ? element(name, attributes)
    : '';
}

function headerFooterXml({ headerFooter }: FilePage): string {
  const attributes = {
    differentOddEven: flag(headerFooter.differentOddEven),
    differentFirst: flag(headerFooter.differentFirst),
    scaleWithDoc: headerFooter.scalesWithSheet ? null : 0,
    alignWithMargins: headerFooter.alignsWithMargins ? null : 0,
  };
  const texts = TEXTS.map((name) => {
    const text = headerFooter.texts[name] ?? '';
    return text === '' ? '' : element(name, {}, fileText(text));
  }).join('');
  return texts === '' ? optional('headerFooter', attributes) : element('headerFooter', attributes, texts);
}

function breaksXml(name: string, breaks: readonly number[], max: number): string {
  if (breaks.length === 0) return '';
  const lines = [...breaks].sort((a, b) => a - b).map((id) => element('brk', { id, max, man: 1 }));
  return element(name, { count: lines.length, manualBreakCount: lines.length }, lines.join(''));
}

/** The printing of a worksheet part, but for what stands among the defined names; null where nothing was set up. */
export function readPage(sheet: Tree): FilePage | null {
  const [options, margins, setup, texts] = ['printOptions', 'pageMargins', 'pageSetup', 'headerFooter'].map(
    (name) => childOf(sheet, name),
  );
  const rowBreaks = readBreaks(childOf(sheet, 'rowBreaks'));
  const columnBreaks = readBreaks(childOf(sheet, 'colBreaks'));
  const isFitted = isTrue(childOf(childOf(sheet, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  const orientation = setup?.attributes.orientation;
  const page: FilePage = {
    ...PLAIN_PAGE,
    paper: numberOf(setup, 'paperSize'),
    orientation: orientation === 'portrait' || orientation === 'landscape' ? orientation : null,
    scale: numberOf(setup, 'scale'),
    fit: isFitted
      ? { wide: numberOf(setup, 'fitToWidth') ?? 1, high: numberOf(setup, 'fitToHeight') ?? 1 }
      : null,
    margins: {
      left: numberOf(margins, 'left') ?? PLAIN_PAGE.margins.left,
      right: numberOf(margins, 'right') ?? PLAIN_PAGE.margins.right,
      top: numberOf(margins, 'top') ?? PLAIN_PAGE.margins.top,
      bottom: numberOf(margins, 'bottom') ?? PLAIN_PAGE.margins.bottom,
      header: numberOf(margins, 'header') ?? PLAIN_PAGE.margins.header,
      footer: numberOf(margins, 'footer') ?? PLAIN_PAGE.margins.footer,
    },
    centerHorizontally: isTrue(options, 'horizontalCentered'),
    centerVertically: isTrue(options, 'verticalCentered'),
    gridLines: isTrue(options, 'gridLines'),
    headings: isTrue(options, 'headings'),
    firstPage: isTrue(setup, 'useFirstPageNumber') ? numberOf(setup, 'firstPageNumber') : null,
    blackAndWhite: isTrue(setup, 'blackAndWhite'),
    draft: isTrue(setup, 'draft'),
    overThenDown: setup?.attributes.pageOrder === 'overThenDown',
    comments: setup?.attributes.cellComments ?? 'none',
    errors: setup?.attributes.errors ?? 'displayed',
    headerFooter: {
      texts: Object.fromEntries(
        TEXTS.flatMap((name) => {
          const text = childOf(texts, name)?.text ?? '';
          return text === '' ? [] : [[name, decoded(text)]];
        }),
      ),
      differentOddEven: isTrue(texts, 'differentOddEven'),
      differentFirst: isTrue(texts, 'differentFirst'),
      scalesWithSheet: isTrue(texts, 'scaleWithDoc', true),
      alignsWithMargins: isTrue(texts, 'alignWithMargins', true),
    },
    rowBreaks,
    columnBreaks,
  };
  return JSON.stringify(page) === JSON.stringify(PLAIN_PAGE) ? null : page;
}

const isTrue = (tree: Tree | undefined, name: string, otherwise = false): boolean =>
  tree === undefined ? otherwise : isTrueAt(tree, name, otherwise);

const numberOf = (tree: Tree | undefined, name: string): number | null =>
  tree === undefined ? null : numberAt(tree, name);

/** Only breaks that a person put in; `id` is the row or column before which the page begins. */
const readBreaks = (tree: Tree | undefined): readonly number[] =>
  childrenOf(tree, 'brk').flatMap((one) => (isTrueAt(one, 'man') ? (numberAt(one, 'id') ?? []) : []));
