import type { BorderSide, BorderStyle, CellStyle, FillStyle, FontStyle } from 'hucre';
import type { ColorOf } from './colors.ts';
import { childOf, childrenOf, isTrueAt, numberAt, textAt, type XmlElement } from '../xml/tree.ts';

/** An object without the properties that are null, undefined or false. */
export function withoutEmpty<T extends object>(values: {
  readonly [K in keyof T]: T[K] | null | undefined;
}): T {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== false),
  ) as T;
}

const UNDERLINES = ['double', 'singleAccounting', 'doubleAccounting'] as const;

/** A font of a style part (ECMA-376 part 1, 18.8.22). */
export function fontOf(tree: XmlElement, colorOf: ColorOf): FontStyle {
  const value = (name: string): XmlElement | undefined => childOf(tree, name);
  const number = (name: string): number | null => {
    const child = value(name);
    return child === undefined ? null : numberAt(child, 'val');
  };
  const isOn = (name: string): boolean => {
    const child = value(name);
    return child !== undefined && isTrueAt(child, 'val', true);
  };
  const color = value('color');
  const rgb = color === undefined ? null : colorOf(color);
  const name = value('name');
  const raised = value('vertAlign')?.attributes.val;
  return withoutEmpty<FontStyle>({
    name: name === undefined ? null : textAt(name, 'val'),
    size: number('sz'),
    charset: number('charset'),
    bold: isOn('b'),
    italic: isOn('i'),
    strikethrough: isOn('strike'),
    underline: underlineOf(value('u')),
    vertAlign: raised === 'superscript' || raised === 'subscript' ? raised : null,
    color: rgb === null ? null : { rgb },
  });
}

function underlineOf(tree: XmlElement | undefined): FontStyle['underline'] | null {
  if (tree === undefined) return null;
  const value = tree.attributes.val ?? 'single';
  if (value === 'none') return null;
  return UNDERLINES.find((one) => one === value) ?? 'single';
}

/** A fill of a style part (18.8.20); null for none. A gradient becomes a solid fill of its first colour. */
export function fillOf(tree: XmlElement, colorOf: ColorOf): FillStyle | null {
  const stop = childOf(childOf(childOf(tree, 'gradientFill'), 'stop'), 'color');
  const rgb = stop === undefined ? null : colorOf(stop);
  if (rgb !== null) return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
  const pattern = childOf(tree, 'patternFill');
  if (pattern === undefined) return null;
  const color = (name: string) => {
    const child = childOf(pattern, name);
    const found = child === undefined ? null : colorOf(child);
    return found === null ? null : { rgb: found };
  };
  const type = pattern.attributes.patternType;
  const [fgColor, bgColor] = [color('fgColor'), color('bgColor')];
  if (type === 'none' || (type === undefined && fgColor === null && bgColor === null)) return null;
  return {
    type: 'pattern',
    // In a conditional format a fill without a pattern is solid.
    pattern: (type ?? 'solid') as 'solid',
    ...(fgColor === null ? {} : { fgColor }),
    ...(bgColor === null ? {} : { bgColor }),
  };
}

/** The borders of a style part (18.8.4); null for none. */
export function borderOf(tree: XmlElement, colorOf: ColorOf): BorderStyle | null {
  const side = (...names: readonly string[]): BorderSide | null => {
    for (const name of names) {
      const child = childOf(tree, name);
      const style = child?.attributes.style;
      if (child === undefined || style === undefined || style === 'none') continue;
      const color = childOf(child, 'color');
      const rgb = color === undefined ? null : colorOf(color);
      return { style: style as 'thin', ...(rgb === null ? {} : { color: { rgb } }) };
    }
    return null;
  };
  const border = withoutEmpty<BorderStyle>({
    left: side('left', 'start'),
    right: side('right', 'end'),
    top: side('top'),
    bottom: side('bottom'),
    diagonal: side('diagonal'),
    diagonalUp: isTrueAt(tree, 'diagonalUp'),
    diagonalDown: isTrueAt(tree, 'diagonalDown'),
  });
  return Object.keys(border).length === 0 ? null : border;
}

const ORDERS = { 1: 'ltr', 2: 'rtl' } as const;

/** The alignment of a cell format (18.8.1); null if it has none. */
export function alignmentOf(tree: XmlElement): CellStyle['alignment'] | null {
  const alignment = childOf(tree, 'alignment');
  if (alignment === undefined) return null;
  const order = numberAt(alignment, 'readingOrder');
  return withoutEmpty<NonNullable<CellStyle['alignment']>>({
    horizontal: alignment.attributes.horizontal as 'left' | undefined,
    vertical: alignment.attributes.vertical as 'top' | undefined,
    wrapText: isTrueAt(alignment, 'wrapText'),
    shrinkToFit: isTrueAt(alignment, 'shrinkToFit'),
    textRotation: numberAt(alignment, 'textRotation'),
    indent: numberAt(alignment, 'indent'),
    readingOrder: order === 1 || order === 2 ? ORDERS[order] : null,
  });
}

/** Whether a cell is locked and its formula hidden on a protected sheet (18.8.33); null if not given. */
export function lockOf(tree: XmlElement): CellStyle['protection'] | null {
  const lock = childrenOf(tree, 'protection')[0];
  if (lock === undefined) return null;
  return { locked: isTrueAt(lock, 'locked', true), hidden: isTrueAt(lock, 'hidden') };
}
