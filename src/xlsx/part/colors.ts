import { parseThemeColors, resolveThemeColor } from 'hucre';
import { numberAt, type Tree } from './tree.ts';

/** RRGGBB of an element that names a colour; null: automatic, or not known. */
export type ColorOf = (tree: Tree) => string | null;

/** A theme colour by number: the file counts light before dark, the theme the other way round. */
const THEME_ORDER = [1, 0, 3, 2];

/** The colours of the old palette (ECMA-376 part 1, 18.8.27 indexedColors), from number 8. */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';
const INDEXED = PALETTE.split(' ');

/** Reads colours with the theme of the file, "" where it has none. */
export function colorReader(theme: string): ColorOf {
  const colors = theme === '' ? null : parseThemeColors(theme);
  return (tree) => {
    const { rgb } = tree.attributes;
    if (rgb !== undefined && rgb !== '') return rgb.slice(-6).toUpperCase();
    const themed = numberAt(tree, 'theme');
    if (themed !== null && colors !== null)
      return resolveThemeColor(colors, THEME_ORDER[themed] ?? themed, numberAt(tree, 'tint') ?? 0);
    const indexed = numberAt(tree, 'indexed');
    // The first eight are the same as the next eight; 64 and above are the system's own.
    return indexed === null ? null : (INDEXED[indexed < 8 ? indexed : indexed - 8] ?? null);
  };
}
