import { type FontChoice, FONT_NAMES, isBold } from '../model/font.ts';
import { type CellStyle, COLORS, STYLES } from '../model/cell-style.ts';

/** Words of Excel, as its library spells them. */
export type Horizontal =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type Vertical = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type Underline = 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
export type LineStyle =
  'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type LineWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

/** Which edges of a cell carry a line; a rectangle has it on each of its cells. */
export interface CellEdges {
  readonly top: CellLine | null;
  readonly bottom: CellLine | null;
  readonly left: CellLine | null;
  readonly right: CellLine | null;
}

/** A line in the words of Excel: Continuous, Thin. */
export interface CellLine {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  /** #RRGGBB. */
  readonly color: string;
}

/** What a cell looks like, in the words of Excel; colours are #RRGGBB, sizes points. */
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

/** The format of cells that a drawing gives no look: the body font and nothing else. */
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

/** A look in the words of Excel, without its number format, which Excel keeps apart. */
export const cellFormatOf = (look: CellStyle, fonts: FontChoice): CellFormat => ({
  ...plainFormat(fonts),
  fontName: FONT_NAMES[fonts][look.font],
  fontSize: look.size,
  bold: isBold(look, fonts),
  color: `#${look.color ?? COLORS.ink}`,
  fill: look.fill === undefined ? null : `#${look.fill}`,
  edges: EDGES[look.edges],
  horizontal: HORIZONTAL[look.horizontal],
  vertical: VERTICAL[look.vertical],
  wrap: look.wrap,
  locked: look.isInput !== true,
});
