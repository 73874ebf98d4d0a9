/** A text with * for any signs, ? for one, and ~ before those meant as such. Letters count in any case. */
export function pattern(text: string, isWhole: boolean): RegExp {
  const source = text.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (sign, meant?: string, any?: string) => {
    if (meant !== undefined) return `\\${meant}`;
    if (any === undefined) return `\\${sign}`;
    return any === '*' ? '[^]*' : '[^]';
  });
  return new RegExp(isWhole ? `^${source}$` : source, 'i');
}

export const hasWildcards = (text: string): boolean => /[*?~]/.test(text);
