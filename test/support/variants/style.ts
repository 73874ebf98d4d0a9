import { isWholeProse, mapLines, type Traits, type Variant } from './variant.ts';

const NUMBER_STYLES = ['#．', '#、', '#.', '# .', '#. ', '（#）'] as const;
const LABELS = [
  '牵头领导',
  '责任领导',
  '召集人',
  '牵头单位',
  '责任单位',
  '配合单位',
  '主办单位',
  '协办单位',
  '完成时限',
  '目标任务',
];
const LABEL_STYLES: readonly { readonly name: string; readonly write: (label: string) => string }[] = [
  { name: 'label:', write: (label) => `${label}:` },
  { name: 'label： ', write: (label) => `${label}： ` },
  { name: '【label】', write: (label) => `【${label}】` },
  { name: '［label］：', write: (label) => `［${label}］：` },
  { name: 'label and a space', write: (label) => `${label} ` },
  { name: 'letter-spaced label', write: (label) => `${[...label].join(' ')}：` },
];
const BRACKET_PAIRS = ['（）', '()', '〔〕', '[]', '【】'] as const;

const NUMBER_AT_START = /^(\d{1,3})[.．、](?:[  ]*)/;
const LABEL_AT_START = new RegExp(`^(${LABELS.join('|')})：`);

/** The index of the bracket that closes the one at `start`; -1 if there is none. */
function closingOf(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i += 1) {
    if ('（(['.includes(text[i] ?? ' ')) depth += 1;
    if ('）)]'.includes(text[i] ?? ' ')) depth -= 1;
    if (depth === 0) return i;
  }
  return -1;
}

/** The line with other brackets after full stops (they contain the responsible units and leaders). */
function withBrackets(line: string, pair: string): string {
  let out = '';
  let from = 0;
  for (const { index } of line.matchAll(/(?<=。)[（(\[]/g)) {
    const end = closingOf(line, index);
    if (end === -1 || index < from) continue;
    out += line.slice(from, index) + (pair[0] ?? '') + line.slice(index + 1, end) + (pair[1] ?? '');
    from = end + 1;
  }
  return out + line.slice(from);
}

/** Changes of the form of numbers, labels and brackets. */
export const STYLE_VARIANTS: readonly Variant[] = [
  ...NUMBER_STYLES.map((style) => ({
    name: `numbers as ${style}`,
    suits: (traits: Traits) => isWholeProse(traits) && traits.numbered,
    apply: (text: string) =>
      mapLines(text, (line) =>
        line.replace(NUMBER_AT_START, (_, number: string) => style.replace('#', number)),
      ),
  })),
  ...LABEL_STYLES.map(({ name, write }) => ({
    name: `labels as ${name}`,
    suits: isWholeProse,
    apply: (text: string) =>
      mapLines(text, (line) => line.replace(LABEL_AT_START, (_, label: string) => write(label))),
  })),
  ...BRACKET_PAIRS.map((pair) => ({
    name: `brackets as ${pair}`,
    suits: isWholeProse,
    apply: (text: string) => mapLines(text, (line) => withBrackets(line, pair)),
  })),
];
