import { allUnder, isOn, type Node, plainText, under } from './tree.ts';

export const STYLE_ASPECTS = [
  'number format',
  'font',
  'fill',
  'borders',
  'alignment',
  'wrap',
  'locked',
] as const;

/** The aspects of a cell style as text for comparison. */
export type StyleFacts = Readonly<Record<(typeof STYLE_ASPECTS)[number], string>>;

const BUILT_IN: Readonly<Record<string, string>> = {
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '14': 'yyyy/m/d',
  '49': '@',
};
const BLACK = '000000';
export const NO_FILL = 'none';
export const NO_BORDERS = 'none';

/** A colour as RRGGBB; theme and indexed colours by number. */
const colorOf = ({ at }: Node, otherwise: string): string => {
  if (at.rgb) return at.rgb.slice(-6).toUpperCase();
  if (at.theme) return at.theme === '1' && !at.tint ? BLACK : `theme ${at.theme} ${at.tint ?? ''}`.trim();
  return at.indexed && Number(at.indexed) < 64 ? `indexed ${at.indexed}` : otherwise;
};

function fontWords(font: Node): string {
  const has = (name: string): boolean => {
    const node = font.nodes.find((one) => one.name === name);
    return node !== undefined && node.at.val !== '0' && node.at.val !== 'false' && node.at.val !== 'none';
  };
  return [
    plainText(under(font, 'name').at.val ?? ''),
    under(font, 'sz').at.val ?? '',
    colorOf(under(font, 'color'), BLACK),
    ...['b', 'i', 'strike', 'u'].filter(has).map((name) => WORDS[name] ?? ''),
    under(font, 'vertAlign').at.val ?? '',
  ]
    .filter((word) => word !== '')
    .join(' ');
}
const WORDS: Readonly<Record<string, string>> = { b: 'bold', i: 'italic', strike: 'struck', u: 'underlined' };

/** A fill; its colour is the background colour in a conditional format, the foreground colour in a cell. */
function fillWords(fill: Node): string {
  const pattern = under(fill, 'patternFill');
  const [front, back] = ['fgColor', 'bgColor'].map((name) => colorOf(under(pattern, name), ''));
  const kind = pattern.at.patternType ?? (front || back ? 'solid' : 'none');
  if (kind === 'none') return NO_FILL;
  return kind === 'solid' ? front || back || BLACK : `${kind} ${front ?? ''} on ${back ?? ''}`;
}

function borderWords(border: Node): string {
  const lines = border.nodes.flatMap((side) => {
    const style = side.at.style ?? 'none';
    return style === 'none' ? [] : [`${side.name} ${style} ${colorOf(under(side, 'color'), BLACK)}`];
  });
  return lines.length === 0 ? NO_BORDERS : lines.join(', ');
}

/** Cell styles and formats of conditional formats, by index. */
export function stylesOf(part: Node): {
  readonly cells: readonly StyleFacts[];
  readonly formats: readonly string[];
} {
  const codes = new Map(
    allUnder(under(part, 'numFmts'), 'numFmt').map(({ at }) => [at.numFmtId, plainText(at.formatCode ?? '')]),
  );
  const fonts = under(part, 'fonts').nodes.map(fontWords);
  const fills = under(part, 'fills').nodes.map(fillWords);
  const borders = under(part, 'borders').nodes.map(borderWords);
  const cells = under(part, 'cellXfs').nodes.map((xf): StyleFacts => {
    const { numFmtId = '0', fontId, fillId, borderId } = xf.at;
    const { horizontal = 'general', vertical = 'bottom', wrapText, ...others } = under(xf, 'alignment').at;
    const more = Object.entries(others)
      .filter(([, value]) => value !== '0' && value !== 'false')
      .map(([name, value]) => ` ${name} ${value}`);
    const lock = under(xf, 'protection').at;
    return {
      'number format': codes.get(numFmtId) ?? BUILT_IN[numFmtId] ?? 'General',
      font: fonts[Number(fontId ?? 0)] ?? '',
      fill: fills[Number(fillId ?? 0)] ?? NO_FILL,
      borders: borders[Number(borderId ?? 0)] ?? NO_BORDERS,
      alignment: `${horizontal} ${vertical}${more.sort().join('')}`,
      wrap: isOn(wrapText) ? 'yes' : 'no',
      locked: `${lock.locked === undefined || isOn(lock.locked) ? 'yes' : 'no'}${isOn(lock.hidden) ? ', formula hidden' : ''}`,
    };
  });
  const formats = under(part, 'dxfs').nodes.map((dxf) =>
    dxf.nodes
      .map((node) => {
        if (node.name === 'font') return `font ${fontWords(node)}`;
        if (node.name === 'fill') return `fill ${fillWords(node)}`;
        return node.name === 'border' ? `borders ${borderWords(node)}` : (node.at.formatCode ?? '');
      })
      .sort()
      .join('; '),
  );
  return { cells, formats };
}
