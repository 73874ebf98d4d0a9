const FULL_WIDTH_OFFSET = 0xfee0;
const WIDE =
  /[\uff01-\uff5e\u3000\u301c\u223c\u00a0\u2009\u202f\u2010\u2011\u2212\ufe50-\ufe52\ufe54-\ufe57\ufe59\ufe5a\ufe63\ufe6a]/g;
/** Blanks, waves, minus signs and small forms, which have no offset in common. */
const OTHERS: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u301c': '~',
  '\u223c': '~',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\ufe63': '-',
  '\ufe50': ',',
  '\ufe51': '、',
  '\ufe52': '.',
  '\ufe54': ';',
  '\ufe55': ':',
  '\ufe56': '?',
  '\ufe57': '!',
  '\ufe59': '(',
  '\ufe5a': ')',
  '\ufe6a': '%',
};

/**
 * Replaces full-width digits, letters and punctuation (１２，％（）) and the many forms of the blank and
 * of the minus sign by their half-width forms, one character by one, so that offsets stay valid. Chinese punctuation without a half-width
 * form (。、“”《》) is left as it is.
 */
export function toHalfWidth(text: string): string {
  return text.replace(
    WIDE,
    (char) => OTHERS[char] ?? String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
}
