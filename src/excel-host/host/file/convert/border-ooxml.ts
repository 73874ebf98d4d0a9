import type { XlsxStyle } from '#xlsx/book';
import type { BorderLine } from '../../model/style.ts';
import { fileColor, keyFor, hostColor } from './units.ts';

type FileBorder = NonNullable<XlsxStyle['border']>;
type FileSide = NonNullable<FileBorder['left']>;

/** Style and weight of a line as the client names them → border style in a file. */
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

export function fileBorderSide(line: BorderLine | null): FileSide | undefined {
  if (line === null) return undefined;
  const style = KINDS[`${line.style} ${line.weight}`] ?? 'thin';
  return { style, ...(line.color === BLACK ? {} : { color: { rgb: fileColor(line.color) } }) };
}

export function hostBorderLine(side: FileSide | undefined): BorderLine | null {
  if (side === undefined) return null;
  const [style = 'Continuous', weight = 'Thin'] = (keyFor(KINDS, side.style) ?? '').split(' ');
  return { style: style === '' ? 'Continuous' : style, weight, color: hostColor(side.color?.rgb) };
}
