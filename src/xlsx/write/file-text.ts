/**
 * What may not stand in the text of a file as it is: mark-up, control characters
 * and noncharacters (XML knows no way to write them), a bare carriage return
 * (readers turn it into a line feed), and what would be taken for the very
 * escape they are written with: _x0041_ would come back as A.
 */
const RISKY = /[&<>\0-\x08\v-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

const MARK_UP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** `_xHHHH_`, as ECMA-376 part 1, 22.9.2.19 (ST_Xstring) writes a character. */
const escaped = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The text as the XML of a sheet writes it, so that readers give the same text again. */
export const fileText = (text: string): string =>
  text.replace(RISKY, (character) => MARK_UP[character] ?? escaped(character));
