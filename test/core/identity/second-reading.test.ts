import { withKnownIds } from '#core/identity/known-ids';
import { matchRegistry } from '#core/identity/match-registry';
import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import { readFiles } from '#actions/import/read-files';
import { groupBy } from '#core/record/group-by';
import { samples } from '../../notices/collection.ts';
import { REFERENCE } from '../../support/documents/notice-files.ts';

const FILES = [...REFERENCE, ...samples];
const PLACES = ['in front', 'in the middle', 'at the end'] as const;

const readText = async (name: string, text: string): Promise<Registry> =>
  (await readFiles([{ name, bytes: new TextEncoder().encode(text) }])).registry;

/** A list with one more member. */
const withOne = <T>(members: readonly T[], one: T, place: number): readonly T[] => [
  ...members.slice(0, place),
  one,
  ...members.slice(place),
];

const placeIn = (members: readonly unknown[], where: (typeof PLACES)[number]): number =>
  where === 'in front' ? 0 : where === 'at the end' ? members.length : Math.ceil(members.length / 2);

/** The registry as a reader gives it that finds one more target in every task; `ids`: new ones → those before. */
function withTargets(registry: Registry, where: (typeof PLACES)[number]) {
  const ids = new Map<string, string>();
  const byTask = groupBy(registry.targets, ({ task }) => task);
  const targets = registry.tasks.flatMap(({ id }): readonly Target[] => {
    const own = byTask.get(id) ?? [];
    const more: Target = {
      id: '',
      task: id,
      metric: '合成指标',
      kind: 'count',
      comparator: '=',
      value: 987,
      value2: null,
      unit: '项',
      direction: null,
      stretch: false,
      deadline: null,
      qualifier: null,
      span: { start: 0, end: 0, text: '合成指标987项' },
    };
    return withOne(own, more, placeIn(own, where)).map((target, place) => {
      const number = `${id}/t${String(place + 1)}`;
      if (target.id !== '') ids.set(number, target.id);
      return { ...target, id: number };
    });
  });
  return { read: { ...registry, targets }, ids };
}

/** The registry as a reader gives it that finds one more task; every later task has the id of the next one. */
function withTask(registry: Registry, place: number) {
  const ids = new Map<string, string>();
  const [like] = registry.tasks.slice(Math.max(0, place - 1));
  if (like === undefined) throw new Error('a notice without tasks');
  const more = {
    ...like,
    id: '',
    no: '',
    content: '合成任务：编制并印发海上救援无人艇调度手册。',
    progress: [],
  };
  const numbers = [...registry.tasks.map(({ id }) => id), `${like.notice}#last`];
  const tasks = withOne(registry.tasks, more, place).map((task, at) => {
    const id = numbers[at] ?? '';
    if (task.id !== '') ids.set(id, task.id);
    return { ...task, id };
  });
  const now = new Map([...ids].map(([id, before]) => [before, id]));
  const targets = registry.targets.map((target) => {
    const task = now.get(target.task) ?? '';
    const id = task + target.id.slice(target.task.length);
    ids.set(id, target.id);
    return { ...target, id, task };
  });
  return { read: { ...registry, tasks, targets }, ids };
}

/** Records that have not the id they had, as `id now ← id before`. */
function movedIds(
  known: Registry,
  { read, ids }: { readonly read: Registry; readonly ids: ReadonlyMap<string, string> },
) {
  const match = matchRegistry(known, read);
  const again = withKnownIds(read, match);
  const compare = (now: readonly { readonly id: string }[], before: readonly { readonly id: string }[]) =>
    now.flatMap(({ id }, place) => {
      const former = ids.get(before[place]?.id ?? '');
      return former === undefined || former === id ? [] : [`${id} ← ${former}`];
    });
  return [
    ...compare(again.tasks, read.tasks),
    ...compare(again.targets, read.targets),
    ...match.uncertain.map(({ known: id }) => `${id}?`),
  ];
}

describe.each(FILES.map(({ name, text }) => [name, text] as const))('%s, read again', (name, text) => {
  let known: Registry;
  beforeAll(async () => {
    known = await readText(name, text);
  });

  test('by the same reader has the same ids', () => {
    expect(withKnownIds(known, matchRegistry(known, known))).toEqual(known);
  });

  test.each(PLACES)('with one target more in every task, %s: no id moves', (where) => {
    expect(movedIds(known, withTargets(known, where))).toEqual([]);
  });

  test('with one task more, anywhere: no id moves', () => {
    const step = Math.max(1, Math.floor(known.tasks.length / 12));
    for (let place = 0; place <= known.tasks.length; place += step)
      expect(movedIds(known, withTask(known, place))).toEqual([]);
    expect(movedIds(known, withTask(known, known.tasks.length))).toEqual([]);
  });
});
