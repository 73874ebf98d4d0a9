import type { SectionStep, TaskDraft } from './task-draft.ts';

const ordinalPath = (steps: readonly SectionStep[]): string => steps.map((step) => step.ordinal).join('.');
const namedSections = (draft: TaskDraft): readonly SectionStep[] =>
  draft.sections.filter((step) => !step.generic);

/** The printed number of each draft, or its 1-based position within its section if none is printed. */
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
 * The last part of the task ids of one list: the number if it is unique in the list ("13"), else
 * with the ordinal of its section ("2.7"), else with those of all sections above it. A number
 * repeated in one section gets a suffix, so ids are unique and the same at every reading.
 */
export function taskKeys(drafts: readonly TaskDraft[]): readonly string[] {
  const printed = drafts.every((draft) => draft.no !== '');
  const plain = drafts.map((draft) => draft.no);
  if (printed && isUnique(plain)) return plain;

  const numbers = numbersWithin(drafts, (draft) => ordinalPath(draft.sections));
  const schemes: readonly ((draft: TaskDraft) => string)[] = [
    (draft) => ordinalPath(namedSections(draft).slice(-1)),
    (draft) => ordinalPath(namedSections(draft)),
    (draft) => ordinalPath(draft.sections),
  ];
  let keys: readonly string[] = [];
  for (const scheme of schemes) {
    keys = drafts.map((draft, i) => [scheme(draft), numbers[i]].filter((part) => part !== '').join('.'));
    if (isUnique(keys)) return keys;
  }
  return withSuffixes(keys);
}

/** Adds "-2", "-3" … to repeated keys. */
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

/** An id from a title, for notices without a document number: its letters and digits, at most 80 characters. */
export const slugify = (title: string): string => title.replace(/[^\p{L}\p{N}〔〕（）]/gu, '').slice(0, 80);
