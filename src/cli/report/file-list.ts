import type { Language } from '#core/text/language';

/** The files of a command line in one word: `a.txt`, or `a.txt等 3 个文件`. */
export function fileList([first = '', ...others]: readonly string[], language: Language): string {
  if (others.length === 0) return first;
  return language === 'zh' ? `${first}等 ${others.length + 1} 个文件` : `${first} and ${others.length} more`;
}
