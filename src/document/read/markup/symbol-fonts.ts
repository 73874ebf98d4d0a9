/**
 * Characters of the symbol fonts that come with Office, which give their own meaning to the codes 20 to FF; Word
 * stores those also as F020 to F0FF. Source: the mapping of these fonts in the Unicode proposals for their symbols.
 */
const FONTS: Readonly<Record<string, readonly (readonly [first: number, characters: string])[]>> = {
  wingdings: [
    [0x21, '✏✂✁'],
    [0x28, '☎✆✉'],
    [0x45, '☜☞☝☟'],
    [0x4a, '☺😐☹'],
    [0x6c, '●❍■□□❑❒'],
    [0x75, '◆❖◆☒'],
    [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
    [0x9e, '·•▪○○○◉◎○▪☐'],
    [0xaa, '✦★✶✴✹✵'],
    [0xd8, '➢'],
    [0xdf, '←→↑↓↖↗↙↘'],
    [0xe8, '➔'],
    [0xef, '⇦⇨⇧⇩'],
    [0xfb, '✗✓☒☑'],
  ],
  'wingdings 2': [
    [0x4f, '✗✓☒☑☒☒'],
    [0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
    [0x96, '•●'],
    [0xa2, '■☐'],
  ],
  'wingdings 3': [
    [0x70, '▲▼△▽◀▶◁▷'],
    [0x7d, '▶'],
  ],
  webdings: [
    [0x61, '✓'],
    [0x63, '□'],
    [0x67, '■'],
    [0x6e, '●'],
    [0x72, '✗'],
  ],
  symbol: [
    [0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?'],
    [0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
    [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
    [0xa1, 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'],
    [0xc0, 'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊'],
    [0xe5, '∑'],
  ],
};

const TABLES: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map(
  Object.entries(FONTS).map(([font, runs]) => [
    font,
    new Map(runs.flatMap(([first, characters]) => [...characters].map((char, i) => [first + i, char]))),
  ]),
);

const tableOf = (font: string | null): ReadonlyMap<number, string> | undefined =>
  TABLES.get((font ?? '').replace(/["']/g, '').trim().toLowerCase());

/** Codes F000 to F0FF stand for 00 to FF. */
const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;
const inFont = (code: number): number => (code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);

/** The character of a code in a font; null for a symbol whose meaning is not known. */
export function symbolCharacter(font: string | null, code: number): string | null {
  const table = tableOf(font);
  const character = table?.get(inFont(code));
  if (character !== undefined) return character;
  const isUnicode = !isPrivate(code) && (table === undefined || code > 0xff);
  return isUnicode && code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/**
 * Text that is set in a font: characters of symbol fonts are what they show. Text in other fonts stays as it is,
 * and so do the letters of a symbol font that are not known; `unknown` are its private codes without a meaning.
 */
export function textInFont(
  font: string | null,
  text: string,
): { readonly text: string; readonly unknown: readonly number[] } {
  const table = tableOf(font);
  if (table === undefined) return { text, unknown: [] };
  const unknown: number[] = [];
  const shown = [...text].map((char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code <= 0x20) return char;
    const known = code <= 0xff || isPrivate(code) ? table.get(inFont(code)) : char;
    if (known !== undefined) return known;
    if (!isPrivate(code)) return char;
    unknown.push(code);
    return '\uFFFD';
  });
  return { text: shown.join(''), unknown };
}
