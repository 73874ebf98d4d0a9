const FULL_WIDTH_OFFSET = 0xfee0;
const WIDE = /[\uff01-\uff5e\u3000\u301c]/g;
const OTHERS: Readonly<Record<string, string>> = { '\u3000': ' ', '\u301c': '~' };

/**
 * The text with full-width digits, letters and punctuation (１２，％（）) as their
 * half-width forms. One character stays one character, so offsets keep their meaning.
 * Chinese stops and marks (。、“”《》) have no such form and stay.
 */
export function halfWidth(text: string): string {
  return text.replace(
    WIDE,
    (char) => OTHERS[char] ?? String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
}
