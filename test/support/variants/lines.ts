import { isProse, isWholeProse, linesOf, type Variant } from './variant.ts';

/** Characters per line: 28 on most pages of official documents, 40 in A4 exports. */
const LINE_WIDTHS = [28, 40] as const;

function cutAt(line: string, width: number): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < line.length; start += width) pieces.push(line.slice(start, start + width));
  return pieces.length === 0 ? [''] : pieces;
}

const wrapped = (text: string, width: number, between: string): string =>
  linesOf(text)
    .map((line) => cutAt(line, width).join(between))
    .join('\n');

const wraps: readonly Variant[] = LINE_WIDTHS.flatMap((width) => [
  {
    name: `lines cut at ${width} characters`,
    suits: isWholeProse,
    apply: (text: string) => wrapped(text, width, '\n'),
  },
  {
    name: `lines cut at ${width} characters, blank lines between`,
    suits: isWholeProse,
    apply: (text: string) => wrapped(text, width, '\n\n'),
  },
]);

/** Changes of line breaks: additional ones, fewer ones, at other places. */
export const LINE_VARIANTS: readonly Variant[] = [
  ...wraps,
  { name: 'a blank line after every line', apply: (text) => linesOf(text).join('\n\n') },
  {
    name: 'no blank lines',
    apply: (text) =>
      linesOf(text)
        .filter((line) => line.trim() !== '')
        .join('\n'),
  },
  {
    name: 'everything on one line',
    suits: (traits) => isProse(traits) && traits.numbered && !traits.broken,
    apply: (text) =>
      linesOf(text)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !/^[—-] \d+ [—-]$/.test(line))
        .join(' '),
  },
];
