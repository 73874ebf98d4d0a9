/** The functions of pictures in cells: DISPIMG of WPS, IMAGE of Excel; files put _xlfn. before names that old programs do not know. */
const PICTURE = /^=?(?:_xlfn\.){0,2}(?:DISPIMG|IMAGE)\(/i;
const WPS_PICTURE = /^=(?:_xlfn\.){0,2}DISPIMG\(/i;

/** Whether a formula, with or without "=", shows a picture. */
export const isPictureFormula = (formula: string): boolean => PICTURE.test(formula);

/** Whether a value is the formula of a picture, which WPS stores as its result. */
export const isPictureText = (value: unknown): boolean =>
  typeof value === 'string' && WPS_PICTURE.test(value);
