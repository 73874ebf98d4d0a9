import { matchTargets } from '../identity/match-targets.ts';
import { isSame } from '../record/is-same.ts';
import type { Target } from '../record/target.ts';
import { readTaskTargets } from '../target/read.ts';
import type { TargetReading } from '../target/reading.ts';
import type { AmendedTask } from './amended-task.ts';
import { problem } from './problems.ts';
import type { Carrying, RecordEdit } from './record-edit.ts';

/** What is compared of two readings of a target. */
const READ_FIELDS = [
  'metric',
  'kind',
  'comparator',
  'value',
  'value2',
  'unit',
  'direction',
  'stretch',
  'deadline',
  'qualifier',
] as const satisfies readonly (keyof TargetReading & keyof Target)[];

/**
 * 调整内容: other words for the task, or for the part of it that 原内容 quotes. Its targets follow what
 * the words say now: other figures are taken over, new targets added, and those that are said no more end.
 */
export function reword({ amendment: { before, after }, task, targets, year }: AmendedTask): Carrying {
  const { no, content } = task;
  const is = after.trim();
  if (is === '') return problem('no-after');
  const now = rewordedContent(content, before.trim(), is);
  if (now === 'unknown') return problem('before-differs', { no, before: before.trim(), now: content });
  if (now === 'repeated') return problem('before-repeated', { no, before: before.trim() });
  const edits: RecordEdit[] = [
    { record: 'task', id: task.id, fields: { content: now.content } },
    ...targetEdits(
      task.id,
      targets,
      readTaskTargets(content, { year }),
      readTaskTargets(now.content, { year }),
    ),
  ];
  const target = edits.flatMap((edit) => (edit.record === 'target' ? edit.id : []))[0] ?? null;
  return { task: task.id, target, edits };
}

/** The new content of a task; of a quoted part only that is replaced, white space apart. */
function rewordedContent(
  content: string,
  before: string,
  after: string,
): { readonly content: string } | 'unknown' | 'repeated' {
  const [whole, part, now] = [content, before, after].map(bare) as [string, string, string];
  if (part === '' || part === whole || now === whole) return { content: after };
  const at = whole.indexOf(part);
  if (at < 0) return 'unknown';
  if (whole.includes(part, at + 1)) return 'repeated';
  const places = [...content].flatMap((_, place) => (SPACE.test(content.charAt(place)) ? [] : [place]));
  const [start, end] = [places[at] ?? 0, (places[at + part.length - 1] ?? 0) + 1];
  return { content: content.slice(0, start) + after + content.slice(end) };
}

const SPACE = /\s/u;

/** Same length as the text without white space. */
const bare = (text: string): string => text.replace(/\s/gu, '').replace(/[。.]$/u, '');

function targetEdits(
  task: string,
  targets: readonly Target[],
  former: readonly TargetReading[],
  now: readonly TargetReading[],
): readonly RecordEdit[] {
  const incoming = now.map((reading, place) => asTarget(reading, task, `now/${String(place)}`));
  const read = former.map((reading, place) => asTarget(reading, task, `former/${String(place)}`));
  const pairsWith = (others: readonly Target[]): ReadonlyMap<string, Target> => {
    const { pairs } = matchTargets([{ known: targets, incoming: others }], new Map(), () => false);
    return new Map(
      others.flatMap((other) => {
        const id = pairs.get(other.id);
        return id === undefined ? [] : [[id, other] as const];
      }),
    );
  };
  const [formerOf, nowOf] = [pairsWith(read), pairsWith(incoming)];
  const edits: RecordEdit[] = [];
  for (const target of targets) {
    const [was, is] = [formerOf.get(target.id), nowOf.get(target.id)];
    // One that the old words did not say either comes from a person and stays.
    if (is === undefined && was !== undefined)
      edits.push({ record: 'target', id: target.id, fields: {}, isEnded: true });
    if (is === undefined) continue;
    const names = READ_FIELDS.filter((name) => was === undefined || !isSame(was[name], is[name]));
    const fields = Object.fromEntries(names.map((name) => [name, is[name]])) as Partial<Target>;
    if (names.length > 0) edits.push({ record: 'target', id: target.id, fields });
  }
  const taken = new Set([...nowOf.values()].map(({ id }) => id));
  const said = new Set(read.map(saying));
  let last = Math.max(0, ...targets.map(({ id }) => Number(/\/t(\d{1,6})$/u.exec(id)?.[1] ?? 0)));
  for (const target of incoming) {
    // What the old words said too is no new target: a person deleted it.
    if (taken.has(target.id) || said.has(saying(target))) continue;
    last += 1;
    edits.push({ record: 'new-target', target: { ...target, id: `${task}/t${String(last)}` } });
  }
  return edits;
}

const saying = (target: Target): string => JSON.stringify(READ_FIELDS.map((name) => target[name]));

const asTarget = (reading: TargetReading, task: string, id: string): Target => ({
  ...reading,
  id,
  task,
});
