import type { CellLook, FontRole } from './cell-style.ts';

/**
 * Which fonts are named. `official`: those of the official document standard, to
 * be installed by the reader; `common`: fonts every Chinese Windows has. Fonts are
 * named only, never shipped.
 */
export type FontChoice = 'official' | 'common';

export const FONT_NAMES: Readonly<Record<FontChoice, Readonly<Record<FontRole, string>>>> = {
  official: { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' },
  common: { title: '宋体', heading: '黑体', body: '仿宋' },
};

/** Without a real 小标宋 a title is set apart by weight. */
export const isBold = ({ bold, font }: CellLook, fonts: FontChoice): boolean =>
  bold === true || (font === 'title' && fonts === 'common');
