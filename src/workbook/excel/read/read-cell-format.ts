import type {
  CellEdges,
  CellFormat,
  CellLine,
  Horizontal,
  LineStyle,
  LineWeight,
  Underline,
  Vertical,
} from '../../excel-model/cell-format.ts';

/** The format of a column of cells; null if they differ. */
export function uniformFormat({ format }: Excel.Range, rowCount: number): CellFormat | null {
  const lines = new Map(format.borders.items.map((border) => [border.sideIndex as string, lineOf(border)]));
  const line = (index: string): CellLine | null | undefined => (lines.has(index) ? lines.get(index) : null);
  const [top, bottom, left, right] = [
    line('EdgeTop'),
    line('EdgeBottom'),
    line('EdgeLeft'),
    line('EdgeRight'),
  ];
  const inside = rowCount > 1 ? line('InsideHorizontal') : top;
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return null;
  if (rowCount > 1 && [top, bottom].some((edge) => JSON.stringify(edge) !== JSON.stringify(inside)))
    return null;
  return isUniform(format) ? cellFormat(format, { top, bottom, left, right }) : null;
}

type Part = string | number | boolean | null;

/** The format properties that ranges and `CellProperties` have in common. */
interface FormatProperties {
  readonly font?: Partial<
    Record<'name' | 'size' | 'bold' | 'italic' | 'underline' | 'strikethrough' | 'color', Part>
  >;
  readonly fill?: Partial<Record<'color' | 'pattern', Part>>;
  readonly horizontalAlignment?: Part;
  readonly verticalAlignment?: Part;
  readonly wrapText?: Part;
  readonly indentLevel?: Part;
  readonly protection?: Partial<Record<'locked', Part>>;
}

/** Excel returns null or "" for a property in which the cells differ. */
function isUniform(properties: FormatProperties): boolean {
  const { font, fill, protection } = properties;
  return [
    font?.name,
    font?.size,
    font?.bold,
    font?.italic,
    font?.underline,
    font?.strikethrough,
    font?.color,
    fill?.color,
    properties.horizontalAlignment,
    properties.verticalAlignment,
    properties.wrapText,
    properties.indentLevel,
    protection?.locked,
  ].every((part) => part !== null && part !== '');
}

function cellFormat(properties: FormatProperties, edges: CellEdges): CellFormat {
  const { font = {}, fill = {}, protection = {} } = properties;
  return {
    fontName: String(font.name),
    fontSize: Number(font.size),
    bold: font.bold === true,
    italic: font.italic === true,
    underline: String(font.underline ?? 'None') as Underline,
    strikethrough: font.strikethrough === true,
    color: String(font.color ?? '#000000'),
    fill: fillOf(fill),
    edges,
    horizontal: String(properties.horizontalAlignment ?? 'General') as Horizontal,
    vertical: String(properties.verticalAlignment ?? 'Bottom') as Vertical,
    wrap: properties.wrapText === true,
    indent: Number(properties.indentLevel ?? 0),
    locked: protection.locked !== false,
  };
}

const WHITE = '#FFFFFF';

/** Excel returns white for a cell without fill; only the pattern distinguishes it from a white fill (OfficeDev/office-js#4900). */
const fillOf = ({ color, pattern }: NonNullable<FormatProperties['fill']>): string | null =>
  typeof color !== 'string' || (color === WHITE && pattern !== 'Solid') ? null : color;

/** null: no line; undefined: the cells differ. */
export function lineOf({
  style,
  weight,
  color,
}: Partial<Record<'style' | 'weight' | 'color', Part>>): CellLine | null | undefined {
  if (style === 'None' || style === undefined) return null;
  if (typeof style !== 'string' || typeof weight !== 'string' || typeof color !== 'string') return undefined;
  return { style: style as LineStyle, weight: weight as LineWeight, color };
}

/** The format of a single cell. */
export function formatOfCell({ format = {} }: Excel.CellProperties): CellFormat {
  const { borders = {} } = format;
  const edge = (border: Parameters<typeof lineOf>[0] = {}): CellLine | null => lineOf(border) ?? null;
  return cellFormat(format, {
    top: edge(borders.top),
    bottom: edge(borders.bottom),
    left: edge(borders.left),
    right: edge(borders.right),
  });
}
