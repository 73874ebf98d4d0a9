import type { BorderLine } from '#excel-host/public';

/** Width in pixels by weight. */
const WIDTHS: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const KINDS: Readonly<Record<string, string>> = {
  Continuous: 'solid',
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dashed',
  SlantDashDot: 'dashed',
  Dot: 'dotted',
  Double: 'double',
};

/** A border line as a CSS border; null where there is none. */
export function borderCss(line: BorderLine | null | undefined): string | null {
  if (line === null || line === undefined || line.style === 'None') return null;
  const width = line.style === 'Double' ? 3 : (WIDTHS[line.weight] ?? 1);
  const kind = line.weight === 'Hairline' ? 'dotted' : (KINDS[line.style] ?? 'solid');
  return `${String(width)}px ${kind} ${line.color}`;
}
