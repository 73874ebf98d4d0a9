import { compareReadings } from '#actions/diff/compare-readings';
import { prepareDiffSheet } from '#actions/diff/prepare-diff-sheet';
import type { InputFile } from '#actions/import/input-file';
import type { RegistryAndEntries } from '#actions/import/read-files';
import type { Ledger } from '#actions/ledger/read-ledger';
import type { PreparedChange } from '#actions/ledger/prepare-change';
import type { DiffItem } from '#core/diff/diff';
import { NO_ENTRIES } from '#workbook/codec/entries';
import { readInBackground } from '../import/read-in-background.ts';
import type { ComparedSide, Comparing } from '../state/comparing.ts';
import type { PaneStore } from '../state/store.ts';

/** Begins a comparison: of the first two notices of the workbook, where it has two. */
export function beginComparing(store: PaneStore): void {
  const [first, second] = store.get().workbook?.ledger.registry.notices ?? [];
  store.set({ comparing: { before: sideOf(first), after: sideOf(second), files: [] } });
}

const sideOf = (notice: { readonly id: string } | undefined): ComparedSide =>
  notice === undefined ? null : { notice: notice.id };

/** Reads a file and compares with it; it takes the place of the second side, or of a side that is not chosen. */
export async function addComparedFile(store: PaneStore, file: InputFile): Promise<void> {
  const { session } = store.get();
  const read = await session?.work('reading', ({ signal }) => readInBackground([file], signal));
  const { comparing } = store.get();
  if (!read || comparing === null) return;
  const { registry, hasEntries, amendments } = read;
  const reading = { registry, entries: hasEntries ? { ...NO_ENTRIES, amendments } : null };
  const files = [...comparing.files.filter(({ name }) => name !== file.name), { name: file.name, reading }];
  const side: ComparedSide = { file: file.name };
  store.set({
    comparing:
      comparing.before === null && comparing.after !== null
        ? { ...comparing, before: side, files }
        : { ...comparing, after: side, files },
  });
}

/** What a side holds, and how it is called; null where it is not chosen, or has gone from the workbook. */
export function comparedSide(
  { registry, entries }: Ledger,
  { files }: Comparing,
  side: ComparedSide,
): { readonly name: string; readonly reading: RegistryAndEntries } | null {
  if (side === null) return null;
  if ('file' in side) return files.find(({ name }) => name === side.file) ?? null;
  const notice = registry.notices.find(({ id }) => id === side.notice);
  if (notice === undefined) return null;
  const tasks = registry.tasks.filter((task) => task.notice === notice.id);
  const own = new Set(tasks.map(({ id }) => id));
  const targets = registry.targets.filter(({ task }) => own.has(task));
  return {
    name: notice.title === '' ? notice.id : `《${notice.title}》`,
    reading: { registry: { ...registry, notices: [notice], tasks, targets }, entries },
  };
}

/** Compares the two sides; null where one is missing. */
export function comparison(
  ledger: Ledger,
  comparing: Comparing,
): { readonly items: readonly DiffItem[]; readonly names: readonly [string, string] } | null {
  const before = comparedSide(ledger, comparing, comparing.before);
  const after = comparedSide(ledger, comparing, comparing.after);
  if (before === null || after === null) return null;
  return { items: compareReadings(before.reading, after.reading), names: [before.name, after.name] };
}

/** Writes the comparison as a new sheet and goes to it. */
export async function writeComparison(store: PaneStore): Promise<void> {
  const { session, comparing } = store.get();
  if (session === null || comparing === null) return;
  const prepare = (ledger: Ledger): PreparedChange => {
    const found = comparison(ledger, comparing) ?? { items: [], names: ['', ''] as const };
    return prepareDiffSheet(ledger, found.items, found.names, session.checkOptions);
  };
  const change = await session.prepareChange(prepare);
  const sheet = change?.summary.added[0];
  if (change === null || sheet === undefined) return;
  if (await session.apply(change, { name: { kind: 'diff', sheet }, prepare }))
    await session.openWorkbook
      .goTo(sheet, { row: 0, column: 0 })
      .catch((error: unknown) => session.reportFailure(error));
}
