import type { Registry } from '#core/record/registry';
import { compareRegistries } from '#core/merge/compare';
import {
  type Choice,
  differenceKey,
  type HeldRegistry,
  TARGET_FIELDS,
  TASK_FIELDS,
} from '#core/merge/difference';
import { mergePull } from '#core/merge/merge-pull';
import { type Random, randomFrom } from '../../support/workbook/random.ts';
import { randomRegistry } from '../../support/workbook/random-registry.ts';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);

/** A registry of several notices: those of random registries, told apart by a prefix. */
function several(seed: number, notices: number): Registry {
  const parts = Array.from({ length: notices }, (_, index) => {
    const part = randomRegistry(seed * 10 + index, { notices: 1, tasks: 6, hostile: index === 0 });
    return JSON.parse(
      JSON.stringify(part).replaceAll('示政办发', `示政办发${String(index + 1)}`),
    ) as Registry;
  });
  const all = <K extends 'notices' | 'tasks' | 'targets' | 'allocations' | 'findings'>(
    list: K,
  ): Registry[K] => parts.flatMap((part) => part[list] as readonly unknown[]) as unknown as Registry[K];
  return {
    format: 'duban-registry/1',
    notices: all('notices'),
    tasks: all('tasks'),
    targets: all('targets'),
    allocations: all('allocations'),
    findings: all('findings'),
  };
}

/** The records of some notices. */
function only(registry: Registry, isWanted: (notice: string) => boolean): Registry {
  const tasks = registry.tasks.filter(({ notice }) => isWanted(notice));
  const ids = new Set(tasks.map(({ id }) => id));
  return {
    ...registry,
    notices: registry.notices.filter(({ id }) => isWanted(id)),
    tasks,
    targets: registry.targets.filter(({ task }) => ids.has(task)),
    allocations: registry.allocations.filter(({ notice }) => isWanted(notice)),
    findings: registry.findings.filter(({ notice }) => notice !== null && isWanted(notice)),
  };
}

/** Registry and people change, drop, add and reorder: never the same as before. */
function changed(registry: Registry, random: Random, mark: string): Registry {
  const some = <R>(records: readonly R[], change: (record: R) => R): readonly R[] =>
    records.flatMap((record) => (random.chance(15) ? [] : [random.chance(40) ? change(record) : record]));
  const tasks = some(registry.tasks, (task) => ({ ...task, [random.pick(TASK_FIELDS)]: mark }));
  const [first] = registry.tasks;
  const added = first === undefined ? [] : [{ ...first, id: `${first.notice}#${mark}`, content: mark }];
  const ids = new Set(tasks.map(({ id }) => id));
  const targets = some(
    registry.targets.filter(({ task }) => ids.has(task)),
    (target) => ({ ...target, [random.pick(TARGET_FIELDS)]: mark }),
  );
  const turn = random.chance(30);
  return {
    ...registry,
    tasks: [...(turn ? [...tasks].reverse() : tasks), ...added],
    targets,
    allocations: some(registry.allocations, (row) => ({ ...row, item: mark })),
    findings: registry.findings.filter(({ task }) => (task === null || ids.has(task)) && !random.chance(20)),
  };
}

/** What people do: they change cells, nothing more. */
function edited(registry: Registry, random: Random): Registry {
  const some = <R>(records: readonly R[], change: (record: R) => R): readonly R[] =>
    records.map((record) => (random.chance(40) ? change(record) : record));
  return {
    ...registry,
    tasks: some(registry.tasks, (task) => ({ ...task, [random.pick(TASK_FIELDS)]: '手改' })),
    targets: some(registry.targets, (target) => ({ ...target, [random.pick(TARGET_FIELDS)]: '手改' })),
    allocations: some(registry.allocations, (row) => ({ ...row, category: '手改' })),
  };
}

/** What people do besides: they delete rows of tasks and of targets. */
function cut(registry: Registry, random: Random): Registry {
  const some = <R>(records: readonly R[]): readonly R[] => records.filter(() => !random.chance(25));
  return { ...registry, tasks: some(registry.tasks), targets: some(registry.targets) };
}

function pull(held: HeldRegistry, incoming: Registry, choice?: Choice) {
  const comparison = compareRegistries(held, incoming, () => false);
  const choices = comparison.differences.map((one) => [differenceKey(one), choice] as const);
  const chosen = choices.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return { comparison, ...mergePull(held, incoming, comparison, new Map(chosen)) };
}

describe.each(SEEDS)('seed %s', (seed) => {
  const random = randomFrom(seed);
  const drawn = several(seed, 3);
  const [, second = drawn.notices[0]] = drawn.notices;
  const isSecond = (notice: string): boolean => notice === second?.id;
  const isOther = (notice: string): boolean => !isSecond(notice);
  const now = edited(drawn, random);
  const incoming = changed(only(drawn, isSecond), random, '新来');

  test('the same again changes nothing, all at once or one notice alone', () => {
    for (const registry of [drawn, only(drawn, isSecond)]) {
      const { comparison, drawn: after, now: left } = pull({ drawn, now: drawn, kept: [] }, registry);
      expect(comparison).toMatchObject({ newNotices: [], addedTasks: [], differences: [] });
      expect({ drawn: after, now: left }).toEqual({ drawn, now: drawn });
    }
  });

  test('a first pull gives the registry as it is', () => {
    const empty: Registry = { ...drawn, notices: [], tasks: [], targets: [], allocations: [], findings: [] };
    const { drawn: after, now: left } = pull({ drawn: empty, now: empty, kept: [] }, drawn);
    expect({ drawn: after, now: left }).toEqual({ drawn, now: drawn });
  });

  test('all theirs: the notice is as it came, in its order; the others are as they were', () => {
    const taken = pull({ drawn, now, kept: [] }, incoming, 'theirs');
    expect(only(taken.now, isSecond)).toEqual(incoming);
    expect(only(taken.drawn, isSecond)).toEqual(incoming);
    expect(only(taken.now, isOther)).toEqual(only(now, isOther));
    expect(only(taken.drawn, isOther)).toEqual(only(drawn, isOther));
  });

  test('all mine: every field people may change is as they left it, and nothing of theirs is lost', () => {
    const kept = pull({ drawn, now, kept: [] }, incoming, 'mine');
    const after = only(kept.now, isSecond);
    const values = (record: object, names: readonly string[]): unknown =>
      names.map((name) => (record as Record<string, unknown>)[name]);
    for (const task of only(now, isSecond).tasks)
      expect(values(after.tasks.find(({ id }) => id === task.id) ?? {}, TASK_FIELDS)).toEqual(
        values(task, TASK_FIELDS),
      );
    for (const target of only(now, isSecond).targets)
      expect(values(after.targets.find(({ id }) => id === target.id) ?? {}, TARGET_FIELDS)).toEqual(
        values(target, TARGET_FIELDS),
      );
    expect(after.tasks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(incoming.tasks.map(({ id }) => id)),
    );
    expect(only(kept.now, isOther)).toEqual(only(now, isOther));
  });

  test.each([undefined, 'mine'] as const)(
    'choice %s: the next pull of the same changes nothing',
    (choice) => {
      const first = pull({ drawn, now, kept: [] }, incoming, choice);
      const again = pull(first, incoming, choice);
      expect({ drawn: again.drawn, now: again.now }).toEqual({ drawn: first.drawn, now: first.now });
      expect(again.comparison.addedTasks).toEqual([]);
    },
  );

  test('what was kept against the registry is asked about again, as edited', () => {
    const first = pull({ drawn, now, kept: [] }, incoming, 'mine');
    const fieldsOf = ({ comparison: { differences } }: typeof first) =>
      differences.filter(({ kind }) => kind === 'field');
    const again = fieldsOf(pull(first, incoming));
    expect(again.map(differenceKey).sort()).toEqual(fieldsOf(first).map(differenceKey).sort());
    expect(again.filter(({ isMineEdited }) => !isMineEdited)).toEqual([]);
  });

  describe('with rows that people deleted', () => {
    const left = cut(now, random);
    const ids = ({ tasks, targets }: Registry): readonly string[] =>
      [...tasks, ...targets].map(({ id }) => id);
    const gone = new Set(ids(drawn).filter((id) => !ids(left).includes(id)));

    test('nothing they deleted comes back unasked, pull after pull, and nothing else is missing', () => {
      let held: HeldRegistry = { drawn, now: left, kept: [] };
      for (const registry of [incoming, only(drawn, isSecond), drawn, incoming]) {
        const { comparison, ...after } = pull(held, registry);
        expect(ids(after.now).filter((id) => gone.has(id) && ids(held.drawn).includes(id))).toEqual([]);
        expect(comparison.addedTasks.filter((id) => ids(held.drawn).includes(id))).toEqual([]);
        const tasks = new Set(after.now.tasks.map(({ id }) => id));
        const missing = registry.targets.filter(
          ({ id, task }) => tasks.has(task) && !ids(after.now).includes(id),
        );
        expect(missing.filter(({ id }) => !gone.has(id))).toEqual([]);
        held = after;
        // What the registry itself let go and brought again is new.
        for (const id of ids(drawn)) if (!ids(after.drawn).includes(id)) gone.delete(id);
      }
    });

    test.each([undefined, 'mine', 'theirs'] as const)(
      'choice %s: the next pull of the same changes nothing',
      (choice) => {
        const first = pull({ drawn, now: left, kept: [] }, incoming, choice);
        const { comparison, ...again } = pull(first, incoming);
        expect({ ...first, ...again }).toEqual(first);
        if (choice === 'theirs') expect(comparison.differences).toEqual([]);
        if (choice === 'theirs') expect(only(again.now, isSecond)).toEqual(incoming);
        expect(comparison.differences.filter(({ isMineEdited }) => !isMineEdited)).toEqual([]);
      },
    );

    test('what is shown stands in the order of what came', () => {
      for (const choice of [undefined, 'mine', 'theirs'] as const) {
        const after = pull({ drawn, now: left, kept: [] }, incoming, choice);
        expect(ids(after.drawn).filter((id) => ids(after.now).includes(id))).toEqual(ids(after.now));
      }
    });
  });

  test('breakdowns stand in the same order in both, so that rows answer one another', () => {
    for (const choice of [undefined, 'mine', 'theirs'] as const) {
      const { drawn: before, now: after } = pull({ drawn, now, kept: [] }, incoming, choice);
      const shape = ({ allocations }: Registry): unknown =>
        allocations.map(({ notice, seq, cells }) => [notice, seq, Object.keys(cells)]);
      expect(shape(before)).toEqual(shape(after));
    }
  });
});
