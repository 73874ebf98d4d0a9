import type { SectionStep, TaskDraft } from './draft.ts';

const path = (steps: readonly SectionStep[]): string => steps.map((step) => step.ordinal).join('.');
const named = (draft: TaskDraft): readonly SectionStep[] => draft.sections.filter((step) => !step.generic);

/** Printed number, or the running number within the section where none is printed. */
function numbersWithin(drafts: readonly TaskDraft[], keyOf: (draft: TaskDraft) => string): readonly string[] {
  const counts = new Map<string, number>();
  return drafts.map((draft) => {
    if (draft.no !== '') return draft.no;
    const key = keyOf(draft);
    const next = (counts.get(key) ?? 0) + 1;
    counts.set(key, next);
    return String(next);
  });
}

const isUnique = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/**
 * The part of a task's id behind the # and the list: its number where numbers
 * run through the list ("13"), else with the ordinal of its section ("2.7"),
 * else with those of all sections above it. A number printed twice in one place
 * gets a suffix, so ids stay unique and, the notice unchanged, the same.
 */
export function keysOfList(drafts: readonly TaskDraft[]): readonly string[] {
  const printed = drafts.every((draft) => draft.no !== '');
  const plain = drafts.map((draft) => draft.no);
  if (printed && isUnique(plain)) return plain;

  const numbers = numbersWithin(drafts, (draft) => path(draft.sections));
  const schemes: readonly ((draft: TaskDraft) => string)[] = [
    (draft) => path(named(draft).slice(-1)),
    (draft) => path(named(draft)),
    (draft) => path(draft.sections),
  ];
  let keys: readonly string[] = [];
  for (const scheme of schemes) {
    keys = drafts.map((draft, i) => [scheme(draft), numbers[i]].filter((part) => part !== '').join('.'));
    if (isUnique(keys)) return keys;
  }
  return withSuffixes(keys);
}

function withSuffixes(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  const taken = new Set(keys);
  return keys.map((key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    if (times === 1) return key;
    let suffix = times;
    while (taken.has(`${key}-${suffix}`)) suffix += 1;
    taken.add(`${key}-${suffix}`);
    return `${key}-${suffix}`;
  });
}

/** Title as an id where no document number is printed: its letters and digits. */
export const slugOf = (title: string): string => title.replace(/[^\p{L}\p{N}〔〕（）]/gu, '').slice(0, 80);
