import type { XlsxStyle } from '#xlsx/book';
import { fileColor, keyFor, hostColor } from './units.ts';

/** The formatting of a conditional format as the client names it (`Excel.ConditionalRangeFormat`). */
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

type FileFormat = Pick<XlsxStyle, 'font' | 'fill' | 'border' | 'numFmt'>;
type Side = NonNullable<NonNullable<XlsxStyle['border']>['left']>;

const EDGES = { EdgeLeft: 'left', EdgeRight: 'right', EdgeTop: 'top', EdgeBottom: 'bottom' } as const;
const LINES: Readonly<Record<string, Side['style']>> = {
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
};

/** The formatting as a file has it (a differential format); null if nothing is formatted. */
export function fileFormatOf(given: Readonly<Record<string, unknown>>): FileFormat | null {
  const { font = {}, fill = {}, numberFormat, borders = {} } = given as HostFormat;
  const fileFont = {
    ...(font.bold === undefined || font.bold === null ? {} : { bold: font.bold }),
    ...(font.italic === undefined || font.italic === null ? {} : { italic: font.italic }),
    ...(font.strikethrough === true ? { strikethrough: true } : {}),
    ...(font.underline === 'Single' || font.underline === 'Double'
      ? { underline: font.underline === 'Single' ? ('single' as const) : ('double' as const) }
      : {}),
    ...(typeof font.color === 'string' && font.color !== '' ? { color: { rgb: fileColor(font.color) } } : {}),
  };
  const sides = Object.entries(EDGES).flatMap(([edge, side]) => {
    const line = borders[edge];
    const style = LINES[line?.style ?? ''];
    return style === undefined
      ? []
      : [[side, { style, color: { rgb: fileColor(line?.color ?? '#000000') } }]];
  });
  const difference: FileFormat = {
    ...(Object.keys(fileFont).length === 0 ? {} : { font: fileFont }),
    ...(typeof fill.color === 'string' && fill.color !== ''
      ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: fileColor(fill.color) } } }
      : {}),
    ...(sides.length === 0 ? {} : { border: Object.fromEntries(sides) as NonNullable<XlsxStyle['border']> }),
    ...(typeof numberFormat === 'string' && numberFormat !== '' ? { numFmt: numberFormat } : {}),
  };
  return Object.keys(difference).length === 0 ? null : difference;
}

/** The formatting as the client names it; properties that the file does not set are missing. */
export function hostFormatOf(file: XlsxStyle | null): Record<string, unknown> {
  const { font, fill, border, numFmt } = file ?? {};
  const color = fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor)?.rgb : undefined;
  const borders = Object.entries(EDGES).flatMap(([edge, side]) => {
    const line = border?.[side];
    return line === undefined
      ? []
      : [[edge, { style: keyFor(LINES, line.style) ?? 'Continuous', color: hostColor(line.color?.rgb) }]];
  });
  const fontProperties = {
    ...(font?.bold === undefined ? {} : { bold: font.bold }),
    ...(font?.italic === undefined ? {} : { italic: font.italic }),
    ...(font?.strikethrough === undefined ? {} : { strikethrough: font.strikethrough }),
    ...(font?.underline === undefined || font.underline === false
      ? {}
      : { underline: font.underline === 'double' ? 'Double' : 'Single' }),
    ...(font?.color?.rgb === undefined ? {} : { color: hostColor(font.color.rgb) }),
  };
  return {
    ...(Object.keys(fontProperties).length === 0 ? {} : { font: fontProperties }),
    ...(color === undefined ? {} : { fill: { color: hostColor(color) } }),
    ...(borders.length === 0 ? {} : { borders: Object.fromEntries(borders) as object }),
    ...(numFmt === undefined ? {} : { numberFormat: numFmt }),
  };
}
