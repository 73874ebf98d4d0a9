import { formatGoal } from '../check/status/format.ts';
import type { Target } from '../record/target.ts';
import type { Language } from '../text/language.ts';
import type { TargetChange } from './compare-targets.ts';
import type { DiffItem, DiffKind } from './diff.ts';

/** Characters of a text that a sentence quotes. */
const LONGEST = 40;

const zh = {
  kinds: {
    kept: '保留',
    reworded: '改写',
    raised: '提高',
    lowered: '降低',
    moved: '调整时限',
    dropped: '取消',
    added: '新增',
  } as Readonly<Record<DiffKind, string>>,
  noDeadline: '年内',
  added: (target: string): string => `新增 ${target}`,
  dropped: (target: string): string => `不再有 ${target}`,
  lead: (was: string, is: string): string => `牵头单位 ${was} → ${is}`,
  number: (was: string, is: string): string => `序号 ${was} → ${is}`,
  uncertain: '疑为同一项，请核对',
  none: '未列',
  stop: '；',
};

/** Fixed words of what changed between two notices. */
export type DiffWords = typeof zh;

const en: DiffWords = {
  kinds: {
    kept: 'kept',
    reworded: 'reworded',
    raised: 'raised',
    lowered: 'lowered',
    moved: 'deadline moved',
    dropped: 'dropped',
    added: 'added',
  },
  noDeadline: 'within the year',
  added: (target) => `new: ${target}`,
  dropped: (target) => `no longer: ${target}`,
  lead: (was, is) => `lead unit ${was} → ${is}`,
  number: (was, is) => `number ${was} → ${is}`,
  uncertain: 'likely the same, please check',
  none: 'none',
  stop: '; ',
};

export const DIFF_WORDS: Readonly<Record<Language, DiffWords>> = { zh, en };

/** What changed of a task, in one line: 改造老旧住宅 400幢 → 450幢. */
export function diffSentence(item: DiffItem, language: Language = 'zh'): string {
  const { a, b, targets, isReworded, isMoved, isHandedOver, isUncertain, kind } = item;
  const words = DIFF_WORDS[language];
  if (a === null || b === null) return short((a ?? b)?.content ?? '');
  const units = (list: readonly string[]): string => list.join('、') || words.none;
  const parts = [
    ...targets.map((change) => targetWords(change, words)),
    ...(isMoved ? [`${a.dueText ?? words.noDeadline} → ${b.dueText ?? words.noDeadline}`] : []),
    ...(isReworded || (kind === 'reworded' && targets.length === 0)
      ? [contentWords(a.content, b.content)]
      : []),
    ...(isHandedOver ? [words.lead(units(a.leadUnits), units(b.leadUnits))] : []),
    ...(isUncertain ? [words.uncertain] : []),
  ];
  if (parts.length > 0) return parts.join(words.stop);
  return a.no === b.no || a.no === '' || b.no === ''
    ? short(b.content)
    : `${short(b.content)}${words.stop}${words.number(a.no, b.no)}`;
}

function targetWords({ kind, a, b }: TargetChange, words: DiffWords): string {
  if (a === null || b === null) {
    const one = a ?? b;
    if (one === null) return '';
    const text = `${one.metric} ${goalWords(one, words)}`.trim();
    return a === null ? words.added(text) : words.dropped(text);
  }
  const metric = a.metric === b.metric ? b.metric : `${a.metric} → ${b.metric}`;
  const isMoved = kind === 'moved' || a.value === null;
  const [was, is] = [a, b].map((target) =>
    isMoved ? (target.deadline ?? words.noDeadline) : formatGoal(target),
  );
  return `${metric} ${was ?? ''} → ${is ?? ''}`;
}

const goalWords = (target: Target, words: DiffWords): string =>
  target.value === null ? (target.deadline ?? words.noDeadline) : formatGoal(target);

/** The parts in which two texts differ, with a few words around them. */
function contentWords(was: string, is: string): string {
  let start = 0;
  while (start < was.length && was[start] === is[start]) start += 1;
  let end = 0;
  const most = Math.min(was.length, is.length) - start;
  while (end < most && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  const from = Math.max(0, start - AROUND);
  const part = (text: string): string => {
    const to = Math.min(text.length, text.length - end + AROUND);
    return `“${from > 0 ? '…' : ''}${short(text.slice(from, to))}${to < text.length ? '…' : ''}”`;
  };
  return `${part(was)} → ${part(is)}`;
}

/** Characters that are shown on either side of a difference. */
const AROUND = 6;

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : line;
}
