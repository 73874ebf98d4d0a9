import type { FileStyle } from '#xlsx/book';
import { bareColor, keyFor, namedColor } from './units.ts';

/** What a conditional format changes, as the client gives it (`Excel.ConditionalRangeFormat`). */
interface HostFormat {
  readonly font?: {
    readonly bold?: boolean | null;
    readonly italic?: boolean | null;
    readonly strikethrough?: boolean | null;
    readonly underline?: string | null;
    readonly color?: string | null;
  };
  readonly fill?: { readonly color?: string | null };
  readonly numberFormat?: string | null;
  /** EdgeTop, EdgeBottom, EdgeLeft, EdgeRight → line. */
  readonly borders?: Readonly<Record<string, { readonly style?: string; readonly color?: string }>>;
}

type Difference = Pick<FileStyle, 'font' | 'fill' | 'border' | 'numFmt'>;
type Side = NonNullable<NonNullable<FileStyle['border']>['left']>;

const EDGES = { EdgeLeft: 'left', EdgeRight: 'right', EdgeTop: 'top', EdgeBottom: 'bottom' } as const;
const LINES: Readonly<Record<string, Side['style']>> = {
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
};

/** The change in the words of a file; null where nothing is changed. */
export function differenceOf(given: Readonly<Record<string, unknown>>): Difference | null {
  const { font = {}, fill = {}, numberFormat, borders = {} } = given as HostFormat;
  const fontWords = {
    ...(font.bold === undefined || font.bold === null ? {} : { bold: font.bold }),
    ...(font.italic === undefined || font.italic === null ? {} : { italic: font.italic }),
    ...(font.strikethrough === true ? { strikethrough: true } : {}),
    ...(font.underline === 'Single' || font.underline === 'Double'
      ? { underline: font.underline === 'Single' ? ('single' as const) : ('double' as const) }
      : {}),
    ...(typeof font.color === 'string' && font.color !== '' ? { color: { rgb: bareColor(font.color) } } : {}),
  };
  const sides = Object.entries(EDGES).flatMap(([edge, side]) => {
    const line = borders[edge];
    const style = LINES[line?.style ?? ''];
    return style === undefined
      ? []
      : [[side, { style, color: { rgb: bareColor(line?.color ?? '#000000') } }]];
  });
  const difference: Difference = {
    ...(Object.keys(fontWords).length === 0 ? {} : { font: fontWords }),
    ...(typeof fill.color === 'string' && fill.color !== ''
      ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: bareColor(fill.color) } } }
      : {}),
    ...(sides.length === 0 ? {} : { border: Object.fromEntries(sides) as NonNullable<FileStyle['border']> }),
    ...(typeof numberFormat === 'string' && numberFormat !== '' ? { numFmt: numberFormat } : {}),
  };
  return Object.keys(difference).length === 0 ? null : difference;
}

/** The change as the client gives it; only what a file says. */
export function formatOf(file: FileStyle | null): Record<string, unknown> {
  const { font, fill, border, numFmt } = file ?? {};
  const color = fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor)?.rgb : undefined;
  const borders = Object.entries(EDGES).flatMap(([edge, side]) => {
    const line = border?.[side];
    return line === undefined
      ? []
      : [[edge, { style: keyFor(LINES, line.style) ?? 'Continuous', color: namedColor(line.color?.rgb) }]];
  });
  const words = {
    ...(font?.bold === undefined ? {} : { bold: font.bold }),
    ...(font?.italic === undefined ? {} : { italic: font.italic }),
    ...(font?.strikethrough === undefined ? {} : { strikethrough: font.strikethrough }),
    ...(font?.underline === undefined || font.underline === false
      ? {}
      : { underline: font.underline === 'double' ? 'Double' : 'Single' }),
    ...(font?.color?.rgb === undefined ? {} : { color: namedColor(font.color.rgb) }),
  };
  return {
    ...(Object.keys(words).length === 0 ? {} : { font: words }),
    ...(color === undefined ? {} : { fill: { color: namedColor(color) } }),
    ...(borders.length === 0 ? {} : { borders: Object.fromEntries(borders) as object }),
    ...(numFmt === undefined ? {} : { numberFormat: numFmt }),
  };
}
