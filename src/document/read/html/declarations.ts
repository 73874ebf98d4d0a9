/** What style declarations say about how the text of an element is read; a property that says nothing is absent. */
export interface StyleEffect {
  /** Whether it takes no place on the page (`display: none`). */
  readonly gone?: boolean;
  readonly invisible?: boolean;
  readonly struck?: true;
  readonly height?: 'raised' | 'lowered';
  /** How far it is raised by hand, in any unit. */
  readonly raise?: number;
  /** Font size in points. */
  readonly size?: number;
  readonly font?: string;
}

const DECLARATION = /([a-z-]{1,40})\s*:([^;]*)/gi;
const POINTS_PER_PIXEL = 0.75;

/** Reads the declarations of a style attribute or of a rule. */
export function readDeclarations(text: string): StyleEffect {
  let effect: StyleEffect = {};
  for (const [, name = '', raw = ''] of text.matchAll(DECLARATION)) {
    const value = raw.replace(/!\s*important/i, '').trim();
    effect = { ...effect, ...effectOf(name.toLowerCase(), value) };
  }
  return effect;
}

function effectOf(name: string, value: string): StyleEffect {
  const word = value.toLowerCase();
  switch (name) {
    case 'display':
      return { gone: word === 'none' };
    case 'visibility':
      return { invisible: word === 'hidden' || word === 'collapse' };
    case 'mso-hide':
      return word === 'all' ? { gone: true } : {};
    case 'text-decoration':
    case 'text-decoration-line':
      return word.includes('line-through') ? { struck: true } : {};
    case 'vertical-align':
      return verticalAlign(word);
    case 'mso-text-raise':
      return raisedBy(word);
    case 'font-size':
      return sizeOf(word);
    case 'font-family':
      return { font: familyOf(value) };
    case 'font':
      return fontOf(value);
    default:
      return {};
  }
}

/** Size and first family of the short form: `italic 7.0pt "Times New Roman", serif`. */
function fontOf(value: string): StyleEffect {
  const [, size, family] = /(?:^|\s)(\d[\d.]{0,6}(?:pt|px))(?:\/\S{1,20})?\s([^,]{1,60})/.exec(value) ?? [];
  return size === undefined || family === undefined ? {} : { ...sizeOf(size), font: familyOf(family) };
}

function verticalAlign(word: string): StyleEffect {
  if (word === 'super') return { height: 'raised' };
  return word === 'sub' ? { height: 'lowered' } : raisedBy(word);
}

function raisedBy(word: string): StyleEffect {
  const length = /^(-?\d{0,4}(?:\.\d{1,4})?)(?:pt|px|em|ex|rem|%)$/.exec(word)?.[1];
  return length === undefined || length === '' ? {} : { raise: Number(length) };
}

function sizeOf(word: string): StyleEffect {
  const [, number, unit] = /^(\d{1,4}(?:\.\d{1,4})?)(pt|px)$/.exec(word) ?? [];
  if (number === undefined) return {};
  return { size: Number(number) * (unit === 'px' ? POINTS_PER_PIXEL : 1) };
}

/** The first family of a list, without quotes. */
const familyOf = (value: string): string => (value.split(',')[0] ?? '').replace(/["']/g, '').trim();
