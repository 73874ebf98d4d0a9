import { type DiffItem, diffRegistries } from '#core/diff/diff';
import { DIFF_WORDS, diffSentence } from '#core/diff/words';
import type { Registry } from '#core/record/registry';
import { heldRecords, withdrawnTasks } from '#core/reporting/held-records';
import type { Language } from '#core/text/language';
import type { RegistryAndEntries } from '../import/read-files.ts';

/**
 * What changed from one notice, registry or workbook to another, by meaning. Of a workbook counts what
 * holds in it now: withdrawn tasks are gone.
 */
export function compareReadings(before: RegistryAndEntries, after: RegistryAndEntries): readonly DiffItem[] {
  const isOneWorkbook = before.entries !== null && after.entries !== null;
  return diffRegistries(held(before), held(after), isOneWorkbook && haveOneNotice(before, after));
}

function held({ registry, entries }: RegistryAndEntries): Registry {
  const amendments = entries?.amendments ?? [];
  if (amendments.length === 0) return registry;
  const { tasks, targets } = heldRecords(registry, amendments, null);
  const withdrawn = withdrawnTasks(amendments, null);
  return { ...registry, targets, tasks: tasks.filter(({ id }) => !withdrawn.has(id)) };
}

const haveOneNotice = (a: RegistryAndEntries, b: RegistryAndEntries): boolean =>
  a.registry.notices.some(({ id }) => b.registry.notices.some((other) => other.id === id));

/** `duban-diff/1`: what became of each task. `a`, `b`: ids; `certain`: false where a person has to look. */
export function writeDiffJson(items: readonly DiffItem[], language: Language): string {
  const lines = items.map((item) => ({
    kind: item.kind,
    a: item.a?.id ?? null,
    b: item.b?.id ?? null,
    what: diffSentence(item, language),
    certain: !item.isUncertain,
    targets: item.targets.map(({ kind, a, b }) => ({ kind, a: a?.id ?? null, b: b?.id ?? null })),
  }));
  return `${JSON.stringify({ format: 'duban-diff/1', items: lines }, null, 2)}\n`;
}

/** How many tasks are of each kind, in words: 保留 12、提高 3. */
export function diffCounts(items: readonly DiffItem[], language: Language): readonly string[] {
  const kinds = ['kept', 'reworded', 'raised', 'lowered', 'moved', 'added', 'dropped'] as const;
  return kinds.flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [`${DIFF_WORDS[language].kinds[kind]} ${String(count)}`];
  });
}
