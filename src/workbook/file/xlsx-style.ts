import type { BorderStyle, CellStyle as HucreStyle } from 'hucre';
import { type FontChoice, FONT_NAMES, isBold } from '../model/font.ts';
import { type CellStyle, STYLES } from '../model/cell-style.ts';

/** GB2312: programs that do not have the font take another Chinese one. */
const CHINESE_CHARSET = 134;

/** The default font of a workbook; styles with this font do not repeat it. */
export const defaultFont = (choice: FontChoice) => ({
  name: FONT_NAMES[choice].body,
  size: STYLES.text.size,
  charset: CHINESE_CHARSET,
});

const LINE = { style: 'thin' } as const;

const BORDERS: Readonly<Record<Exclude<CellStyle['edges'], 'none'>, BorderStyle>> = {
  all: { left: LINE, right: LINE, top: LINE, bottom: LINE },
  'open-below': { left: LINE, right: LINE, top: LINE },
  sides: { left: LINE, right: LINE },
  'open-above': { left: LINE, right: LINE, bottom: LINE },
  'band-start': { left: LINE, top: LINE, bottom: LINE },
  band: { top: LINE, bottom: LINE },
  'band-end': { right: LINE, top: LINE, bottom: LINE },
};

/** Translates a cell style for an .xlsx file. */
export function xlsxStyleOf(style: CellStyle, choice: FontChoice): HucreStyle {
  return {
    ...fontOf(style, choice),
    ...(style.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.fill } } as const }),
    ...(style.edges === 'none' ? {} : { border: BORDERS[style.edges] }),
    alignment: { horizontal: style.horizontal, vertical: style.vertical, wrapText: style.wrap },
    ...(style.format === 'General' ? {} : { numFmt: style.format }),
    ...(style.isInput === true ? { protection: { locked: false } } : {}),
  };
}

function fontOf(style: CellStyle, choice: FontChoice): Pick<HucreStyle, 'font'> {
  const { font, size, color } = style;
  const bold = isBold(style, choice);
  if (font === 'body' && size === STYLES.text.size && !bold && color === undefined) return {};
  return {
    font: {
      name: FONT_NAMES[choice][font],
      size,
      charset: CHINESE_CHARSET,
      ...(bold ? { bold } : {}),
      ...(color === undefined ? {} : { color: { rgb: color } }),
    },
  };
}
