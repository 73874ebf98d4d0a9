import type { CSSProperties } from 'react';
import { type HostCellValue, isError, type BorderLine, type Style } from '#excel-host/public';
import type { ConditionStyle } from '../../condition/condition-styles.ts';
import { fontFamilies } from './font-fallbacks.ts';
import { borderCss } from './border-css.ts';
import { PIXELS } from '../layout/sheet-axes.ts';
import type { TableLook } from './table-style.ts';

/** The borders of a cell, including those of its neighbours on the shared edges. */
export interface CellBorders {
  readonly left: BorderLine | null;
  readonly right: BorderLine | null;
  readonly top: BorderLine | null;
  readonly bottom: BorderLine | null;
}

/** Everything that the CSS of a cell depends on. */
export interface CellCssParts {
  readonly style: Style;
  readonly borders: CellBorders;
  readonly condition: ConditionStyle | null;
  readonly table: TableLook;
  readonly hasGridLines: boolean;
  readonly align: 'left' | 'center' | 'right' | 'justify';
}

const GRID_LINE = '1px solid #e3e3e3';
const EDGES = ['left', 'right', 'top', 'bottom'] as const;
const VERTICAL: Readonly<Record<string, string>> = {
  Top: 'flex-start',
  Center: 'center',
  Bottom: 'flex-end',
  Justify: 'flex-start',
  Distributed: 'center',
};
/** Pixels per indent level. */
const INDENT = 9;

/** The horizontal alignment of a cell: that of its style, else by the type of its value. */
export function alignOf({ horizontal }: Style, value: HostCellValue): CellCssParts['align'] {
  switch (horizontal) {
    case 'Left':
    case 'Fill':
      return 'left';
    case 'Right':
      return 'right';
    case 'Center':
    case 'CenterAcrossSelection':
      return 'center';
    case 'Justify':
    case 'Distributed':
      return 'justify';
    default:
      if (typeof value === 'number') return 'right';
      return typeof value === 'boolean' || isError(value) ? 'center' : 'left';
  }
}

/** The CSS of the box of a cell. It reaches one pixel to the left and up, where borders are shared. */
export function boxCss({
  style,
  borders: lines,
  condition,
  table,
  hasGridLines,
  align,
}: CellCssParts): CSSProperties {
  const fill = condition?.fill ?? style.fill ?? table.fill;
  const css: CSSProperties & Record<string, unknown> = {
    justifyContent: align === 'right' ? 'flex-end' : align === 'center' ? 'center' : 'flex-start',
    alignItems: VERTICAL[style.vertical] ?? 'flex-end',
    textAlign: align,
    ...fontCss(style, condition, table),
  };
  if (fill !== undefined) css.backgroundColor = fill;
  for (const edge of EDGES) {
    const color = condition?.lines?.[edge];
    const line =
      (color === undefined ? borderCss(lines[edge]) : `1px solid ${color}`) ??
      (table[edge] === undefined ? null : `1px solid ${table[edge]}`) ??
      (hasGridLines && fill === undefined && (edge === 'right' || edge === 'bottom') ? GRID_LINE : null);
    if (line !== null) css[`border${edge.charAt(0).toUpperCase()}${edge.slice(1)}`] = line;
  }
  if (style.indent > 0) css[align === 'right' ? 'paddingRight' : 'paddingLeft'] = 3 + style.indent * INDENT;
  if (style.wrap || align === 'justify')
    Object.assign(css, { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' });
  return css;
}

function fontCss(style: Style, condition: ConditionStyle | null, table: TableLook): CSSProperties {
  const isBold = condition?.bold ?? (style.bold || table.bold === true);
  const isItalic = condition?.italic ?? style.italic;
  const underline = condition?.underline ?? style.underline;
  const decoration = [
    ...(underline === 'None' ? [] : ['underline']),
    ...((condition?.strikethrough ?? style.strikethrough) ? ['line-through'] : []),
  ].join(' ');
  const color =
    condition?.color ?? (style.fontColor === '#000000' ? table.color : undefined) ?? style.fontColor;
  const isScript = style.superscript || style.subscript;
  return {
    fontFamily: fontFamilies(style.fontName),
    fontSize: style.fontSize * PIXELS * (isScript ? 0.7 : 1),
    color,
    ...(isBold ? { fontWeight: 700 } : {}),
    ...(isItalic ? { fontStyle: 'italic' } : {}),
    ...(decoration === '' ? {} : { textDecoration: decoration }),
    ...turned(style.orientation),
  };
}

/** Rotated text: a quarter turn either way, or stacked characters (180). */
function turned(orientation: number): CSSProperties {
  if (orientation === 0) return {};
  if (orientation === 180) return { writingMode: 'vertical-rl', textOrientation: 'upright' };
  return orientation > 0
    ? { writingMode: 'sideways-lr' }
    : { writingMode: 'vertical-rl', textOrientation: 'sideways' };
}
