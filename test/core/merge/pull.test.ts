import { finding } from '#core/finding/make-finding';
import type { Registry } from '#core/record/registry';
import { compareRegistries } from '#core/merge/compare';
import { type Choice, type Difference, differenceKey, type LocalRegistry } from '#core/merge/difference';
import { mergePull } from '#core/merge/merge-pull';
import { aNotice, anAllocation, aRegistry, aTarget, aTask } from '../../support/records.ts';

const OTHER = '示政办发〔2030〕9号';
const one = aTask('1');
const two = aTask('2', { content: '新增泊位900个。' });
const strange = aTask('1', { notice: OTHER, content: '别的通知。' });
const BASE = aRegistry({
  notices: [aNotice(), aNotice({ id: OTHER, docNumber: OTHER })],
  tasks: [one, two, strange],
  targets: [aTarget(one), aTarget(two), aTarget(strange)],
  allocations: [
    anAllocation(),
    anAllocation({ seq: '2' }),
    anAllocation({ notice: OTHER, seq: '3', item: '别的' }),
  ],
  findings: [finding('task.no-lead', { notice: OTHER, task: strange.id }, { no: '1' })],
});
/** The first notice alone, as the service provides it. */
const ALONE = aRegistry({
  tasks: BASE.tasks.slice(0, 2),
  targets: BASE.targets.slice(0, 2),
  allocations: BASE.allocations.slice(0, 2),
});

const taskOf = (registry: Registry, id: string, changes: object): Registry => ({
  ...registry,
  tasks: registry.tasks.map((task) => (task.id === id ? { ...task, ...changes } : task)),
});
const targetOf = (registry: Registry, id: string, changes: object): Registry => ({
  ...registry,
  targets: registry.targets.map((target) => (target.id === id ? { ...target, ...changes } : target)),
});
const without = (registry: Registry, id: string): Registry => ({
  ...registry,
  tasks: registry.tasks.filter((task) => task.id !== id),
  targets: registry.targets.filter((target) => target.task !== id),
});
const allocationOf = (registry: Registry, seq: string, changes: object): Registry => ({
  ...registry,
  allocations: registry.allocations.map((one) => (one.seq === seq ? { ...one, ...changes } : one)),
});
/** The records of the other notice. */
const onlyOther = (registry: Registry): Partial<Registry> => ({
  notices: registry.notices.filter(({ id }) => id === OTHER),
  tasks: registry.tasks.filter(({ notice }) => notice === OTHER),
  targets: registry.targets.filter(({ task }) => task === strange.id),
  allocations: registry.allocations.filter(({ notice }) => notice === OTHER),
});
const localRegistry = (local: Registry, base: Registry = BASE): LocalRegistry => ({
  base,
  local,
  overrides: [],
});

interface Pulled extends LocalRegistry {
  readonly differences: readonly Difference[];
  readonly added: readonly string[];
}

function pull(
  from: LocalRegistry,
  incoming: Registry,
  choice?: Choice,
  isUsed: (id: string) => boolean = () => false,
): Pulled {
  const comparison = compareRegistries(from, incoming, isUsed);
  const { differences } = comparison;
  const choices = new Map(
    choice === undefined ? [] : differences.map((one) => [differenceKey(one), choice] as const),
  );
  return {
    ...mergePull(from, incoming, comparison, choices),
    differences,
    added: comparison.addedTasks,
  };
}

test('the same notice again changes nothing, whatever the order of the notices', () => {
  const { base, local, differences, added } = pull(localRegistry(BASE), ALONE);
  expect([differences, added]).toEqual([[], []]);
  expect({ base, local }).toEqual({ base: BASE, local: BASE });
});

test('a new notice is added unchanged after the others', () => {
  const third = '示政办发〔2030〕11号';
  const task = aTask('1', { notice: third });
  const incoming = aRegistry({
    notices: [aNotice({ id: third })],
    tasks: [task],
    targets: [aTarget(task)],
    allocations: [anAllocation({ notice: third })],
  });
  const comparison = compareRegistries(localRegistry(BASE), incoming, () => false);
  expect(comparison).toMatchObject({ newNotices: [third], knownNotices: [], addedTasks: [task.id] });
  const { local, base } = pull(localRegistry(BASE), incoming);
  expect(local).toEqual(base);
  expect(local.tasks).toEqual([...BASE.tasks, task]);
  expect(local.targets).toEqual([...BASE.targets, aTarget(task)]);
  expect(local.allocations.slice(-1)).toEqual(incoming.allocations);
});

/** Every editable field of 任务库 and 目标指标: an edited value, and the incoming one. */
const FIELDS: readonly ['task' | 'target', string, unknown, unknown][] = [
  ['task', 'no', '甲', '乙'],
  ['task', 'list', '清单甲', '清单乙'],
  ['task', 'section', ['板块甲'], ['板块乙']],
  ['task', 'content', '甲', '乙'],
  ['task', 'leaders', [{ name: '周甲', title: null }], [{ name: '吴乙', title: null }]],
  ['task', 'leadUnits', ['市财政局'], ['市发改委']],
  ['task', 'units', ['市财政局'], ['市发改委']],
  ['task', 'groupUnits', ['各县（区）政府'], ['各镇']],
  ['task', 'dueText', '6月底', '9月底'],
  ['target', 'metric', '甲', '乙'],
  ['target', 'kind', 'amount', 'ratio'],
  ['target', 'comparator', '>=', '<='],
  ['target', 'value', 13, 14],
  ['target', 'value2', 15, 16],
  ['target', 'unit', '个', '人'],
  ['target', 'direction', 'down', 'up'],
  ['target', 'stretch', true, null],
  ['target', 'qualifier', '亿元以上', '千万元以上'],
  ['target', 'deadline', '2030-06-30', '2031'],
];

describe.each(FIELDS)('%s %s', (record, field, mine, theirs) => {
  const change = record === 'task' ? taskOf : targetOf;
  const id = record === 'task' ? two.id : `${two.id}/t1`;
  const local = change(BASE, id, { [field]: mine });
  const incoming = change(ALONE, id, { [field]: theirs });
  const valueIn = ({ tasks, targets }: Registry): unknown => {
    const found = [...tasks, ...targets].find((one) => one.id === id);
    return (found as unknown as Record<string, unknown>)[field];
  };

  test('a value edited by the user stays and is reported at every pull', () => {
    const first = pull(localRegistry(local), incoming);
    expect(first.differences).toMatchObject([
      {
        kind: 'field',
        record,
        id,
        task: two.id,
        field,
        before: valueIn(BASE),
        mine,
        theirs,
        isMineEdited: true,
      },
    ]);
    expect([valueIn(first.local), valueIn(first.base)]).toEqual([mine, theirs]);
    const again = pull(first, incoming);
    expect(again.differences).toMatchObject([{ field, before: theirs, mine, theirs, isMineEdited: true }]);
    expect({ base: again.base, local: again.local }).toEqual({ base: first.base, local: first.local });
  });

  test('an unedited value becomes the incoming one', () => {
    const taken = pull(localRegistry(BASE), incoming);
    expect(taken.differences).toMatchObject([{ field, isMineEdited: false }]);
    expect(taken.local).toEqual(taken.base);
    expect(valueIn(taken.local)).toEqual(theirs);
    expect(pull(taken, incoming).differences).toEqual([]);
  });

  test('choosing theirs overwrites the edited value', () => {
    const taken = pull(localRegistry(local), incoming, 'theirs');
    expect(taken.local).toEqual(taken.base);
    expect(valueIn(taken.local)).toEqual(theirs);
  });

  test('choosing mine for an unedited value makes it count as edited from then on', () => {
    const retained = pull(localRegistry(BASE), incoming, 'mine');
    expect([valueIn(retained.local), valueIn(retained.base)]).toEqual([valueIn(BASE), theirs]);
    expect(pull(retained, incoming).differences).toMatchObject([{ field, isMineEdited: true }]);
  });

  test('an edit that the incoming registry does not cover, or has too, is no difference', () => {
    expect(pull(localRegistry(local), local).differences).toEqual([]);
  });
});

describe('a task the registry no longer has', () => {
  const incoming = without(ALONE, one.id);
  const difference = { kind: 'removed', record: 'task', id: one.id, task: one.id };

  test('is removed with its targets where it is unused', () => {
    const { local, base, differences } = pull(localRegistry(BASE), incoming);
    expect(differences).toEqual([{ ...difference, isMineEdited: false }]);
    expect(local.tasks).toEqual([two, strange]);
    expect(local.targets).toEqual(BASE.targets.slice(1));
    expect(base).toEqual(local);
  });

  test.each([
    ['reported', BASE, (id: string) => id === one.id],
    ['edited', taskOf(BASE, one.id, { content: '改过' }), () => false],
  ])('stays with its targets where it was %s, also at the next pull', (_, mine, isUsed) => {
    const first = pull(localRegistry(mine), incoming, undefined, isUsed);
    expect(first.differences).toEqual([{ ...difference, isMineEdited: true }]);
    expect(first.local.tasks).toEqual([two, mine.tasks[0], strange]);
    expect(first.local.targets).toEqual([aTarget(two), aTarget(one), aTarget(strange)]);
    expect(first.base.tasks).toContainEqual(one);
    const again = pull(first, incoming, undefined, isUsed);
    expect(again.differences).toEqual(first.differences);
    expect({ base: again.base, local: again.local }).toEqual({ base: first.base, local: first.local });
  });

  test('stays by choice although unused, until the registry has it again', () => {
    const first = pull(localRegistry(BASE), incoming, 'mine');
    expect(first.differences).toEqual([{ ...difference, isMineEdited: false }]);
    expect(first.overrides).toEqual([{ kind: 'removed', id: one.id, notice: one.notice }]);
    const second = pull(first, incoming);
    expect(second.differences).toEqual([{ ...difference, isMineEdited: true }]);
    expect(second).toMatchObject({ base: first.base, local: first.local, overrides: first.overrides });
    // A pull of another notice does not affect the choice.
    const other = aRegistry({ ...BASE, ...onlyOther(BASE) });
    expect(pull(second, other)).toMatchObject({ local: first.local, overrides: first.overrides });
    const back = pull(second, ALONE);
    expect(back).toMatchObject({ differences: [], overrides: [] });
    expect(pull(back, incoming).differences).toEqual([{ ...difference, isMineEdited: false }]);
    expect(pull(back, incoming).local.tasks).toEqual([two, strange]);
  });

  test('is removed when theirs is chosen later', () => {
    const gone = pull(pull(localRegistry(BASE), incoming, 'mine'), incoming, 'theirs');
    expect(gone).toMatchObject({ local: pull(localRegistry(BASE), incoming).local, overrides: [] });
    expect(gone.base).toEqual(gone.local);
  });

  test('comes back with the values of the registry', () => {
    const retained = pull(localRegistry(BASE), incoming, 'mine');
    const back = pull(retained, ALONE);
    expect(back.differences).toEqual([]);
    expect(back.local).toEqual(BASE);
  });
});

describe('a task deleted by the user', () => {
  const mine = {
    ...BASE,
    tasks: BASE.tasks.slice(1),
    findings: [...BASE.findings, finding('task.no-lead', { notice: one.notice, task: one.id }, { no: '1' })],
  };
  const difference = { kind: 'deleted', record: 'task', id: one.id, task: one.id, isMineEdited: true };
  const target = `${one.id}/t1`;

  test('stays deleted with its targets and findings, also at the next pull', () => {
    const first = pull(localRegistry(mine), { ...ALONE, findings: mine.findings.slice(1) });
    expect(first).toMatchObject({ differences: [{ ...difference, targets: [target] }], added: [] });
    expect(first.local.tasks).toEqual([two, strange]);
    expect(first.local.targets).toEqual(BASE.targets.slice(1));
    expect(first.local.findings).toEqual(BASE.findings);
    expect(first.base).toMatchObject({ tasks: BASE.tasks, targets: BASE.targets });
    const again = pull(first, ALONE);
    expect(again.differences).toEqual([{ ...difference, targets: [] }]);
    expect(again.local).toEqual(first.local);
    expect(again.base).toMatchObject({ tasks: BASE.tasks, targets: BASE.targets });
  });

  test('stays deleted whatever the registry changes in it, also when it has new targets', () => {
    const changed = taskOf(ALONE, one.id, { content: '新说法' });
    const fresh = { ...changed, targets: [...ALONE.targets, { ...aTarget(one), id: `${one.id}/t2` }] };
    const { local, base } = pull(localRegistry(mine), fresh);
    expect(local.tasks).toEqual([two, strange]);
    expect(local.targets).toEqual(BASE.targets.slice(1));
    expect(base.tasks[0]?.content).toBe('新说法');
  });

  test('leaves a target with entries as it is', () => {
    const edited = targetOf(mine, target, { value: 13 });
    for (const [from, isUsed] of [
      [mine, (id: string) => id === target],
      [edited, () => false],
    ] as const) {
      const first = pull(localRegistry(from), targetOf(ALONE, target, { value: 14 }), undefined, isUsed);
      expect(first.differences).toEqual([{ ...difference, targets: [] }]);
      expect(first.local.targets).toEqual(from.targets);
      const without1 = pull(first, without(ALONE, one.id), undefined, isUsed);
      expect(without1.local.targets.map(({ id }) => id)).toContain(target);
    }
  });

  test('comes back in its place with its targets, whether chosen at once or later', () => {
    for (const from of [localRegistry(mine), pull(localRegistry(mine), ALONE)]) {
      const back = pull(from, ALONE, 'theirs');
      expect(back.local).toMatchObject({ tasks: BASE.tasks, targets: BASE.targets });
      expect(back).toMatchObject({ added: [], overrides: [] });
      expect(pull(back, ALONE).differences).toEqual([]);
    }
  });

  test('is forgotten once the registry no longer has it; after that it counts as new', () => {
    const gone = pull(localRegistry(mine), without(ALONE, one.id));
    expect(gone.differences).toEqual([]);
    expect(gone.base.tasks).toEqual([two, strange]);
    expect(pull(gone, ALONE).added).toEqual([one.id]);
  });
});

test('a deleted target stays deleted, or comes back by choice', () => {
  const mine = { ...BASE, targets: BASE.targets.slice(1) };
  const id = `${one.id}/t1`;
  const first = pull(localRegistry(mine), ALONE);
  expect(first.differences).toEqual([
    { kind: 'deleted', record: 'target', id, task: one.id, targets: [], isMineEdited: true },
  ]);
  expect(first).toMatchObject({ local: mine, base: BASE });
  expect(pull(first, ALONE)).toMatchObject({ local: mine, base: BASE });
  expect(pull(first, ALONE, 'theirs').local).toEqual(BASE);
});

describe('a target the registry no longer has, of a task it has', () => {
  const id = `${one.id}/t1`;
  const incoming = { ...ALONE, targets: ALONE.targets.slice(1) };

  test('stays by choice until theirs is chosen', () => {
    const first = pull(localRegistry(BASE), incoming, 'mine');
    const second = pull(first, incoming);
    expect(second.differences).toMatchObject([{ kind: 'removed', id, isMineEdited: true }]);
    expect(second).toMatchObject({ local: first.local, overrides: first.overrides });
    expect(pull(second, incoming, 'theirs').local.targets).toEqual(BASE.targets.slice(1));
  });

  test('is removed where it is unused', () => {
    const { local, differences } = pull(localRegistry(BASE), incoming);
    expect(differences).toEqual([
      { kind: 'removed', record: 'target', id, task: one.id, isMineEdited: false },
    ]);
    expect(local.targets).toEqual(BASE.targets.slice(1));
  });

  test('stays where a figure was reported for it', () => {
    const { local } = pull(localRegistry(BASE), incoming, undefined, (used) => used === id);
    expect(local.targets).toEqual([aTarget(two), aTarget(one), aTarget(strange)]);
  });
});

test('new tasks are placed where the registry has them', () => {
  const added = aTask('1-1', { content: '新增。' });
  const incoming = {
    ...ALONE,
    tasks: [one, added, two],
    targets: [aTarget(one), aTarget(added), aTarget(two)],
  };
  const result = pull(localRegistry(BASE), incoming);
  expect(result.added).toEqual([added.id]);
  expect(result.local.tasks).toEqual([one, added, two, strange]);
  expect(result.local.targets.map(({ task }) => task)).toEqual([one.id, added.id, two.id, strange.id]);
});

describe('breakdowns', () => {
  const mine = allocationOf(BASE, '2', { cells: { 东湾区: '6', 西岭县: '6' } });
  const shares = (registry: Registry): readonly string[] =>
    registry.allocations.map(({ seq, cells }) => `${seq} ${Object.values(cells).join(' ')}`);

  test('the position in the text alone is no difference', () => {
    const moved = allocationOf(ALONE, '1', { span: { start: 7, end: 9 } });
    const { differences, local } = pull(localRegistry(mine), moved);
    expect(differences).toEqual([{ kind: 'allocations', id: one.notice, task: null, isMineEdited: true }]);
    expect(shares(local)).toEqual(shares(mine));
    expect(pull(localRegistry(BASE), moved).differences).toEqual([]);
  });

  test('edited ones stay, and the base takes the incoming values of the same rows, also at the next pull', () => {
    const incoming = allocationOf(ALONE, '1', { cells: { 东湾区: '8', 西岭县: '4' } });
    const first = pull(localRegistry(mine), incoming);
    expect(shares(first.local)).toEqual(['1 7 5', '2 6 6', '3 7 5']);
    expect(shares(first.base)).toEqual(['1 8 4', '2 7 5', '3 7 5']);
    const again = pull(first, incoming);
    expect(again.differences).toEqual(first.differences);
    expect({ base: again.base, local: again.local }).toEqual({ base: first.base, local: first.local });
    expect(shares(pull(first, incoming, 'theirs').local)).toEqual(['1 8 4', '2 7 5', '3 7 5']);
  });

  test.each([
    ['more rows', { ...ALONE, allocations: [...ALONE.allocations, anAllocation({ seq: '2-1' })] }],
    ['other districts', allocationOf(ALONE, '1', { cells: { 北岛新区: '12' } })],
  ])('edited ones stay and the base is not changed, where the registry has %s', (_, incoming) => {
    const { local, base, overrides } = pull(localRegistry(mine), incoming);
    expect(local.allocations).toEqual(mine.allocations);
    expect(base.allocations).toEqual(BASE.allocations);
    expect(pull({ local, base, overrides }, incoming).differences).toMatchObject([{ isMineEdited: true }]);
  });

  test.each([
    ['more rows', { ...ALONE, allocations: [...ALONE.allocations, anAllocation({ seq: '2-1' })] }],
    ['other figures', allocationOf(ALONE, '1', { cells: { 东湾区: '8', 西岭县: '4' } })],
    ['none', { ...ALONE, allocations: [] }],
  ])('unedited ones stay by choice where the registry has %s', (_, incoming) => {
    const first = pull(localRegistry(BASE), incoming, 'mine');
    expect(shares(first.local)).toEqual(shares(BASE));
    const second = pull(first, incoming);
    expect(second.differences).toMatchObject([{ kind: 'allocations', isMineEdited: true }]);
    expect(second).toMatchObject({ local: first.local, base: first.base, overrides: first.overrides });
    expect(pull(second, ALONE)).toMatchObject({ differences: [], overrides: [] });
    expect(shares(pull(second, incoming, 'theirs').local)).toEqual([...shares(incoming), '3 7 5']);
  });

  test('unedited ones are replaced in place by those of the registry', () => {
    const incoming = { ...ALONE, allocations: [anAllocation({ seq: '1-1' })] };
    const { local, base } = pull(localRegistry(BASE), incoming);
    expect(shares(local)).toEqual(['1-1 7 5', '3 7 5']);
    expect(base).toEqual(local);
  });
});

test('findings of the notice are replaced; equal findings without a notice are not repeated', () => {
  const old = finding('task.no-lead', { notice: one.notice, task: one.id }, { no: '1' });
  const fresh = finding('task.no-lead', { notice: two.notice, task: two.id }, { no: '2' });
  const lasting = finding('workbook.sheet-removed', {}, { sheet: '任务库' });
  const from = localRegistry({ ...BASE, findings: [lasting, old, ...BASE.findings] });
  const { local } = pull(from, { ...ALONE, findings: [lasting, fresh] });
  expect(local.findings).toEqual([lasting, fresh, ...BASE.findings]);
});
