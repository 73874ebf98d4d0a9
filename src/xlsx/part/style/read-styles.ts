import type { CellStyle as HucreStyle } from 'hucre';
import type { XlsxBook, XlsxStyle } from '../../book.ts';
import type { ColorOf } from './colors.ts';
import { builtInFormat } from '../../number-format/built-in.ts';
import { alignmentOf, borderOf, fillOf, fontOf, lockOf, withoutEmpty } from './style-elements.ts';
import { childOf, childrenOf, isTrueAt, numberAt, textAt, type XmlElement } from '../xml/tree.ts';

/** Id of the built-in style Normal. */
const NORMAL = 0;

export interface XlsxStyles extends Pick<XlsxBook, 'font' | 'vertical' | 'styles' | 'namedStyles'> {
  /** The differential formats by `dxfId`: what conditional formats change. */
  readonly formats: readonly HucreStyle[];
}

/** Parses a style part (ECMA-376 part 1, 18.8.39 styleSheet). Every style contains its whole font. */
export function parseStyles(part: XmlElement, colorOf: ColorOf): XlsxStyles {
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
  const styleOf = (tree: XmlElement): XlsxStyle => {
    const code = formatCode(numberAt(tree, 'numFmtId') ?? 0);
    return withoutEmpty<XlsxStyle>({
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
  const named = childrenOf(childOf(part, 'cellStyles'), 'cellStyle').flatMap((tree) => {
    const [base, builtIn] = [numberAt(tree, 'xfId') ?? 0, numberAt(tree, 'builtinId')];
    const format = bases[base];
    return builtIn === NORMAL || format === undefined ? [] : [{ tree, base, builtIn, format }];
  });
  const cellStyles = childrenOf(childOf(part, 'cellXfs'), 'xf').map((tree): XlsxStyle => {
    const place = named.findIndex(({ base }) => base === (numberAt(tree, 'xfId') ?? 0));
    return { ...styleOf(tree), ...(place < 0 ? {} : { named: place }) };
  });
  const plain = cellStyles[0] ?? {};
  const vertical = plain.alignment?.vertical;
  return {
    font: plain.font ?? {},
    vertical: vertical === 'top' || vertical === 'center' ? vertical : 'bottom',
    styles: cellStyles.length === 0 ? [{}] : cellStyles,
    namedStyles: named.map(({ tree, builtIn, format }) => ({
      name: textAt(tree, 'name'),
      builtIn,
      style: styleOf(format),
    })),
    formats: childrenOf(childOf(part, 'dxfs'), 'dxf').map((tree) => differenceOf(tree, colorOf, formatCode)),
  };
}

/** A differential format: what a conditional format changes (18.8.14 dxf). */
function differenceOf(tree: XmlElement, colorOf: ColorOf, formatCode: (id: number) => string): HucreStyle {
  const [font, fill, border, format] = ['font', 'fill', 'border', 'numFmt'].map((name) =>
    childOf(tree, name),
  );
  const code = format?.attributes.formatCode;
  return withoutEmpty<HucreStyle>({
    font: font === undefined ? null : fontOf(font, colorOf),
    fill: fill === undefined ? null : fillOf(fill, colorOf),
    border: border === undefined ? null : borderOf(border, colorOf),
    alignment: alignmentOf(tree),
    numFmt: format === undefined ? null : (code ?? formatCode(numberAt(format, 'numFmtId') ?? 0)),
  });
}
