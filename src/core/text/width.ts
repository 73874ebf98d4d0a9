const FULL_WIDTH_OFFSET = 0xfee0;
const WIDE = /[\uff01-\uff5e\u3000\u301c]/g;
const OTHERS: Readonly<Record<string, string>> = { '\u3000': ' ', '\u301c': '~' };

/**
 * Replaces full-width digits, letters and punctuation (１２，％（）) by their half-width forms,
 * one character by one, so that offsets stay valid. Chinese punctuation without a half-width
 * form (。、“”《》) is left as it is.
 */
export function toHalfWidth(text: string): string {
  return text.replace(
    WIDE,
    (char) => OTHERS[char] ?? String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
}
