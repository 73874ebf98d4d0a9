const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * The text with full-width digits, letters and punctuation (１２，％（）) as their
 * half-width forms. One character stays one character, so offsets keep their meaning.
 * Chinese stops and marks (。、“”《》) have no such form and stay.
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/\u3000/g, ' ')
    .replace(/\u301c/g, '~');
}
