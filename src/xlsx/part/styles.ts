import type { CellStyle } from 'hucre';
import type { FileBook, FileStyle } from '../book.ts';
import type { ColorOf } from './colors.ts';
import { builtInFormat } from './number-formats.ts';
import { alignmentOf, borderOf, fillOf, fontOf, lockOf, said } from './style-parts.ts';
import { childOf, childrenOf, isTrueAt, numberAt, textAt, type Tree } from './tree.ts';

/** Number of the style that cells have which were given none. */
const NORMAL = 0;

export interface StylesOfFile extends Pick<FileBook, 'font' | 'vertical' | 'styles' | 'namedStyles'> {
  /** What conditional formats and tables change, by number. */
  readonly formats: readonly CellStyle[];
}

/** A style part (ECMA-376 part 1, 18.8.39 styleSheet); every style says its font in full. */
export function readStyles(part: Tree, colorOf: ColorOf): StylesOfFile {
  const codes = new Map(
    childrenOf(childOf(part, 'numFmts'), 'numFmt').map((tree) => [
      numberAt(tree, 'numFmtId') ?? -1,
      textAt(tree, 'formatCode'),
    ]),
  );
  const formatCode = (id: number): string => codes.get(id) ?? builtInFormat(id);
  const fonts = childrenOf(childOf(part, 'fonts'), 'font').map((tree) => fontOf(tree, colorOf));
  const fills = childrenOf(childOf(part, 'fills'), 'fill').map((tree) => fillOf(tree, colorOf));
  const borders = childrenOf(childOf(part, 'borders'), 'border').map((tree) => borderOf(tree, colorOf));
  const lookOf = (tree: Tree): FileStyle => {
    const code = formatCode(numberAt(tree, 'numFmtId') ?? 0);
    return said<FileStyle>({
      font: fonts[numberAt(tree, 'fontId') ?? 0],
      fill: fills[numberAt(tree, 'fillId') ?? 0],
      border: borders[numberAt(tree, 'borderId') ?? 0],
      alignment: alignmentOf(tree),
      numFmt: code === 'General' ? null : code,
      protection: lockOf(tree),
      quotePrefix: isTrueAt(tree, 'quotePrefix') || null,
    });
  };
  const bases = childrenOf(childOf(part, 'cellStyleXfs'), 'xf');
  const named = childrenOf(childOf(part, 'cellStyles'), 'cellStyle')
    .map((tree) => ({ tree, base: numberAt(tree, 'xfId') ?? 0, builtIn: numberAt(tree, 'builtinId') }))
    .filter(({ base, builtIn }) => builtIn !== NORMAL && bases[base] !== undefined);
  const styles = childrenOf(childOf(part, 'cellXfs'), 'xf').map((tree): FileStyle => {
    const place = named.findIndex(({ base }) => base === (numberAt(tree, 'xfId') ?? 0));
    return { ...lookOf(tree), ...(place < 0 ? {} : { named: place }) };
  });
  const plain = styles[0] ?? {};
  const vertical = plain.alignment?.vertical;
  return {
    font: plain.font ?? {},
    vertical: vertical === 'top' || vertical === 'center' ? vertical : 'bottom',
    styles: styles.length === 0 ? [{}] : styles,
    namedStyles: named.map(({ tree, base, builtIn }) => ({
      name: textAt(tree, 'name'),
      builtIn,
      look: lookOf(bases[base] as Tree),
    })),
    formats: childrenOf(childOf(part, 'dxfs'), 'dxf').map((tree) => differenceOf(tree, colorOf, formatCode)),
  };
}

/** What a conditional format changes (18.8.14 dxf). */
function differenceOf(tree: Tree, colorOf: ColorOf, formatCode: (id: number) => string): CellStyle {
  const [font, fill, border, format] = ['font', 'fill', 'border', 'numFmt'].map((name) =>
    childOf(tree, name),
  );
  const code = format?.attributes.formatCode;
  return said<CellStyle>({
    font: font === undefined ? null : fontOf(font, colorOf),
    fill: fill === undefined ? null : fillOf(fill, colorOf),
    border: border === undefined ? null : borderOf(border, colorOf),
    alignment: alignmentOf(tree),
    numFmt: format === undefined ? null : (code ?? formatCode(numberAt(format, 'numFmtId') ?? 0)),
  });
}
