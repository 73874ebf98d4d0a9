import type { CellStyle, FontRole } from './cell-style.ts';

/**
 * Fonts that a workbook names (none are embedded). `official`: those of GB/T 9704, which
 * readers have to install; `common`: fonts of every Chinese Windows.
 */
export type FontChoice = 'official' | 'common';

export const FONT_NAMES: Readonly<Record<FontChoice, Readonly<Record<FontRole, string>>>> = {
  official: { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' },
  common: { title: '宋体', heading: '黑体', body: '仿宋' },
};

/** Whether a cell is bold; a title is where 小标宋 is replaced by 宋体. */
export const isBold = ({ bold, font }: CellStyle, fonts: FontChoice): boolean =>
  bold === true || (font === 'title' && fonts === 'common');
