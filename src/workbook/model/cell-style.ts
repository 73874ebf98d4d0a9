/** The part of a page a font is for; `FONT_NAMES` gives the font. */
export type FontRole = 'title' | 'heading' | 'body';

/** Edges of a cell with a thin line. A band is one box over all columns: its start, its middle cells, its end. */
type Edges = 'all' | 'none' | 'open-below' | 'open-above' | 'sides' | 'band-start' | 'band' | 'band-end';

export interface CellStyle {
  readonly font: FontRole;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly edges: Edges;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
  /** Excel number format; "@": what is typed stays text. */
  readonly format: string;
  readonly isInput?: boolean;
}

/** Colours as RRGGBB. Whatever a colour means, the cell also says in words. */
export const COLORS = {
  headerFill: 'DDEBF7',
  inputFill: 'FFF9E5',
  groupFill: 'F2F2F2',
  warningFill: 'FFF2CC',
  errorFill: 'FCE4E4',
  goodFill: 'E7F4E4',
  link: '0B5394',
  alert: 'C00000',
  muted: '7F7F7F',
  ink: '000000',
} as const;

export const FORMATS = {
  text: '@',
  general: 'General',
  date: 'yyyy-mm-dd',
  integer: '0',
  percent: '0.0%',
  /** What Excel gives a cell into which 8.5% is typed. */
  typedPercent: '0.00%',
  /** Percentage points above or below. */
  points: '+0.0;-0.0;0.0',
  /** An empty cell for 0. */
  count: '0;-0;',
} as const;

const BODY: CellStyle = {
  font: 'body',
  size: 11,
  edges: 'all',
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  format: FORMATS.text,
};

/**
 * Every style of a cell. Fonts follow the official document standard (GB/T 9704):
 * 小标宋 for titles, 黑体 for headers, 仿宋 for text.
 */
export const STYLES = {
  title: { ...BODY, font: 'title', size: 22, edges: 'none', horizontal: 'center' },
  header: { ...BODY, font: 'heading', size: 12, fill: COLORS.headerFill, horizontal: 'center' },
  group: { ...BODY, font: 'heading', size: 12, fill: COLORS.groupFill, edges: 'band', wrap: false },
  section: { ...BODY, font: 'heading', size: 14, edges: 'none', wrap: false },
  note: { ...BODY, edges: 'none', color: COLORS.muted, wrap: false },
  legend: { ...BODY, edges: 'none', fill: COLORS.inputFill, wrap: false },
  prose: { ...BODY, size: 12, edges: 'none' },
  text: BODY,
  center: { ...BODY, horizontal: 'center' },
  number: { ...BODY, horizontal: 'right', format: FORMATS.general },
  centerNumber: { ...BODY, horizontal: 'center', format: FORMATS.general },
  count: { ...BODY, horizontal: 'center', format: FORMATS.count },
  figure: { ...BODY, format: FORMATS.integer },
  date: { ...BODY, horizontal: 'center', format: FORMATS.date },
  percent: { ...BODY, horizontal: 'right', format: FORMATS.percent },
  points: { ...BODY, horizontal: 'right', format: FORMATS.points },
  /** A lamp or another word that a formula returns; in a cell formatted as text Excel would show the formula. */
  lamp: { ...BODY, horizontal: 'center', format: FORMATS.general },
  /** A sentence that a formula returns. */
  sentence: { ...BODY, format: FORMATS.general },
  link: { ...BODY, color: COLORS.link, horizontal: 'center', format: FORMATS.general },
  inputText: { ...BODY, fill: COLORS.inputFill, isInput: true },
  inputCenter: { ...BODY, fill: COLORS.inputFill, horizontal: 'center', isInput: true },
  inputNumber: {
    ...BODY,
    fill: COLORS.inputFill,
    horizontal: 'right',
    format: FORMATS.general,
    isInput: true,
  },
  inputDate: { ...BODY, fill: COLORS.inputFill, horizontal: 'center', format: FORMATS.date, isInput: true },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;
