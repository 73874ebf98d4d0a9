import { type XlsxPage, DEFAULT_PAGE } from '../../sheet-parts.ts';
import { escapeXmlText } from '../xml/escape-text.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../cell-range.ts';
import { childOf, childrenOf, decodeEscapes, isTrueAt, numberAt, type XmlElement } from '../xml/tree.ts';
import { writeElement, flag } from '../xml/write-element.ts';

const TEXTS = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'] as const;

/** The page setup elements of a sheet (ECMA-376 part 1, 18.3.1.70, .62, .63, .46, .74 and .14) in the order of the schema. */
export function pageXml(page: XlsxPage | null): string {
  const set = page ?? DEFAULT_PAGE;
  const { left, right, top, bottom, header, footer } = set.margins;
  return [
    optional('printOptions', {
      gridLines: flag(set.gridLines),
      headings: flag(set.headings),
      horizontalCentered: flag(set.centerHorizontally),
      verticalCentered: flag(set.centerVertically),
    }),
    writeElement('pageMargins', { left, right, top, bottom, header, footer }),
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
    breaksXml('rowBreaks', set.rowBreaks, MAX_COLUMNS - 1),
    breaksXml('colBreaks', set.columnBreaks, MAX_ROWS - 1),
  ].join('');
}

/** An element that is left out if it has no attributes. */
function optional(name: string, attributes: Parameters<typeof writeElement>[1]): string {
  return Object.values(attributes).some((value) => value !== null && value !== undefined)
    ? writeElement(name, attributes)
    : '';
}

function headerFooterXml({ headerFooter }: XlsxPage): string {
  const attributes = {
    differentOddEven: flag(headerFooter.differentOddEven),
    differentFirst: flag(headerFooter.differentFirst),
    scaleWithDoc: headerFooter.scalesWithSheet ? null : 0,
    alignWithMargins: headerFooter.alignsWithMargins ? null : 0,
  };
  const texts = TEXTS.map((name) => {
    const text = headerFooter.texts[name] ?? '';
    return text === '' ? '' : writeElement(name, {}, escapeXmlText(text));
  }).join('');
  return texts === ''
    ? optional('headerFooter', attributes)
    : writeElement('headerFooter', attributes, texts);
}

function breaksXml(name: string, breaks: readonly number[], max: number): string {
  if (breaks.length === 0) return '';
  const lines = [...breaks].sort((a, b) => a - b).map((id) => writeElement('brk', { id, max, man: 1 }));
  return writeElement(name, { count: lines.length, manualBreakCount: lines.length }, lines.join(''));
}

/** The page setup of a worksheet part, without print area and titles (defined names); null if all of it is default. */
export function parsePage(sheet: XmlElement): XlsxPage | null {
  const [options, margins, setup, texts] = ['printOptions', 'pageMargins', 'pageSetup', 'headerFooter'].map(
    (name) => childOf(sheet, name),
  );
  const rowBreaks = parseBreaks(childOf(sheet, 'rowBreaks'));
  const columnBreaks = parseBreaks(childOf(sheet, 'colBreaks'));
  const isFitted = isTrue(childOf(childOf(sheet, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  const orientation = setup?.attributes.orientation;
  const page: XlsxPage = {
    ...DEFAULT_PAGE,
    paper: numberOf(setup, 'paperSize'),
    orientation: orientation === 'portrait' || orientation === 'landscape' ? orientation : null,
    scale: numberOf(setup, 'scale'),
    fit: isFitted
      ? { wide: numberOf(setup, 'fitToWidth') ?? 1, high: numberOf(setup, 'fitToHeight') ?? 1 }
      : null,
    margins: {
      left: numberOf(margins, 'left') ?? DEFAULT_PAGE.margins.left,
      right: numberOf(margins, 'right') ?? DEFAULT_PAGE.margins.right,
      top: numberOf(margins, 'top') ?? DEFAULT_PAGE.margins.top,
      bottom: numberOf(margins, 'bottom') ?? DEFAULT_PAGE.margins.bottom,
      header: numberOf(margins, 'header') ?? DEFAULT_PAGE.margins.header,
      footer: numberOf(margins, 'footer') ?? DEFAULT_PAGE.margins.footer,
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
          return text === '' ? [] : [[name, decodeEscapes(text)]];
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
  return JSON.stringify(page) === JSON.stringify(DEFAULT_PAGE) ? null : page;
}

const isTrue = (tree: XmlElement | undefined, name: string, otherwise = false): boolean =>
  tree === undefined ? otherwise : isTrueAt(tree, name, otherwise);

const numberOf = (tree: XmlElement | undefined, name: string): number | null =>
  tree === undefined ? null : numberAt(tree, name);

/** Manual breaks only; `id` is the 0-based row or column before which the page begins. */
const parseBreaks = (tree: XmlElement | undefined): readonly number[] =>
  childrenOf(tree, 'brk').flatMap((one) => (isTrueAt(one, 'man') ? (numberAt(one, 'id') ?? []) : []));
