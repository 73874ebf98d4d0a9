import type { FileStyle } from '#xlsx/book';
import type { Line } from '../model/style.ts';
import { bareColor, keyFor, namedColor } from './units.ts';

type FileBorder = NonNullable<FileStyle['border']>;
type FileSide = NonNullable<FileBorder['left']>;

/** Style and weight as the client names them → kind of line in a file. */
const KINDS: Readonly<Record<string, FileSide['style']>> = {
  'Continuous Hairline': 'hair',
  'Continuous Thin': 'thin',
  'Continuous Medium': 'medium',
  'Continuous Thick': 'thick',
  'Dash Thin': 'dashed',
  'Dash Medium': 'mediumDashed',
  'DashDot Thin': 'dashDot',
  'DashDot Medium': 'mediumDashDot',
  'DashDotDot Thin': 'dashDotDot',
  'DashDotDot Medium': 'mediumDashDotDot',
  'Dot Thin': 'dotted',
  'Double Thick': 'double',
  'SlantDashDot Medium': 'slantDashDot',
};

const BLACK = '#000000';

export function sideOf(line: Line | null): FileSide | undefined {
  if (line === null) return undefined;
  const style = KINDS[`${line.style} ${line.weight}`] ?? 'thin';
  return { style, ...(line.color === BLACK ? {} : { color: { rgb: bareColor(line.color) } }) };
}

export function lineOf(side: FileSide | undefined): Line | null {
  if (side === undefined) return null;
  const [style = 'Continuous', weight = 'Thin'] = (keyFor(KINDS, side.style) ?? '').split(' ');
  return { style: style === '' ? 'Continuous' : style, weight, color: namedColor(side.color?.rgb) };
}
