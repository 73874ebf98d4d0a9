/** Font families to use where a font is not installed, by a part of its name. */
const FACES: readonly (readonly [RegExp, string])[] = [
  [/仿宋|FangSong/i, "FangSong, STFangsong, 'Noto Serif CJK SC', 'Noto Serif SC', serif"],
  [/楷|Kai/i, "KaiTi, STKaiti, 'Noto Serif CJK SC', 'Noto Serif SC', serif"],
  [/小标宋|标宋/, "FZXiaoBiaoSong-B05S, STZhongsong, 'Noto Serif CJK SC', 'Noto Serif SC', serif"],
  [/宋|Song|Times|Serif/i, "SimSun, STSong, 'Noto Serif CJK SC', 'Noto Serif SC', serif"],
];
const PLAIN = "DengXian, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** A font with its fallbacks, as a CSS font-family list. */
export const fontFamilies = (name: string): string =>
  `'${name.replaceAll(/['\\\n]/g, '')}', ${FACES.find(([pattern]) => pattern.test(name))?.[1] ?? PLAIN}`;
