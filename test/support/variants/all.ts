import { CHARACTER_VARIANTS } from './characters.ts';
import { FURNITURE_VARIANTS } from './furniture.ts';
import { LINE_VARIANTS } from './lines.ts';
import { STYLE_VARIANTS } from './style.ts';
import type { Variant } from './variant.ts';

/** All variants. */
export const VARIANTS: readonly Variant[] = [
  ...CHARACTER_VARIANTS,
  ...LINE_VARIANTS,
  ...FURNITURE_VARIANTS,
  ...STYLE_VARIANTS,
];
