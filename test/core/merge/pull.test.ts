import { finding } from '#core/finding/finding';
import type { Registry } from '#core/record/registry';
import { compareRegistries } from '#core/merge/compare';
import { type Choice, type Difference, differenceKey, type HeldRegistry } from '#core/merge/difference';
import { mergePull } from '#core/merge/merge-pull';
import { aNotice, anAllocation, aRegistry, aTarget, aTask } from '../../support/records.ts';

const OTHER = '示政办发〔2030〕9号';
const one = aTask('1');
const two = aTask('2', { content: '新增泊位900个。' });
const strange = aTask('1', { notice: OTHER, content: '别的通知。' });
const HELD = aRegistry({
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
/** The first notice as the service has it. */
const ALONE = aRegistry({
  tasks: HELD.tasks.slice(0, 2),
  targets: HELD.targets.slice(0, 2),
  allocations: HELD.allocations.slice(0, 2),
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
const held = (now: Registry, drawn: Registry = HELD): HeldRegistry => ({ drawn, now, kept: [] });

interface Pulled extends HeldRegistry {
  readonly differences: readonly Difference[];
  readonly added: readonly string[];
}

function pull(
  from: HeldRegistry,
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

test('the same notice again changes nothing, wherever the others stand', () => {
  const { drawn, now, differences, added } = pull(held(HELD), ALONE);
  expect([differences, added]).toEqual([[], []]);
  expect({ drawn, now }).toEqual({ drawn: HELD, now: HELD });
});

test('a notice that is not held comes behind the others, as it is', () => {
  const third = '示政办发〔2030〕11号';
  const task = aTask('1', { notice: third });
  const incoming = aRegistry({
    notices: [aNotice({ id: third })],
    tasks: [task],
    targets: [aTarget(task)],
    allocations: [anAllocation({ notice: third })],
  });
  const comparison = compareRegistries(held(HELD), incoming, () => false);
  expect(comparison).toMatchObject({ newNotices: [third], knownNotices: [], addedTasks: [task.id] });
  const { now, drawn } = pull(held(HELD), incoming);
  expect(now).toEqual(drawn);
  expect(now.tasks).toEqual([...HELD.tasks, task]);
  expect(now.targets).toEqual([...HELD.targets, aTarget(task)]);
  expect(now.allocations.slice(-1)).toEqual(incoming.allocations);
});

/** Everything in 任务库 and 目标指标 that people may change: an edit, and what the registry has instead. */
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
  const now = change(HELD, id, { [field]: mine });
  const incoming = change(ALONE, id, { [field]: theirs });
  const valueIn = ({ tasks, targets }: Registry): unknown => {
    const found = [...tasks, ...targets].find((one) => one.id === id);
    return (found as unknown as Record<string, unknown>)[field];
  };

  test('what a person wrote stays, and is asked about at every pull', () => {
    const first = pull(held(now), incoming);
    expect(first.differences).toMatchObject([
      {
        kind: 'field',
        record,
        id,
        task: two.id,
        field,
        before: valueIn(HELD),
        mine,
        theirs,
        isMineEdited: true,
      },
    ]);
    expect([valueIn(first.now), valueIn(first.drawn)]).toEqual([mine, theirs]);
    const again = pull(first, incoming);
    expect(again.differences).toMatchObject([{ field, before: theirs, mine, theirs, isMineEdited: true }]);
    expect({ drawn: again.drawn, now: again.now }).toEqual({ drawn: first.drawn, now: first.now });
  });

  test('what nobody touched becomes what the registry says', () => {
    const taken = pull(held(HELD), incoming);
    expect(taken.differences).toMatchObject([{ field, isMineEdited: false }]);
    expect(taken.now).toEqual(taken.drawn);
    expect(valueIn(taken.now)).toEqual(theirs);
    expect(pull(taken, incoming).differences).toEqual([]);
  });

  test('theirs, chosen, goes over what a person wrote', () => {
    const taken = pull(held(now), incoming, 'theirs');
    expect(taken.now).toEqual(taken.drawn);
    expect(valueIn(taken.now)).toEqual(theirs);
  });

  test('mine, chosen although nobody had touched it, is kept from then on', () => {
    const kept = pull(held(HELD), incoming, 'mine');
    expect([valueIn(kept.now), valueIn(kept.drawn)]).toEqual([valueIn(HELD), theirs]);
    expect(pull(kept, incoming).differences).toMatchObject([{ field, isMineEdited: true }]);
  });

  test('an edit that the registry does not speak of, or speaks of alike, is no difference', () => {
    expect(pull(held(now), now).differences).toEqual([]);
  });
});

describe('a task the registry no longer has', () => {
  const incoming = without(ALONE, one.id);
  const difference = { kind: 'removed', record: 'task', id: one.id, task: one.id };

  test('goes with its targets where nobody used it', () => {
    const { now, drawn, differences } = pull(held(HELD), incoming);
    expect(differences).toEqual([{ ...difference, isMineEdited: false }]);
    expect(now.tasks).toEqual([two, strange]);
    expect(now.targets).toEqual(HELD.targets.slice(1));
    expect(drawn).toEqual(now);
  });

  test.each([
    ['reported', HELD, (id: string) => id === one.id],
    ['edited', taskOf(HELD, one.id, { content: '改过' }), () => false],
  ])('stays with its targets where it was %s, also at the next pull', (_, mine, isUsed) => {
    const first = pull(held(mine), incoming, undefined, isUsed);
    expect(first.differences).toEqual([{ ...difference, isMineEdited: true }]);
    expect(first.now.tasks).toEqual([two, mine.tasks[0], strange]);
    expect(first.now.targets).toEqual([aTarget(two), aTarget(one), aTarget(strange)]);
    expect(first.drawn.tasks).toContainEqual(one);
    const again = pull(first, incoming, undefined, isUsed);
    expect(again.differences).toEqual(first.differences);
    expect({ drawn: again.drawn, now: again.now }).toEqual({ drawn: first.drawn, now: first.now });
  });

  test('stays, kept although nobody had used it, until the registry speaks of it again', () => {
    const first = pull(held(HELD), incoming, 'mine');
    expect(first.differences).toEqual([{ ...difference, isMineEdited: false }]);
    expect(first.kept).toEqual([{ kind: 'removed', id: one.id, notice: one.notice }]);
    const second = pull(first, incoming);
    expect(second.differences).toEqual([{ ...difference, isMineEdited: true }]);
    expect(second).toMatchObject({ drawn: first.drawn, now: first.now, kept: first.kept });
    // Another notice does not touch the choice.
    const other = aRegistry({ ...HELD, ...onlyOther(HELD) });
    expect(pull(second, other)).toMatchObject({ now: first.now, kept: first.kept });
    const back = pull(second, ALONE);
    expect(back).toMatchObject({ differences: [], kept: [] });
    expect(pull(back, incoming).differences).toEqual([{ ...difference, isMineEdited: false }]);
    expect(pull(back, incoming).now.tasks).toEqual([two, strange]);
  });

  test('goes after all where theirs is chosen later', () => {
    const gone = pull(pull(held(HELD), incoming, 'mine'), incoming, 'theirs');
    expect(gone).toMatchObject({ now: pull(held(HELD), incoming).now, kept: [] });
    expect(gone.drawn).toEqual(gone.now);
  });

  test('comes back as the registry has it', () => {
    const kept = pull(held(HELD), incoming, 'mine');
    const back = pull(kept, ALONE);
    expect(back.differences).toEqual([]);
    expect(back.now).toEqual(HELD);
  });
});

describe('a task that people deleted', () => {
  const mine = {
    ...HELD,
    tasks: HELD.tasks.slice(1),
    findings: [...HELD.findings, finding('task.no-lead', { notice: one.notice, task: one.id }, { no: '1' })],
  };
  const difference = { kind: 'deleted', record: 'task', id: one.id, task: one.id, isMineEdited: true };
  const target = `${one.id}/t1`;

  test('stays away with its targets and what was said of it, also at the next pull', () => {
    const first = pull(held(mine), { ...ALONE, findings: mine.findings.slice(1) });
    expect(first).toMatchObject({ differences: [{ ...difference, targets: [target] }], added: [] });
    expect(first.now.tasks).toEqual([two, strange]);
    expect(first.now.targets).toEqual(HELD.targets.slice(1));
    expect(first.now.findings).toEqual(HELD.findings);
    expect(first.drawn).toMatchObject({ tasks: HELD.tasks, targets: HELD.targets });
    const again = pull(first, ALONE);
    expect(again.differences).toEqual([{ ...difference, targets: [] }]);
    expect(again.now).toEqual(first.now);
    expect(again.drawn).toMatchObject({ tasks: HELD.tasks, targets: HELD.targets });
  });

  test('stays away whatever the registry changes in it, and with targets that are new', () => {
    const changed = taskOf(ALONE, one.id, { content: '新说法' });
    const fresh = { ...changed, targets: [...ALONE.targets, { ...aTarget(one), id: `${one.id}/t2` }] };
    const { now, drawn } = pull(held(mine), fresh);
    expect(now.tasks).toEqual([two, strange]);
    expect(now.targets).toEqual(HELD.targets.slice(1));
    expect(drawn.tasks[0]?.content).toBe('新说法');
  });

  test('leaves a target for which people entered something as it is', () => {
    const edited = targetOf(mine, target, { value: 13 });
    for (const [from, isUsed] of [
      [mine, (id: string) => id === target],
      [edited, () => false],
    ] as const) {
      const first = pull(held(from), targetOf(ALONE, target, { value: 14 }), undefined, isUsed);
      expect(first.differences).toEqual([{ ...difference, targets: [] }]);
      expect(first.now.targets).toEqual(from.targets);
      const without1 = pull(first, without(ALONE, one.id), undefined, isUsed);
      expect(without1.now.targets.map(({ id }) => id)).toContain(target);
    }
  });

  test('comes back in its place with its targets, chosen at once or later', () => {
    for (const from of [held(mine), pull(held(mine), ALONE)]) {
      const back = pull(from, ALONE, 'theirs');
      expect(back.now).toMatchObject({ tasks: HELD.tasks, targets: HELD.targets });
      expect(back).toMatchObject({ added: [], kept: [] });
      expect(pull(back, ALONE).differences).toEqual([]);
    }
  });

  test('is forgotten once the registry has it no longer; then it is new', () => {
    const gone = pull(held(mine), without(ALONE, one.id));
    expect(gone.differences).toEqual([]);
    expect(gone.drawn.tasks).toEqual([two, strange]);
    expect(pull(gone, ALONE).added).toEqual([one.id]);
  });
});

test('a target that people deleted stays away, or comes back', () => {
  const mine = { ...HELD, targets: HELD.targets.slice(1) };
  const id = `${one.id}/t1`;
  const first = pull(held(mine), ALONE);
  expect(first.differences).toEqual([
    { kind: 'deleted', record: 'target', id, task: one.id, targets: [], isMineEdited: true },
  ]);
  expect(first).toMatchObject({ now: mine, drawn: HELD });
  expect(pull(first, ALONE)).toMatchObject({ now: mine, drawn: HELD });
  expect(pull(first, ALONE, 'theirs').now).toEqual(HELD);
});

describe('a target the registry no longer has, of a task it has', () => {
  const id = `${one.id}/t1`;
  const incoming = { ...ALONE, targets: ALONE.targets.slice(1) };

  test('stays, kept, until theirs is chosen', () => {
    const first = pull(held(HELD), incoming, 'mine');
    const second = pull(first, incoming);
    expect(second.differences).toMatchObject([{ kind: 'removed', id, isMineEdited: true }]);
    expect(second).toMatchObject({ now: first.now, kept: first.kept });
    expect(pull(second, incoming, 'theirs').now.targets).toEqual(HELD.targets.slice(1));
  });

  test('goes where nobody used it', () => {
    const { now, differences } = pull(held(HELD), incoming);
    expect(differences).toEqual([
      { kind: 'removed', record: 'target', id, task: one.id, isMineEdited: false },
    ]);
    expect(now.targets).toEqual(HELD.targets.slice(1));
  });

  test('stays where a figure was reported for it', () => {
    const { now } = pull(held(HELD), incoming, undefined, (used) => used === id);
    expect(now.targets).toEqual([aTarget(two), aTarget(one), aTarget(strange)]);
  });
});

test('tasks that are new stand where the registry has them', () => {
  const added = aTask('1-1', { content: '新增。' });
  const incoming = {
    ...ALONE,
    tasks: [one, added, two],
    targets: [aTarget(one), aTarget(added), aTarget(two)],
  };
  const result = pull(held(HELD), incoming);
  expect(result.added).toEqual([added.id]);
  expect(result.now.tasks).toEqual([one, added, two, strange]);
  expect(result.now.targets.map(({ task }) => task)).toEqual([one.id, added.id, two.id, strange.id]);
});

describe('breakdowns', () => {
  const mine = allocationOf(HELD, '2', { cells: { 东湾区: '6', 西岭县: '6' } });
  const shares = (registry: Registry): readonly string[] =>
    registry.allocations.map(({ seq, cells }) => `${seq} ${Object.values(cells).join(' ')}`);

  test('one place in the text or another is no difference', () => {
    const moved = allocationOf(ALONE, '1', { span: { start: 7, end: 9 } });
    const { differences, now } = pull(held(mine), moved);
    expect(differences).toEqual([{ kind: 'allocations', id: one.notice, task: null, isMineEdited: true }]);
    expect(shares(now)).toEqual(shares(mine));
    expect(pull(held(HELD), moved).differences).toEqual([]);
  });

  test('edited ones stay beside what the registry says in the same rows, also at the next pull', () => {
    const incoming = allocationOf(ALONE, '1', { cells: { 东湾区: '8', 西岭县: '4' } });
    const first = pull(held(mine), incoming);
    expect(shares(first.now)).toEqual(['1 7 5', '2 6 6', '3 7 5']);
    expect(shares(first.drawn)).toEqual(['1 8 4', '2 7 5', '3 7 5']);
    const again = pull(first, incoming);
    expect(again.differences).toEqual(first.differences);
    expect({ drawn: again.drawn, now: again.now }).toEqual({ drawn: first.drawn, now: first.now });
    expect(shares(pull(first, incoming, 'theirs').now)).toEqual(['1 8 4', '2 7 5', '3 7 5']);
  });

  test.each([
    ['more rows', { ...ALONE, allocations: [...ALONE.allocations, anAllocation({ seq: '2-1' })] }],
    ['other districts', allocationOf(ALONE, '1', { cells: { 北岛新区: '12' } })],
  ])('edited ones stay row by row beside what they came as, where the registry has %s', (_, incoming) => {
    const { now, drawn, kept } = pull(held(mine), incoming);
    expect(now.allocations).toEqual(mine.allocations);
    expect(drawn.allocations).toEqual(HELD.allocations);
    expect(pull({ now, drawn, kept }, incoming).differences).toMatchObject([{ isMineEdited: true }]);
  });

  test.each([
    ['more rows', { ...ALONE, allocations: [...ALONE.allocations, anAllocation({ seq: '2-1' })] }],
    ['other figures', allocationOf(ALONE, '1', { cells: { 东湾区: '8', 西岭县: '4' } })],
    ['none', { ...ALONE, allocations: [] }],
  ])('those nobody touched stay, kept, where the registry has %s', (_, incoming) => {
    const first = pull(held(HELD), incoming, 'mine');
    expect(shares(first.now)).toEqual(shares(HELD));
    const second = pull(first, incoming);
    expect(second.differences).toMatchObject([{ kind: 'allocations', isMineEdited: true }]);
    expect(second).toMatchObject({ now: first.now, drawn: first.drawn, kept: first.kept });
    expect(pull(second, ALONE)).toMatchObject({ differences: [], kept: [] });
    expect(shares(pull(second, incoming, 'theirs').now)).toEqual([...shares(incoming), '3 7 5']);
  });

  test('those nobody touched become the registry’s, in their place', () => {
    const incoming = { ...ALONE, allocations: [anAllocation({ seq: '1-1' })] };
    const { now, drawn } = pull(held(HELD), incoming);
    expect(shares(now)).toEqual(['1-1 7 5', '3 7 5']);
    expect(drawn).toEqual(now);
  });
});

test('findings of the notice are the registry’s; what is said of no notice is said once', () => {
  const old = finding('task.no-lead', { notice: one.notice, task: one.id }, { no: '1' });
  const fresh = finding('task.no-lead', { notice: two.notice, task: two.id }, { no: '2' });
  const lasting = finding('workbook.sheet-removed', {}, { sheet: '任务库' });
  const from = held({ ...HELD, findings: [lasting, old, ...HELD.findings] });
  const { now } = pull(from, { ...ALONE, findings: [lasting, fresh] });
  expect(now.findings).toEqual([lasting, fresh, ...HELD.findings]);
});
