import { elementAt } from '#document/read/element-at';
import type { Random } from '../support/variants/variant.ts';

/** Characters and words of notices, and characters that readers often handle wrongly. */
const SOUP = [
  ...'，。；、：:（）()〔〕[]【】《》“”0123456789①②③一二三四五六七八九十百第章节条|.．—–-%％\\$',
  ' ',
  '\t',
  '\n',
  '\r',
  '\u3000',
  '\u200b',
  '\ufeff',
  '\ud83d',
  '责任单位：',
  '牵头领导：',
  '附件',
  '序号',
  '市发改委',
  '各县（区）政府',
];

const int = (random: Random, below: number): number => Math.floor(random() * below);
const pick = <T>(random: Random, from: readonly T[]): T => elementAt(from, int(random, from.length));
const times = (count: number, random: Random, step: (text: string) => string, text: string): string => {
  let out = text;
  for (let i = 0; i < count; i += 1) out = step(out);
  return out;
};

/** A mutation that changes the list of lines four times. */
function lines(change: (all: string[], random: Random) => void) {
  return (text: string, random: Random): string => {
    const all = text.split('\n');
    for (let i = 0; i < 4; i += 1) change(all, random);
    return all.join('\n');
  };
}

/** Changes that a notice may suffer when it is copied or converted, and worse ones. */
export const MUTATIONS: Readonly<Record<string, (text: string, random: Random) => string>> = {
  'lines deleted': lines((all, random) => all.splice(int(random, all.length), 1 + int(random, 3))),
  'lines doubled': lines((all, random) => {
    const at = int(random, all.length);
    all.splice(int(random, all.length), 0, ...all.slice(at, at + 1 + int(random, 4)));
  }),
  'lines swapped': lines((all, random) => {
    const [a, b] = [int(random, all.length), int(random, all.length)];
    [all[a], all[b]] = [all[b] ?? '', all[a] ?? ''];
  }),
  'lines shuffled': (text, random) =>
    text
      .split('\n')
      .map((line) => [random(), line] as const)
      .sort(([a], [b]) => a - b)
      .map(([, line]) => line)
      .join('\n'),
  'lines joined': (text, random) => text.replace(/\n+/g, (ends) => (random() < 0.4 ? '' : ends)),
  'lines broken': (text, random) => text.replace(/./g, (char) => (random() < 0.03 ? `${char}\n` : char)),
  'characters deleted': (text, random) =>
    times(
      20,
      random,
      (t) => {
        const at = int(random, t.length);
        return t.slice(0, at) + t.slice(at + 1 + int(random, 4));
      },
      text,
    ),
  'characters inserted': (text, random) =>
    times(
      20,
      random,
      (t) => {
        const at = int(random, t.length);
        return t.slice(0, at) + pick(random, SOUP) + t.slice(at);
      },
      text,
    ),
  'stretches doubled': (text, random) =>
    times(
      10,
      random,
      (t) => {
        const [from, to] = [int(random, t.length), int(random, t.length)];
        return t.slice(0, to) + t.slice(from, from + 1 + int(random, 60)) + t.slice(to);
      },
      text,
    ),
  'cut off at the end': (text, random) => text.slice(0, int(random, text.length)),
  'cut off at the start': (text, random) => text.slice(int(random, text.length)),
  'brackets lost': (text, random) => text.replace(/[（）()[\]]/g, (char) => (random() < 0.3 ? '' : char)),
  'brackets for stops': (text, random) =>
    text.replace(/[、，。]/g, (char) => (random() < 0.2 ? pick(random, ['（', '）']) : char)),
  'huge numbers': (text, random) =>
    text.replace(/\d+/g, (digits) => (random() < 0.3 ? '9'.repeat(1 + int(random, 40)) : digits)),
  soup: (text, random) =>
    Array.from({ length: 2000 }, () =>
      random() < 0.5 ? pick(random, SOUP) : (text[int(random, text.length)] ?? ''),
    ).join(''),
};
