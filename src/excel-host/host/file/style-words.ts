import type { FileFill, FileStyle } from '#xlsx/book';
import { DEFAULT_STYLE, type Style } from '../model/style.ts';
import { lineOf, sideOf } from './line-kinds.ts';
import { bareColor, keyFor, namedColor } from './units.ts';

type Alignment = NonNullable<FileStyle['alignment']>;
type FileFont = NonNullable<FileStyle['font']>;

const HORIZONTAL: Readonly<Record<string, NonNullable<Alignment['horizontal']>>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};
const VERTICAL: Readonly<Record<string, NonNullable<Alignment['vertical']>>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};
const READING: Readonly<Record<string, NonNullable<Alignment['readingOrder']>>> = {
  Context: 'context',
  LeftToRight: 'ltr',
  RightToLeft: 'rtl',
};
const UNDERLINES: Readonly<Record<string, NonNullable<FileFont['underline']>>> = {
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};
/** Patterns of fills, but for none and solid. */
const PATTERNS: Readonly<Record<string, FileFill['pattern']>> = {
  Gray75: 'darkGray',
  Gray50: 'mediumGray',
  Gray25: 'lightGray',
  Gray16: 'gray125',
  Gray8: 'gray0625',
  Horizontal: 'darkHorizontal',
  Vertical: 'darkVertical',
  Down: 'darkDown',
  Up: 'darkUp',
  Checker: 'darkGrid',
  SemiGray75: 'darkTrellis',
  LightHorizontal: 'lightHorizontal',
  LightVertical: 'lightVertical',
  LightDown: 'lightDown',
  LightUp: 'lightUp',
  Grid: 'lightGrid',
  CrissCross: 'lightTrellis',
};
/** Letters one below the other: 180 degrees for the client, 255 in a file. */
const STACKED = { client: 180, file: 255 } as const;
const BLACK = '#000000';
/** GB2312: where a font with a Chinese name is missing, the program takes another Chinese one. */
const CHINESE_CHARSET = 134;

/** A style of the host in the words of a file, which counts its named styles from 0; below 0: Normal. */
export function fileStyleOf(style: Style, named = -1): FileStyle {
  const diagonal = style.diagonalUp ?? style.diagonalDown;
  const sides = {
    left: sideOf(style.left),
    right: sideOf(style.right),
    top: sideOf(style.top),
    bottom: sideOf(style.bottom),
    diagonal: sideOf(diagonal),
  };
  const border = Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined));
  return {
    font: fileFontOf(style),
    ...(style.fill === null ? {} : { fill: fillOf(style, style.fill) }),
    ...(Object.keys(border).length === 0
      ? {}
      : {
          border: {
            ...border,
            ...(style.diagonalUp === null ? {} : { diagonalUp: true }),
            ...(style.diagonalDown === null ? {} : { diagonalDown: true }),
          },
        }),
    alignment: alignmentOf(style),
    ...(style.numberFormat === 'General' ? {} : { numFmt: style.numberFormat }),
    ...(style.locked && !style.formulaHidden
      ? {}
      : { protection: { locked: style.locked, ...(style.formulaHidden ? { hidden: true } : {}) } }),
    ...(style.quotePrefix ? { quotePrefix: true } : {}),
    ...(named < 0 ? {} : { named }),
  };
}

export function fileFontOf(style: Style): FileFont {
  const underline = UNDERLINES[style.underline];
  return {
    name: style.fontName,
    size: style.fontSize,
    ...(/[\u4e00-\u9fff]/.test(style.fontName) ? { charset: CHINESE_CHARSET } : {}),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(underline === undefined ? {} : { underline }),
    ...(style.strikethrough ? { strikethrough: true } : {}),
    ...(style.superscript ? { vertAlign: 'superscript' } : {}),
    ...(style.subscript ? { vertAlign: 'subscript' } : {}),
    ...(style.fontColor === BLACK ? {} : { color: { rgb: bareColor(style.fontColor) } }),
  };
}

function fillOf({ pattern, patternColor }: Style, color: string): FileFill {
  const [ground, marks] = [
    { rgb: bareColor(color) },
    patternColor === null ? null : { rgb: bareColor(patternColor) },
  ];
  const kind = pattern === null ? undefined : PATTERNS[pattern];
  return kind === undefined
    ? { type: 'pattern', pattern: 'solid', fgColor: ground, ...(marks === null ? {} : { bgColor: marks }) }
    : { type: 'pattern', pattern: kind, bgColor: ground, ...(marks === null ? {} : { fgColor: marks }) };
}

function alignmentOf(style: Style): Alignment {
  const rotation =
    style.orientation === STACKED.client
      ? STACKED.file
      : style.orientation < 0
        ? 90 - style.orientation
        : style.orientation;
  const horizontal = HORIZONTAL[style.horizontal];
  return {
    ...(horizontal === undefined || horizontal === 'general' ? {} : { horizontal }),
    vertical: VERTICAL[style.vertical] ?? 'bottom',
    ...(style.wrap ? { wrapText: true } : {}),
    ...(style.shrinkToFit ? { shrinkToFit: true } : {}),
    ...(rotation === 0 ? {} : { textRotation: rotation }),
    ...(style.indent === 0 ? {} : { indent: style.indent }),
    ...(style.readingOrder === 'Context' ? {} : { readingOrder: READING[style.readingOrder] ?? 'context' }),
  };
}

/** A style of a file in the words of the host; what the file does not say is plain. Its named style has to be told. */
export function styleOf(style: FileStyle, styleName = DEFAULT_STYLE.styleName): Style {
  const { font = {}, fill, border, alignment = {}, numFmt, protection, quotePrefix = false } = style;
  const { underline } = font;
  const rotation = alignment.textRotation ?? 0;
  const diagonal = lineOf(border?.diagonal);
  return {
    ...DEFAULT_STYLE,
    numberFormat: numFmt ?? 'General',
    fontName: font.name ?? DEFAULT_STYLE.fontName,
    fontSize: font.size ?? DEFAULT_STYLE.fontSize,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    underline: underline === true ? 'Single' : (keyFor(UNDERLINES, underline || undefined) ?? 'None'),
    strikethrough: font.strikethrough ?? false,
    superscript: font.vertAlign === 'superscript',
    subscript: font.vertAlign === 'subscript',
    fontColor: namedColor(font.color?.rgb),
    ...fillWords(fill),
    left: lineOf(border?.left),
    right: lineOf(border?.right),
    top: lineOf(border?.top),
    bottom: lineOf(border?.bottom),
    diagonalUp: border?.diagonalUp === true ? diagonal : null,
    diagonalDown: border?.diagonalDown === true ? diagonal : null,
    horizontal: keyFor(HORIZONTAL, alignment.horizontal ?? 'general') ?? 'General',
    vertical: keyFor(VERTICAL, alignment.vertical ?? 'bottom') ?? 'Bottom',
    wrap: alignment.wrapText ?? false,
    indent: alignment.indent ?? 0,
    shrinkToFit: alignment.shrinkToFit ?? false,
    orientation: rotation === STACKED.file ? STACKED.client : rotation > 90 ? 90 - rotation : rotation,
    readingOrder: keyFor(READING, alignment.readingOrder ?? 'context') ?? 'Context',
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
    quotePrefix,
    styleName,
  };
}

function fillWords(fill: FileStyle['fill']): Pick<Style, 'fill' | 'pattern' | 'patternColor'> {
  if (fill?.type !== 'pattern' || fill.pattern === 'none')
    return { fill: null, pattern: null, patternColor: null };
  const pattern = keyFor(PATTERNS, fill.pattern) ?? null;
  const [ground, marks] = pattern === null ? [fill.fgColor, fill.bgColor] : [fill.bgColor, fill.fgColor];
  return {
    fill: namedColor(ground?.rgb, pattern === null ? '#000000' : '#FFFFFF'),
    pattern,
    patternColor: marks?.rgb === undefined ? null : namedColor(marks.rgb),
  };
}
