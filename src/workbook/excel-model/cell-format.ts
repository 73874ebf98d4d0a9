import { type FontChoice, FONT_NAMES, isBold } from '../model/font.ts';
import { type CellStyle, COLORS, STYLES } from '../model/cell-style.ts';

/** Enumerations as office.js spells them. */
export type Horizontal =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type Vertical = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type Underline = 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
export type LineStyle =
  'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type LineWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

/** The borders of a cell; for a range, those of each of its cells. */
export interface CellEdges {
  readonly top: CellLine | null;
  readonly bottom: CellLine | null;
  readonly left: CellLine | null;
  readonly right: CellLine | null;
}

/** A border line. */
export interface CellLine {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  /** #RRGGBB. */
  readonly color: string;
}

/** The format of a cell as office.js describes it, without its number format; colours are #RRGGBB, sizes in points. */
export interface CellFormat {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  readonly color: string;
  readonly fill: string | null;
  readonly edges: CellEdges;
  readonly horizontal: Horizontal;
  readonly vertical: Vertical;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
}

const THIN: CellLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };
const NO_EDGES: CellEdges = { top: null, bottom: null, left: null, right: null };

const EDGES: Readonly<Record<CellStyle['edges'], CellEdges>> = {
  none: NO_EDGES,
  all: { top: THIN, bottom: THIN, left: THIN, right: THIN },
  'open-below': { ...NO_EDGES, top: THIN, left: THIN, right: THIN },
  sides: { ...NO_EDGES, left: THIN, right: THIN },
  'open-above': { ...NO_EDGES, bottom: THIN, left: THIN, right: THIN },
  'band-start': { ...NO_EDGES, top: THIN, bottom: THIN, left: THIN },
  band: { ...NO_EDGES, top: THIN, bottom: THIN },
  'band-end': { ...NO_EDGES, top: THIN, bottom: THIN, right: THIN },
};

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

/** The format of cells without a style: the body font and nothing else. */
export const plainFormat = (fonts: FontChoice): CellFormat => ({
  fontName: FONT_NAMES[fonts].body,
  fontSize: STYLES.text.size,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  color: `#${COLORS.ink}`,
  fill: null,
  edges: NO_EDGES,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  locked: true,
});

/** The Excel format of a cell style, without its number format, which is a property of its own in Excel. */
export const cellFormatOf = (style: CellStyle, fonts: FontChoice): CellFormat => ({
  ...plainFormat(fonts),
  fontName: FONT_NAMES[fonts][style.font],
  fontSize: style.size,
  bold: isBold(style, fonts),
  color: `#${style.color ?? COLORS.ink}`,
  fill: style.fill === undefined ? null : `#${style.fill}`,
  edges: EDGES[style.edges],
  horizontal: HORIZONTAL[style.horizontal],
  vertical: VERTICAL[style.vertical],
  wrap: style.wrap,
  locked: style.isInput !== true,
});
