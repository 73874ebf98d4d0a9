import type { XlsxFill, XlsxStyle } from '#xlsx/book';
import { DEFAULT_STYLE, type Style } from '../../model/style.ts';
import { hostBorderLine, fileBorderSide } from './border-ooxml.ts';
import { fileColor, keyFor, hostColor } from './units.ts';

// Cell styles: properties of the client ↔ the elements font, fill, border, alignment and protection of a file.

type Alignment = NonNullable<XlsxStyle['alignment']>;
type FileFont = NonNullable<XlsxStyle['font']>;

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
/** Fill patterns, except none and solid. */
const PATTERNS: Readonly<Record<string, XlsxFill['pattern']>> = {
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
/** Vertical stacked letters: 180 degrees in the client, 255 in a file. */
const STACKED = { client: 180, file: 255 } as const;
const BLACK = '#000000';
/** Charset GB2312: if a font with a Chinese name is missing, programs substitute another Chinese font. */
const CHINESE_CHARSET = 134;

/** A style as a file has it. `named` is the index of its named style in the file; below 0: Normal. */
export function fileStyleOf(style: Style, named = -1): XlsxStyle {
  const diagonal = style.diagonalUp ?? style.diagonalDown;
  const sides = {
    left: fileBorderSide(style.left),
    right: fileBorderSide(style.right),
    top: fileBorderSide(style.top),
    bottom: fileBorderSide(style.bottom),
    diagonal: fileBorderSide(diagonal),
  };
  const border = Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined));
  return {
    font: fileFontOf(style),
    ...(style.fill === null ? {} : { fill: fileFillOf(style, style.fill) }),
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
    ...(style.fontColor === BLACK ? {} : { color: { rgb: fileColor(style.fontColor) } }),
  };
}

function fileFillOf({ pattern, patternColor }: Style, color: string): XlsxFill {
  const [ground, marks] = [
    { rgb: fileColor(color) },
    patternColor === null ? null : { rgb: fileColor(patternColor) },
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

/** A style of a file as the host keeps it; what the file does not state is the default. */
export function hostStyleOf(style: XlsxStyle, styleName = DEFAULT_STYLE.styleName): Style {
  const { font = {}, fill, border, alignment = {}, numFmt, protection, quotePrefix = false } = style;
  const { underline } = font;
  const rotation = alignment.textRotation ?? 0;
  const diagonal = hostBorderLine(border?.diagonal);
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
    fontColor: hostColor(font.color?.rgb),
    ...hostFillOf(fill),
    left: hostBorderLine(border?.left),
    right: hostBorderLine(border?.right),
    top: hostBorderLine(border?.top),
    bottom: hostBorderLine(border?.bottom),
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

function hostFillOf(fill: XlsxStyle['fill']): Pick<Style, 'fill' | 'pattern' | 'patternColor'> {
  if (fill?.type !== 'pattern' || fill.pattern === 'none')
    return { fill: null, pattern: null, patternColor: null };
  const pattern = keyFor(PATTERNS, fill.pattern) ?? null;
  const [ground, marks] = pattern === null ? [fill.fgColor, fill.bgColor] : [fill.bgColor, fill.fgColor];
  return {
    fill: hostColor(ground?.rgb, pattern === null ? '#000000' : '#FFFFFF'),
    pattern,
    patternColor: marks?.rgb === undefined ? null : hostColor(marks.rgb),
  };
}
