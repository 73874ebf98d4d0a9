import { linesOf, type Variant } from './variant.ts';

/** Full-width punctuation marks → half-width marks. */
const HALF_WIDTH_MARKS: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '％': '%',
  '．': '.',
};
const FULL_WIDTH_MARKS = Object.fromEntries(
  Object.entries(HALF_WIDTH_MARKS).map(([full, half]) => [half, full]),
);

const FULL_WIDTH_DIGIT_OFFSET = '０'.charCodeAt(0) - '0'.charCodeAt(0);
const NO_BREAK_SPACE = '\u00a0';
const INVISIBLE = ['\u200b', '\ufeff', '\u200c'] as const;
const INVISIBLE_SHARE = 0.05;
const SPACE_SHARE = 0.6;

const HAN = '\\u4e00-\\u9fff';
const DIGIT_NEXT_TO_HAN = new RegExp(`(?<=[${HAN}])(?=[0-9])|(?<=[0-9%])(?=[${HAN}])`, 'g');
/** A full-width point or colon inside a figure (2.5, 12:30) would change its value, so these are excluded. */
const HALF_MARK_OUTSIDE_FIGURE = /[,;()]|(?<![0-9]):|:(?![0-9])/g;

/** Changes of single characters. */
export const CHARACTER_VARIANTS: readonly Variant[] = [
  {
    name: 'half-width punctuation',
    apply: (text) => text.replace(/[，：；（）％．]/g, (mark) => HALF_WIDTH_MARKS[mark] ?? mark),
  },
  {
    name: 'full-width punctuation',
    apply: (text) => text.replace(HALF_MARK_OUTSIDE_FIGURE, (mark) => FULL_WIDTH_MARKS[mark] ?? mark),
  },
  {
    name: 'full-width digits',
    apply: (text) =>
      text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH_DIGIT_OFFSET)),
  },
  {
    name: 'spaces between digits and Chinese',
    apply: (text, random) => text.replace(DIGIT_NEXT_TO_HAN, () => (random() < SPACE_SHARE ? ' ' : '')),
  },
  {
    name: 'no spaces between digits and Chinese',
    apply: (text) => text.replace(new RegExp(`(?<=[${HAN}]) +(?=[0-9])|(?<=[0-9%]) +(?=[${HAN}])`, 'g'), ''),
  },
  {
    name: 'no-break spaces',
    apply: (text) => text.replace(/ /g, NO_BREAK_SPACE).replace(DIGIT_NEXT_TO_HAN, NO_BREAK_SPACE),
  },
  {
    name: 'invisible characters',
    apply: (text, random) =>
      INVISIBLE[1] +
      text.replace(new RegExp(`(?<=[${HAN}])(?=[${HAN}])`, 'g'), () =>
        random() < INVISIBLE_SHARE ? (INVISIBLE[Math.floor(random() * INVISIBLE.length)] ?? '') : '',
      ),
  },
  { name: 'carriage returns', apply: (text) => linesOf(text).join('\r\n') },
  {
    name: 'white space at both ends of lines',
    suits: ({ prose }) => prose,
    apply: (text) =>
      linesOf(text)
        .map((line) => `　　${line}  `)
        .join('\n'),
  },
];
