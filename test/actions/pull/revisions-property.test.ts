import fc from 'fast-check';
import { readFiles } from '#actions/import/read-files';
import { EMPTY_REGISTRY } from '#actions/import/merge-registries';
import type { Ledger } from '#actions/ledger/read-ledger';
import { comparePull, pulledContent } from '#actions/pull/pull';
import { wordsOf, wordsWithoutFigures } from '#core/identity/words';
import type { Entry } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { withEntryKeys } from '#workbook/codec/entry-key';
import {
  contentOf,
  type ModelNotice,
  type ModelTask,
  notices,
  type Revision,
  revised,
  revisions,
  textOf,
} from '../../support/properties/notice-model.ts';
import { runs } from '../../support/properties/runs.ts';

const read = async (notice: ModelNotice): Promise<Registry> =>
  (await readFiles([{ name: '通知.txt', bytes: new TextEncoder().encode(textOf(notice)) }])).registry;

const tasksOf = ({ sections }: ModelNotice): readonly ModelTask[] => sections.flatMap(({ tasks }) => tasks);

/** The tasks of the model by the ids that a reading gives: both are in the order of the notice. */
function modelOf(registry: Registry, notice: ModelNotice): ReadonlyMap<string, ModelTask> {
  const model = tasksOf(notice);
  expect(registry.tasks.map(({ content }) => wordsOf(content))).toEqual(
    model.map((task) => wordsOf(contentOf(task))),
  );
  return new Map(
    registry.tasks.flatMap(({ id }, place) => {
      const task = model[place];
      return task === undefined ? [] : [[id, task] as const];
    }),
  );
}

const isCounted = ({ value }: { readonly value: number | null }): boolean => value !== null;

/** A report, a plan, a figure for each target and a note beside it for every task, each with words of its own. */
function everythingEntered({ tasks, targets }: Registry): WorkbookEntries {
  const progress = tasks.map(({ id, leadUnits }, place): Omit<Entry, 'key'> => {
    const text = `报告${String(place)}号`;
    return {
      task: id,
      unit: leadUnits[0] ?? null,
      period: '2030-06',
      paragraphs: [{ mark: null, text, span: { start: 0, end: text.length } }],
      problem: '',
      nextStep: '',
      rating: null,
      figures: targets.flatMap((target, at) =>
        target.task === id && isCounted(target)
          ? [{ target: target.id, value: 70_000 + at, cell: null }]
          : [],
      ),
      reportedOn: null,
      cell: null,
    };
  });
  const blankPlan = { q1: '', q2: '', q3: '', q4: '', contact: '', approver: '', remark: '' };
  return {
    ...NO_ENTRIES,
    progress: withEntryKeys(progress),
    plans: tasks.map(({ id }, place) => ({ task: id, yearPlan: `方案${String(place)}号`, ...blankPlan })),
    confirmations: targets.map(({ id }, place) => ({
      target: id,
      state: 'corrected',
      note: `更正${String(place)}号`,
    })),
  };
}

const ledgerOf = (registry: Registry, entries: WorkbookEntries): Ledger => ({
  survey: { workbook: '台账.xlsx', sheets: [], names: [] },
  isDuban: true,
  registry,
  base: registry,
  overrides: [],
  entries,
});

/** Everything that was entered, as `words → id of its task`. */
function entered({
  registry: { targets },
  entries,
}: {
  readonly registry: Registry;
  readonly entries: WorkbookEntries;
}) {
  const taskOf = new Map(targets.map(({ id, task }) => [id, task]));
  return new Map<string, string | null>([
    ...entries.progress.flatMap(({ task, paragraphs }) =>
      paragraphs.map(({ text }) => [text, task] as const),
    ),
    ...entries.progress.flatMap(({ figures }) =>
      figures.map(({ target, value }) => [String(value), taskOf.get(target) ?? null] as const),
    ),
    ...entries.plans.map(({ task, yearPlan }) => [yearPlan, task] as const),
    ...entries.confirmations.map(({ target, note }) => [note, taskOf.get(target) ?? null] as const),
  ]);
}

/** Whether a reader could not know that a task is another one: another figure in the same sentence. */
const looksTheSame = (a: ModelTask, b: ModelTask): boolean =>
  wordsWithoutFigures(wordsOf(contentOf(a))) === wordsWithoutFigures(wordsOf(contentOf(b)));

async function pullRevised(notice: ModelNotice, changes: readonly Revision[]): Promise<void> {
  const later = changes.reduce(revised, notice);
  const known = await read(notice);
  const incoming = await read(later);
  const before = modelOf(known, notice);
  const ledger = ledgerOf(known, everythingEntered(known));
  const pull = comparePull(ledger, incoming);
  const content = pulledContent(pull);
  const aside = new Map(content.entries.putAside.map((line) => [line.text, line]));
  const after = entered(content);
  const ids = new Map([...pull.ids.tasks].map(([theirs, mine]) => [mine, theirs]));
  const now = modelOf(incoming, later);
  for (const [words, task] of entered(ledger)) {
    const wanted = before.get(task ?? '');
    const line = aside.get(words);
    if (wanted === undefined) throw new Error(`${words} was entered nowhere`);
    if (!after.has(words)) {
      expect([words, line?.task]).toEqual([words, contentOf(wanted)]);
      continue;
    }
    expect(line).toBe(undefined);
    const id = after.get(words) ?? '';
    // A record of the new version, or the known one that was kept.
    const there = now.get(ids.get(id) ?? '') ?? before.get(id);
    if (there === undefined || (there.uid !== wanted.uid && !looksTheSame(there, wanted)))
      throw new Error(
        `${words} was entered for ${contentOf(wanted)} and is at ${there ? contentOf(there) : id}`,
      );
    expect(content.registry.tasks.map((one) => one.id)).toContain(id);
  }
  // Figures and notes are at a target that says the same.
  const metrics = new Map(known.targets.filter(isCounted).map(({ id, metric, unit }) => [id, metric + unit]));
  for (const { id, metric, unit } of content.registry.targets.filter(isCounted))
    expect(metrics.get(id) ?? metric + unit).toBe(metric + unit);
  // What did not change and is there once is found.
  for (const [id, { content: said }] of incoming.tasks.map((task) => [task.id, task] as const)) {
    const same = known.tasks.filter((task) => task.content === said);
    const again = incoming.tasks.filter((task) => task.content === said);
    if (same.length === 1 && again.length === 1) expect(pull.ids.tasks.get(id)).toBe(same[0]?.id);
  }
}

test('whatever is revised, everything entered is at its task or put aside with the content of its task', async () => {
  await fc.assert(
    fc.asyncProperty(notices, fc.array(revisions, { minLength: 1, maxLength: 5 }), pullRevised),
    runs(150),
  );
}, 300_000);

test('the first registry of an empty workbook is taken as it is', async () => {
  await fc.assert(
    fc.asyncProperty(notices, async (notice) => {
      const incoming = await read(notice);
      const pull = comparePull({ ...ledgerOf(EMPTY_REGISTRY, NO_ENTRIES), isDuban: false }, incoming);
      expect(pull.incoming).toEqual(incoming);
      expect(pull.questions).toEqual([]);
    }),
    runs(50),
  );
});
