/**
 * What has to be escaped: markup, control characters and noncharacters (not allowed in
 * XML in any spelling), a carriage return (XML parsers turn it into a line feed), and
 * the beginning of a literal `_xHHHH_`: _x0041_ would be read as A.
 */
const UNSAFE = /[&<>\0-\x08\v-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** `_xHHHH_`: the escape of ECMA-376 part 1, 22.9.2.19 (ST_Xstring). */
const escaped = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Escapes a text for the content of an element, so that it is read back unchanged. */
export const escapeXmlText = (text: string): string =>
  text.replace(UNSAFE, (character) => MARKUP[character] ?? escaped(character));
