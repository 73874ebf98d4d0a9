import type { Registry } from '#core/record/registry';
import { compareRegistries } from '#core/merge/compare';
import {
  type Choice,
  differenceKey,
  type LocalRegistry,
  MERGED_TARGET_FIELDS,
  MERGED_TASK_FIELDS,
} from '#core/merge/difference';
import { mergePull } from '#core/merge/merge-pull';
import { type Random, randomFrom } from '../../support/workbook/random.ts';
import { randomRegistry } from '../../support/workbook/random-registry.ts';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);

/** A registry of several notices taken from random registries, with a prefix on the ids of each. */
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

/** The registry after random changes, removals, additions and reordering. */
function changed(registry: Registry, random: Random, mark: string): Registry {
  const some = <R>(records: readonly R[], change: (record: R) => R): readonly R[] =>
    records.flatMap((record) => (random.chance(15) ? [] : [random.chance(40) ? change(record) : record]));
  const tasks = some(registry.tasks, (task) => ({ ...task, [random.pick(MERGED_TASK_FIELDS)]: mark }));
  const [first] = registry.tasks;
  const added = first === undefined ? [] : [{ ...first, id: `${first.notice}#${mark}`, content: mark }];
  const ids = new Set(tasks.map(({ id }) => id));
  const targets = some(
    registry.targets.filter(({ task }) => ids.has(task)),
    (target) => ({ ...target, [random.pick(MERGED_TARGET_FIELDS)]: mark }),
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

/** The registry with random cells edited. */
function edited(registry: Registry, random: Random): Registry {
  const some = <R>(records: readonly R[], change: (record: R) => R): readonly R[] =>
    records.map((record) => (random.chance(40) ? change(record) : record));
  return {
    ...registry,
    tasks: some(registry.tasks, (task) => ({ ...task, [random.pick(MERGED_TASK_FIELDS)]: '手改' })),
    targets: some(registry.targets, (target) => ({ ...target, [random.pick(MERGED_TARGET_FIELDS)]: '手改' })),
    allocations: some(registry.allocations, (row) => ({ ...row, category: '手改' })),
  };
}

/** The registry with random rows of tasks and targets deleted. */
function cut(registry: Registry, random: Random): Registry {
  const some = <R>(records: readonly R[]): readonly R[] => records.filter(() => !random.chance(25));
  return { ...registry, tasks: some(registry.tasks), targets: some(registry.targets) };
}

function pull(current: LocalRegistry, incoming: Registry, choice?: Choice) {
  const comparison = compareRegistries(current, incoming, () => false);
  const choices = comparison.differences.map((one) => [differenceKey(one), choice] as const);
  const chosen = choices.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return { comparison, ...mergePull(current, incoming, comparison, new Map(chosen)) };
}

describe.each(SEEDS)('seed %s', (seed) => {
  const random = randomFrom(seed);
  const base = several(seed, 3);
  const [, second = base.notices[0]] = base.notices;
  const isSecond = (notice: string): boolean => notice === second?.id;
  const isOther = (notice: string): boolean => !isSecond(notice);
  const local = edited(base, random);
  const incoming = changed(only(base, isSecond), random, '新来');

  test('an unchanged registry changes nothing, whether all of it is pulled or one notice', () => {
    for (const registry of [base, only(base, isSecond)]) {
      const { comparison, base: after, local: left } = pull({ base, local: base, overrides: [] }, registry);
      expect(comparison).toMatchObject({ newNotices: [], addedTasks: [], differences: [] });
      expect({ base: after, local: left }).toEqual({ base, local: base });
    }
  });

  test('a first pull gives the incoming registry unchanged', () => {
    const empty: Registry = { ...base, notices: [], tasks: [], targets: [], allocations: [], findings: [] };
    const { base: after, local: left } = pull({ base: empty, local: empty, overrides: [] }, base);
    expect({ base: after, local: left }).toEqual({ base, local: base });
  });

  test('all theirs: the notice equals the incoming one, in its order; other notices do not change', () => {
    const taken = pull({ base, local, overrides: [] }, incoming, 'theirs');
    expect(only(taken.local, isSecond)).toEqual(incoming);
    expect(only(taken.base, isSecond)).toEqual(incoming);
    expect(only(taken.local, isOther)).toEqual(only(local, isOther));
    expect(only(taken.base, isOther)).toEqual(only(base, isOther));
  });

  test('all mine: every editable field has the local value, and no incoming record is lost', () => {
    const retained = pull({ base, local, overrides: [] }, incoming, 'mine');
    const after = only(retained.local, isSecond);
    const values = (record: object, names: readonly string[]): unknown =>
      names.map((name) => (record as Record<string, unknown>)[name]);
    for (const task of only(local, isSecond).tasks)
      expect(values(after.tasks.find(({ id }) => id === task.id) ?? {}, MERGED_TASK_FIELDS)).toEqual(
        values(task, MERGED_TASK_FIELDS),
      );
    for (const target of only(local, isSecond).targets)
      expect(values(after.targets.find(({ id }) => id === target.id) ?? {}, MERGED_TARGET_FIELDS)).toEqual(
        values(target, MERGED_TARGET_FIELDS),
      );
    expect(after.tasks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(incoming.tasks.map(({ id }) => id)),
    );
    expect(only(retained.local, isOther)).toEqual(only(local, isOther));
  });

  test.each([undefined, 'mine'] as const)(
    'choice %s: the next pull of the same changes nothing',
    (choice) => {
      const first = pull({ base, local, overrides: [] }, incoming, choice);
      const again = pull(first, incoming, choice);
      expect({ base: again.base, local: again.local }).toEqual({ base: first.base, local: first.local });
      expect(again.comparison.addedTasks).toEqual([]);
    },
  );

  test('a retained value is reported again, as edited', () => {
    const first = pull({ base, local, overrides: [] }, incoming, 'mine');
    const fieldsOf = ({ comparison: { differences } }: typeof first) =>
      differences.filter(({ kind }) => kind === 'field');
    const again = fieldsOf(pull(first, incoming));
    expect(again.map(differenceKey).sort()).toEqual(fieldsOf(first).map(differenceKey).sort());
    expect(again.filter(({ isMineEdited }) => !isMineEdited)).toEqual([]);
  });

  describe('with rows deleted by the user', () => {
    const left = cut(local, random);
    const ids = ({ tasks, targets }: Registry): readonly string[] =>
      [...tasks, ...targets].map(({ id }) => id);
    const gone = new Set(ids(base).filter((id) => !ids(left).includes(id)));

    test('no deleted record comes back by default in a series of pulls, and no other record is missing', () => {
      let current: LocalRegistry = { base, local: left, overrides: [] };
      for (const registry of [incoming, only(base, isSecond), base, incoming]) {
        const { comparison, ...after } = pull(current, registry);
        expect(ids(after.local).filter((id) => gone.has(id) && ids(current.base).includes(id))).toEqual([]);
        expect(comparison.addedTasks.filter((id) => ids(current.base).includes(id))).toEqual([]);
        const tasks = new Set(after.local.tasks.map(({ id }) => id));
        const missing = registry.targets.filter(
          ({ id, task }) => tasks.has(task) && !ids(after.local).includes(id),
        );
        expect(missing.filter(({ id }) => !gone.has(id))).toEqual([]);
        current = after;
        // A record that the registry removed and added again counts as new.
        for (const id of ids(base)) if (!ids(after.base).includes(id)) gone.delete(id);
      }
    });

    test.each([undefined, 'mine', 'theirs'] as const)(
      'choice %s: the next pull of the same changes nothing',
      (choice) => {
        const first = pull({ base, local: left, overrides: [] }, incoming, choice);
        const { comparison, ...again } = pull(first, incoming);
        expect({ ...first, ...again }).toEqual(first);
        if (choice === 'theirs') expect(comparison.differences).toEqual([]);
        if (choice === 'theirs') expect(only(again.local, isSecond)).toEqual(incoming);
        expect(comparison.differences.filter(({ isMineEdited }) => !isMineEdited)).toEqual([]);
      },
    );

    test('the local records are in the order of the base', () => {
      for (const choice of [undefined, 'mine', 'theirs'] as const) {
        const after = pull({ base, local: left, overrides: [] }, incoming, choice);
        expect(ids(after.base).filter((id) => ids(after.local).includes(id))).toEqual(ids(after.local));
      }
    });
  });

  test('breakdowns have the same order in base and local, so that rows match by position', () => {
    for (const choice of [undefined, 'mine', 'theirs'] as const) {
      const { base: before, local: after } = pull({ base, local, overrides: [] }, incoming, choice);
      const shape = ({ allocations }: Registry): unknown =>
        allocations.map(({ notice, seq, cells }) => [notice, seq, Object.keys(cells)]);
      expect(shape(before)).toEqual(shape(after));
    }
  });
});
