import { parseThemeColors, resolveThemeColor } from 'hucre';
import { numberAt, type XmlElement } from '../xml/tree.ts';

/** RRGGBB of a colour element; null: automatic or unknown. */
export type ColorOf = (tree: XmlElement) => string | null;

/** Index in the theme of colours 0–3: cells count light 1, dark 1, light 2, dark 2; the theme has dark before light. */
const THEME_ORDER = [1, 0, 3, 2];

/** The indexed colours from 8 on (ECMA-376 part 1, 18.8.27 indexedColors). */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';
const INDEXED = PALETTE.split(' ');

/** Reads colours with the theme part of the file, "" if it has none. */
export function colorReader(theme: string): ColorOf {
  const colors = theme === '' ? null : parseThemeColors(theme);
  return (tree) => {
    const { rgb } = tree.attributes;
    if (rgb !== undefined && rgb !== '') return rgb.slice(-6).toUpperCase();
    const themed = numberAt(tree, 'theme');
    if (themed !== null && colors !== null)
      return resolveThemeColor(colors, THEME_ORDER[themed] ?? themed, numberAt(tree, 'tint') ?? 0);
    const indexed = numberAt(tree, 'indexed');
    // 0–7 repeat 8–15; 64 and above are system colours.
    return indexed === null ? null : (INDEXED[indexed < 8 ? indexed : indexed - 8] ?? null);
  };
}
