import type { BorderStyle, CellStyle as FileCellStyle } from 'hucre';
import { type FontChoice, FONT_NAMES, isBold } from '../model/font.ts';
import { type CellStyle, STYLES } from '../model/cell-style.ts';

/** GB2312: where the font is missing, the program takes another Chinese one. */
const CHINESE_CHARSET = 134;

/** The font of a workbook's plain cells; cells that look so need not name it. */
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

/** A look in the words of the file library. */
export function xlsxStyleOf(look: CellStyle, choice: FontChoice): FileCellStyle {
  return {
    ...fontOf(look, choice),
    ...(look.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: look.fill } } as const }),
    ...(look.edges === 'none' ? {} : { border: BORDERS[look.edges] }),
    alignment: { horizontal: look.horizontal, vertical: look.vertical, wrapText: look.wrap },
    ...(look.format === 'General' ? {} : { numFmt: look.format }),
    ...(look.isInput === true ? { protection: { locked: false } } : {}),
  };
}

function fontOf(look: CellStyle, choice: FontChoice): Pick<FileCellStyle, 'font'> {
  const { font, size, color } = look;
  const bold = isBold(look, choice);
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
