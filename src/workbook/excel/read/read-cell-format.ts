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

/** The one format of a column of cells; null where they differ. */
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

/** What both a range and a cell say of their format; each may be missing. */
interface Shown {
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

/** Excel answers nothing where cells differ. */
function isUniform(shown: Shown): boolean {
  const { font, fill, protection } = shown;
  return [
    font?.name,
    font?.size,
    font?.bold,
    font?.italic,
    font?.underline,
    font?.strikethrough,
    font?.color,
    fill?.color,
    shown.horizontalAlignment,
    shown.verticalAlignment,
    shown.wrapText,
    shown.indentLevel,
    protection?.locked,
  ].every((part) => part !== null && part !== '');
}

function cellFormat(shown: Shown, edges: CellEdges): CellFormat {
  const { font = {}, fill = {}, protection = {} } = shown;
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
    horizontal: String(shown.horizontalAlignment ?? 'General') as Horizontal,
    vertical: String(shown.verticalAlignment ?? 'Bottom') as Vertical,
    wrap: shown.wrapText === true,
    indent: Number(shown.indentLevel ?? 0),
    locked: protection.locked !== false,
  };
}

const WHITE = '#FFFFFF';

/** Excel calls no fill white; only its missing pattern tells it from white paint (OfficeDev/office-js#4900). */
const fillOf = ({ color, pattern }: NonNullable<Shown['fill']>): string | null =>
  typeof color !== 'string' || (color === WHITE && pattern !== 'Solid') ? null : color;

/** Null: no line; undefined: not the same everywhere. */
function lineOf({
  style,
  weight,
  color,
}: Partial<Record<'style' | 'weight' | 'color', Part>>): CellLine | null | undefined {
  if (style === 'None' || style === undefined) return null;
  if (typeof style !== 'string' || typeof weight !== 'string' || typeof color !== 'string') return undefined;
  return { style: style as LineStyle, weight: weight as LineWeight, color };
}

/** The format of a cell as its properties tell it. */
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
